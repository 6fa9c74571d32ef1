package alug.sandbox;

import java.util.Optional;

/** An IAM or STS name: {@code arn:PARTITION:SERVICE::ACCOUNT:RESOURCE}. */
record Arn(String partition, String service, String account, String resource) {
  private static final int PARTS = 6;

  Arn {
    if (!partition.startsWith("aws") || !isAccount(account) || resource.isEmpty()) {
      throw new IllegalArgumentException("not an ARN of an account: " + account + ":" + resource);
    }
  }

  /** The name in {@code text}, or empty where it is none. */
  static Optional<Arn> parse(String text) {
    String[] parts = text.split(":", PARTS);
    if (parts.length != PARTS
        || !parts[0].equals("arn")
        || !parts[1].startsWith("aws")
        || !parts[3].isEmpty()
        || !isAccount(parts[4])
        || parts[5].isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Arn(parts[1], parts[2], parts[4], parts[5]));
  }

  /** The name in {@code text}; for names a programmer wrote. */
  static Arn of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not an ARN of an account: " + text));
  }

  /** The last step of the resource's path: the role's or user's own name. */
  String name() {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }

  boolean isRoot() {
    return resource.equals("root");
  }

  /** Whether the resource is of this type: {@code role}, {@code user}, {@code mfa}. */
  boolean is(String type) {
    return resource.startsWith(type + "/") && resource.length() > type.length() + 1;
  }

  /** The whole account, as a trust policy names it. */
  String accountRoot() {
    return "arn:" + partition + ":iam::" + account + ":root";
  }

  /** The STS name of a session of this account. */
  Arn session(String sessionResource) {
    return new Arn(partition, "sts", account, sessionResource);
  }

  @Override
  public String toString() {
    return "arn:" + partition + ":" + service + "::" + account + ":" + resource;
  }

  static boolean isAccount(String text) {
    return text.length() == 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
