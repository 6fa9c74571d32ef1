package alug.vault;

import alug.base.Secret;
import alug.files.TabLine;
import alug.plan.Mode;
import alug.session.SessionRecord;
import alug.session.SessionRecord.Kind;
import alug.session.TemporaryCredentials;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * One session in the file: {@code version seal kind id expires obtained mode source role-arn …
 * payload checksum}, tabs between.
 *
 * <p>Everything before the payload is in clear and authenticated with it. Times are milliseconds
 * since 1970. A later version may add fields before the payload; the first five keep their meaning
 * in every version, so that an older alug can carry a line over and drop it in time. The checksum
 * finds damage without a key.
 *
 * @param text the whole line
 * @param clear everything before the payload
 */
record EnvelopeLine(String text, String clear, String payload, List<String> fields) {
  private static final String VERSION = "1";
  private static final int SEAL = 1;
  private static final int KIND = 2;
  private static final int ID = 3;
  private static final int EXPIRES = 4;
  private static final int OBTAINED = 5;
  private static final int MODE = 6;
  private static final int SOURCE = 7;
  private static final int ROLE_ARN = 8;
  private static final int FEWEST = EXPIRES + 1;
  private static final int FEWEST_OF_OURS = ROLE_ARN + 1;
  private static final int PARTS_OF_CREDENTIALS = 3;

  /** The line, if it is whole: written by this version of alug or a later one, and undamaged. */
  static @Nullable EnvelopeLine parse(String text) {
    int beforeSum = text.lastIndexOf('\t');
    int beforePayload = beforeSum < 0 ? -1 : text.lastIndexOf('\t', beforeSum - 1);
    if (beforePayload < 0) {
      return null;
    }
    if (!text.substring(beforeSum + 1).equals(checksum(text.substring(0, beforeSum)))) {
      return null;
    }
    String clear = text.substring(0, beforePayload);
    List<String> fields = TabLine.split(clear);
    if (fields.size() < FEWEST || TabLine.number(fields.get(EXPIRES)).isEmpty()) {
      return null;
    }
    return new EnvelopeLine(text, clear, text.substring(beforePayload + 1, beforeSum), fields);
  }

  static EnvelopeLine of(SessionRecord record, TemporaryCredentials credentials, Seal seal) {
    List<String> fields =
        List.of(
            VERSION,
            seal.word(),
            record.kind().word(),
            record.id(),
            Long.toString(record.expiresAt().toEpochMilli()),
            Long.toString(record.obtainedAt().toEpochMilli()),
            record.mode().word(),
            record.source(),
            record.roleArn().orElse(""));
    String clear = TabLine.join(fields);
    String secret =
        TabLine.join(
            List.of(
                credentials.accessKeyId(),
                credentials.secretKey().reveal(),
                credentials.sessionToken().reveal()));
    String payload = seal.close(clear, secret);
    String summed = clear + "\t" + payload;
    return new EnvelopeLine(summed + "\t" + checksum(summed), clear, payload, fields);
  }

  String seal() {
    return fields.get(SEAL);
  }

  boolean isLiveAt(Instant now) {
    return now.toEpochMilli() < number(EXPIRES);
  }

  boolean isOf(SessionRecord record) {
    return fields.get(KIND).equals(record.kind().word()) && fields.get(ID).equals(record.id());
  }

  /** What it says of the session; empty where only a later version can tell. */
  Optional<SessionRecord> record() {
    if (!fields.get(0).equals(VERSION) || fields.size() < FEWEST_OF_OURS) {
      return Optional.empty();
    }
    Kind kind = constant(Kind.values(), fields.get(KIND));
    Mode mode = constant(Mode.values(), fields.get(MODE));
    String role = fields.get(ROLE_ARN);
    if (kind == null || mode == null || (kind == Kind.ROLE) == role.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SessionRecord(
            kind,
            fields.get(ID),
            fields.get(SOURCE),
            role.isEmpty() ? Optional.empty() : Optional.of(role),
            mode,
            Instant.ofEpochMilli(number(OBTAINED)),
            Instant.ofEpochMilli(number(EXPIRES))));
  }

  Optional<TemporaryCredentials> credentials(Seal with) {
    Optional<String> opened = with.open(clear, payload);
    List<String> parts = opened.isEmpty() ? List.of() : TabLine.split(opened.get());
    if (parts.size() < PARTS_OF_CREDENTIALS) {
      return Optional.empty();
    }
    return Optional.of(
        new TemporaryCredentials(
            parts.get(0),
            Secret.of(parts.get(1)),
            Secret.of(parts.get(2)),
            Instant.ofEpochMilli(number(EXPIRES))));
  }

  /** Without the line itself, which may hold credentials. */
  @Override
  public String toString() {
    return "EnvelopeLine[" + fields + "]";
  }

  private long number(int field) {
    OptionalLong number = TabLine.number(fields.get(field));
    return number.orElse(0);
  }

  private static <E extends Enum<E>> @Nullable E constant(E[] values, String word) {
    for (E value : values) {
      if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
        return value;
      }
    }
    return null;
  }

  private static String checksum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
