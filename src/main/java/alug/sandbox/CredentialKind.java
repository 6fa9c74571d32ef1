package alug.sandbox;

/** Where a set of keys comes from, which decides what may be done with it. */
enum CredentialKind {
  /** A user's or root's own keys. */
  LONG_TERM(false, false, false),
  /** From GetSessionToken: signs STS calls, cannot sign in to the console. */
  USER_SESSION(true, false, true),
  /** From AssumeRole signed by long-term keys. */
  ROLE(true, true, true),
  /** From AssumeRole signed by any temporary keys: role chaining. */
  CHAINED_ROLE(true, true, false),
  /** From GetFederationToken. */
  FEDERATED(true, true, false);

  private final boolean temporary;
  private final boolean mayLogIn;
  private final boolean mayPassSessionDuration;

  CredentialKind(boolean temporary, boolean mayLogIn, boolean mayPassSessionDuration) {
    this.temporary = temporary;
    this.mayLogIn = mayLogIn;
    this.mayPassSessionDuration = mayPassSessionDuration;
  }

  boolean isTemporary() {
    return temporary;
  }

  /** Whether a sign-in token made of them opens the console. */
  boolean mayLogIn() {
    return mayLogIn;
  }

  /** Whether getSigninToken takes SessionDuration with them. */
  boolean mayPassSessionDuration() {
    return mayPassSessionDuration;
  }

  boolean isRole() {
    return this == ROLE || this == CHAINED_ROLE;
  }
}
