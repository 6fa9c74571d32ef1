package alug.launch;

/**
 * Whether a browser can be opened here at all.
 *
 * @param here a browser started here is one the person sees, and it can fetch from 127.0.0.1
 * @param remote the person sits at another machine
 * @param reason why not, as a clause; empty when {@code here}
 */
public record Reach(boolean here, boolean remote, String reason) {
  public static Reach of(Desktop desktop) {
    if (desktop.isSet("SSH_CONNECTION") || desktop.isSet("SSH_TTY")) {
      return new Reach(false, true, "over SSH a browser would open on the other machine");
    }
    boolean display = desktop.isSet("DISPLAY") || desktop.isSet("WAYLAND_DISPLAY");
    if (desktop.os() == Os.LINUX && !display) {
      return new Reach(
          false, false, "there is no display here (DISPLAY and WAYLAND_DISPLAY are not set)");
    }
    return new Reach(true, false, "");
  }
}
