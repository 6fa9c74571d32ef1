package alug.launch;

/**
 * The browser that was chosen.
 *
 * @param reason why it is not a browser although one was wanted, as a clause; empty otherwise
 */
public record BrowserChoice(Browser browser, String reason) {}
