package alug.session;

/** Asks the person whether a command of the configuration may run. */
@FunctionalInterface
public interface Approval {
  /** What they say. */
  enum Verdict {
    YES,
    NO,
    /** There is no one to ask. */
    NOBODY
  }

  Verdict mayRun(String command);
}
