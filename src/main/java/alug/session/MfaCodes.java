package alug.session;

/** Where MFA codes come from: the person, the command line, a command. */
@FunctionalInterface
public interface MfaCodes {
  /**
   * The next code for a device, or what is wanted in its place.
   *
   * @throws alug.base.AlugException if a code is needed and cannot be had
   */
  MfaAnswer next(MfaRequest request);

  /** Whether asking may give a code at all, so that it is worth waiting until AWS takes one. */
  default boolean mayGive(MfaRequest request) {
    return true;
  }
}
