package alug.history;

import alug.files.TabLine;
import alug.profile.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a profile whose console was opened.
 *
 * @param role the role's name, where it was opened with one
 * @param openedAt when it was opened last
 * @param expiresAt until when that console lives
 * @param count how often it was opened
 * @param score how much it was in use at {@code openedAt}; see {@link #scoreAt}
 */
public record OpenedConsole(
    String profile,
    Optional<AccountId> account,
    Optional<String> role,
    Instant openedAt,
    Instant expiresAt,
    int count,
    double score) {
  private static final String VERSION = "1";
  private static final int FIELDS = 8;
  private static final Duration HALF_LIFE = Duration.ofDays(14);

  public OpenedConsole {
    if (profile.isEmpty() || count < 1 || !(score >= 0) || Double.isInfinite(score)) {
      throw new IllegalArgumentException("not an opened console");
    }
  }

  public boolean isLiveAt(Instant now) {
    return now.isBefore(expiresAt);
  }

  /** How much it is in use: the number of its openings, each worth half after two weeks. */
  public double scoreAt(Instant now) {
    double age = Math.max(0, now.toEpochMilli() - openedAt.toEpochMilli());
    return score * Math.pow(2, -age / HALF_LIFE.toMillis());
  }

  /** This opening after what was known of the profile before it. */
  OpenedConsole after(OpenedConsole earlier) {
    return new OpenedConsole(
        profile,
        account,
        role,
        openedAt,
        expiresAt,
        earlier.count + count,
        earlier.scoreAt(openedAt) + score);
  }

  /** {@code 1 profile account role opened expires count score}, times in milliseconds. */
  String line() {
    return TabLine.join(
        List.of(
            VERSION,
            profile,
            account.isEmpty() ? "" : account.get().digits(),
            role.orElse(""),
            Long.toString(openedAt.toEpochMilli()),
            Long.toString(expiresAt.toEpochMilli()),
            Integer.toString(count),
            // Thousandths, since whole numbers are quickly read.
            Long.toString(Math.round(score * 1000))));
  }

  /** What a line says; null if it is broken or another version's. */
  static @Nullable OpenedConsole parse(String line) {
    List<String> fields = TabLine.split(line);
    if (fields.size() < FIELDS || !fields.get(0).equals(VERSION) || fields.get(1).isEmpty()) {
      return null;
    }
    OptionalLong opened = TabLine.number(fields.get(4));
    OptionalLong expires = TabLine.number(fields.get(5));
    OptionalLong count = TabLine.number(fields.get(6));
    OptionalLong score = TabLine.number(fields.get(7));
    if (opened.isEmpty() || expires.isEmpty() || count.orElse(0) < 1 || score.orElse(-1) < 0) {
      return null;
    }
    return new OpenedConsole(
        fields.get(1),
        AccountId.parse(fields.get(2)),
        fields.get(3).isEmpty() ? Optional.empty() : Optional.of(fields.get(3)),
        Instant.ofEpochMilli(opened.getAsLong()),
        Instant.ofEpochMilli(expires.getAsLong()),
        (int) Math.min(count.getAsLong(), Integer.MAX_VALUE / 2),
        score.getAsLong() / 1000.0);
  }

  /** Whether a line was written by a later version, and so is not ours to drop. */
  static boolean isOfLaterVersion(String line) {
    int tab = line.indexOf('\t');
    return tab > 0 && TabLine.number(line.substring(0, tab)).orElse(0) > 1;
  }
}
