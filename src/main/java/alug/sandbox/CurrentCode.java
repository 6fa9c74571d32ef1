package alug.sandbox;

/**
 * A one-time code of an MFA device.
 *
 * @param secondsLeft how long it is shown or, for one handed out to a test, accepted
 * @param used whether it was accepted already, so that it is refused from now on
 */
public record CurrentCode(String serial, String code, int secondsLeft, boolean used) {}
