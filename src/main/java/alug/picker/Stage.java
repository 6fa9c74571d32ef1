package alug.picker;

/** Where a console of the batch is. */
public enum Stage {
  QUEUED("queued"),
  WAITING_FOR_CODE("waiting for MFA code"),
  ASSUMING_ROLE("assuming role"),
  SIGNIN_TOKEN("asking AWS for the sign-in token"),
  OPENING("opening browser");

  private final String words;

  Stage(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
