package alug.profile;

import java.util.Optional;

/** An AWS account id: a text of exactly 12 digits, leading zeros kept. */
public record AccountId(String digits) {
  private static final int LENGTH = 12;

  public AccountId {
    if (!isAccountId(digits)) {
      throw new IllegalArgumentException("not an account id");
    }
  }

  public static Optional<AccountId> parse(String text) {
    return isAccountId(text) ? Optional.of(new AccountId(text)) : Optional.empty();
  }

  private static boolean isAccountId(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return digits;
  }
}
