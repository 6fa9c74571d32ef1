package alug.session;

import alug.profile.Partition;
import alug.profile.RoleStep;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names for kept sessions: the same for the same keys, device and request, so that two profiles
 * with one key share a session and a rotated key finds none.
 *
 * <p>The region is not part of it, because a session serves every region of its partition.
 */
final class SessionIds {
  private SessionIds() {}

  /**
   * Whose codes make a session, and where.
   *
   * @param endpoint in place of AWS's own
   */
  record Device(Optional<URI> endpoint, Partition partition, String accessKeyId, String serial) {
    private Text text() {
      return new Text()
          .add(endpoint.isEmpty() ? "" : endpoint.get().toString())
          .add(partition.id())
          .add(accessKeyId)
          .add(serial);
    }
  }

  /** A GetSessionToken session. */
  static String source(Device device) {
    return device.text().hash();
  }

  /** Role credentials obtained with long-term keys and, where there is a device, its code. */
  static String longRole(Device device, RoleStep step) {
    return role(device.text().add("long"), step);
  }

  /** Role credentials obtained with other temporary credentials. */
  static String chainedRole(String parent, RoleStep step) {
    return role(new Text().add(parent).add("shared"), step);
  }

  private static String role(Text text, RoleStep step) {
    text.add(step.role().toString())
        .add(step.sessionName().orElse(""))
        .add(step.externalId().orElse(""))
        .add(step.sourceIdentity().orElse(""));
    for (Map.Entry<String, String> tag : new TreeMap<>(step.tags()).entrySet()) {
      text.add("tag").add(tag.getKey()).add(tag.getValue());
    }
    for (String key : new TreeSet<>(step.transitiveTags())) {
      text.add("transitive").add(key);
    }
    return text.hash();
  }

  /** Parts, each with its length before it, so that no two lists read the same. */
  private static final class Text {
    private final StringBuilder text = new StringBuilder();

    Text add(String part) {
      text.append(part.length()).append(':').append(part);
      return this;
    }

    String hash() {
      try {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        return HexFormat.of()
            .formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }
}
