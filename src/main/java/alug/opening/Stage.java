package alug.opening;

/** Where a console is on its way. */
public enum Stage {
  QUEUED("queued"),
  WAITING_FOR_CODE("waiting for MFA code"),
  SIGNING_IN("signing in"),
  OPENING("opening browser");

  private final String words;

  Stage(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
