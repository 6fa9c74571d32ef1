package alug.console;

import java.util.Optional;

/**
 * The ARN of any resource: {@code arn:partition:service:region:account:resource}.
 *
 * @param region empty for global services
 * @param account empty for some services
 * @param resource {@code type/id}, {@code type:id} or an id
 */
record Arn(String partition, String service, String region, String account, String resource) {
  private static final int PARTS = 6;

  static Optional<Arn> parse(String text) {
    String[] parts = text.split(":", PARTS);
    if (parts.length < PARTS || !parts[0].equals("arn") || parts[5].isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]));
  }

  /** {@code role} of {@code role/NAME}; empty for a bare id. */
  String type() {
    int end = separator();
    return end < 0 ? "" : resource.substring(0, end);
  }

  /** {@code NAME} of {@code role/NAME}. */
  String id() {
    return resource.substring(separator() + 1);
  }

  private int separator() {
    for (int i = 0; i < resource.length(); i++) {
      if (resource.charAt(i) == '/' || resource.charAt(i) == ':') {
        return i;
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    return "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + resource;
  }
}
