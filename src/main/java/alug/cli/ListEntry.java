package alug.cli;

import alug.base.AlugException;
import alug.files.CacheFile;
import alug.history.LearnedLimit;
import alug.history.OpenedConsole;
import alug.profile.ConfigFiles;
import alug.session.SessionRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps the answer to {@code alug list} where the launcher finds it, if the launcher asked for
 * that.
 *
 * <p>An entry is a line with what it was made from, which the launcher took before alug started
 * ({@code sign} in {@code cache.sh} says what is in it), a line with the seconds since 1970 between
 * which it is good or {@code -}, and the answer. It is kept only where all of that is sure to be
 * true: nothing was said on stderr, alug read the files that were looked at, and no label changes
 * soon.
 */
final class ListEntry {
  private static final String ENTRY = "ALUG_LIST_ENTRY";
  private static final String SIGNATURE = "ALUG_LIST_SIGNATURE";

  private final Assembly parts;
  private final Instant now;
  private final Optional<String> place;
  private final Optional<String> signature;
  private final OptionalLong last;

  /**
   * The entry of the list that is about to be made.
   *
   * @param now before anything was read
   */
  ListEntry(Assembly parts, Instant now) {
    this.parts = parts;
    this.now = now;
    place = parts.around().variable(ENTRY);
    signature = parts.around().variable(SIGNATURE);
    // Looked at first: what ends from here on was still counted.
    last = place.isEmpty() || signature.isEmpty() ? OptionalLong.empty() : goodUntil();
  }

  /** Whether the launcher would find an answer that is kept. */
  boolean isWanted() {
    return last.isPresent();
  }

  /** Keeps the answer, where that is wanted and safe. Never fails: the next list is slower then. */
  void keep(byte[] answer) {
    if (last.isEmpty() || !parts.isQuiet()) {
      return;
    }
    Signature madeFrom = Signature.parse(signature.orElseThrow());
    if (!madeFrom.isOf(paths()) || !madeFrom.isExactAt(now)) {
      return;
    }
    String window =
        last.getAsLong() == Long.MAX_VALUE ? "-" : now.getEpochSecond() + " " + last.getAsLong();
    byte[] head = (signature.orElseThrow() + "\n" + window + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(head, head.length + answer.length);
    System.arraycopy(answer, 0, bytes, head.length, answer.length);
    write(Path.of(place.orElseThrow()), bytes);
  }

  /** The paths in the order of the signature. */
  private List<Path> paths() {
    ConfigFiles files = parts.config().files();
    List<Path> paths = new ArrayList<>();
    paths.add(files.config());
    paths.add(files.credentials());
    paths.add(parts.directories().settingsFile());
    paths.add(parts.state().path());
    return paths;
  }

  /** The second before which the answer stays the same; empty where there is none. */
  private OptionalLong goodUntil() {
    Instant soonest = Instant.MAX;
    boolean counts = false;
    for (OpenedConsole console : parts.history().read().live(now)) {
      soonest = earlier(soonest, Texts.sameUntil(now, console.expiresAt()));
      counts = true;
    }
    for (SessionRecord session : parts.store().records()) {
      soonest = earlier(soonest, Texts.sameUntil(now, session.expiresAt()));
      counts = true;
    }
    for (LearnedLimit limit : parts.limits().entries()) {
      soonest = earlier(soonest, limit.countsUntil());
    }
    // JSON has the seconds that are left.
    if (!now.isBefore(soonest) || (counts && parts.arguments().has(Flag.JSON))) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(soonest.equals(Instant.MAX) ? Long.MAX_VALUE : soonest.getEpochSecond());
  }

  private static Instant earlier(Instant one, Instant other) {
    return other.isBefore(one) ? other : one;
  }

  private void write(Path entry, byte[] bytes) {
    try {
      CacheFile.at(entry).replace(bytes, now);
    } catch (AlugException e) {
      // Whatever is wrong there, the answer was given.
      return;
    }
  }
}
