package alug.profile;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import java.util.Optional;

/**
 * The ARN of an IAM role.
 *
 * @param path {@code /} or {@code /some/path/}
 */
public record RoleArn(Partition partition, AccountId account, String path, String name) {
  private static final int PARTS = 6;
  private static final int LONGEST_PATH = 512;
  private static final int LONGEST_NAME = 64;
  private static final String PUNCTUATION = "_+=,.@-";
  private static final char DELETE = 127;

  /** Where the path of nearly every role begins and ends, in {@code role/NAME}. */
  private static final int SHORTEST_PATH = 4;

  private static final String FIX =
      "Write it as arn:aws:iam::123456789012:role/NAME, as the IAM console shows it.";

  /**
   * Parses {@code arn:<partition>:iam::<account>:role/<path and name>}; path and name as IAM takes
   * them (IAM API reference, CreateRole).
   *
   * @throws AlugException of kind CONFIG, without a place
   */
  public static RoleArn parse(String text) {
    String[] parts = new String[PARTS];
    if (!split(text, parts) || !parts[0].equals("arn") || !parts[2].equals("iam")) {
      throw bad(text, "is not the ARN of an IAM role");
    }
    Optional<Partition> partition = Partition.byId(parts[1]);
    if (partition.isEmpty()) {
      throw bad(text, "names no partition that alug knows");
    }
    Optional<AccountId> account = AccountId.parse(parts[4]);
    if (account.isEmpty()) {
      throw bad(text, "has no account id of 12 digits");
    }
    String resource = parts[5];
    int slash = resource.lastIndexOf('/');
    if (!parts[3].isEmpty() || !resource.startsWith("role/") || slash == resource.length() - 1) {
      throw bad(text, "is not the ARN of an IAM role");
    }
    String path = slash == SHORTEST_PATH ? "/" : resource.substring(SHORTEST_PATH, slash + 1);
    String name = resource.substring(slash + 1);
    if (!isPath(path) || !isName(name)) {
      throw bad(text, "has a role name that IAM does not take");
    }
    return new RoleArn(partition.get(), account.get(), path, name);
  }

  private static boolean isPath(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) <= ' ' || path.charAt(i) >= DELETE) {
        return false;
      }
    }
    return path.length() <= LONGEST_PATH;
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letterOrDigit && PUNCTUATION.indexOf(c) < 0) {
        return false;
      }
    }
    return name.length() <= LONGEST_NAME;
  }

  /** Fills the parts between colons, the last with the rest; false where there are fewer. */
  private static boolean split(String text, String... parts) {
    int from = 0;
    for (int i = 0; i < parts.length - 1; i++) {
      int colon = text.indexOf(':', from);
      if (colon < 0) {
        return false;
      }
      parts[i] = text.substring(from, colon);
      from = colon + 1;
    }
    parts[parts.length - 1] = text.substring(from);
    return true;
  }

  private static AlugException bad(String text, String what) {
    return AlugException.of(Kind.CONFIG, "RoleArn", "role_arn \"" + text + "\" " + what, FIX);
  }

  @Override
  public String toString() {
    return "arn:" + partition.id() + ":iam::" + account + ":role" + path + name;
  }
}
