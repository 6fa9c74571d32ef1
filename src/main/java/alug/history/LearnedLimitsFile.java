package alug.history;

import alug.base.AlugException;
import alug.files.LockedFile;
import alug.files.PrivateDirectory;
import alug.files.TabLine;
import alug.plan.LearnedLimits;
import alug.plan.LimitsLog;
import alug.profile.CredentialSource.AccessKey;
import alug.profile.ProfileEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What AWS was seen to allow, in the file {@code limits}, for 30 days; it holds no secrets.
 *
 * <p>The file is read once, at the first question, and again with every change of ours. Trouble
 * with it costs a refused try, never a sign-in; it is told.
 */
public final class LearnedLimitsFile implements LearnedLimits, LimitsLog {
  private static final String FILE = "limits";

  private final LockedFile file;
  private final InstantSource clock;
  private final Consumer<String> notices;
  private volatile @Nullable Lessons lessons;

  /**
   * The limits of a state directory; nothing is read yet.
   *
   * @param notices told what went wrong with the file, one sentence each
   */
  public LearnedLimitsFile(PrivateDirectory state, InstantSource clock, Consumer<String> notices) {
    this.file = state.file(FILE);
    this.clock = clock;
    this.notices = notices;
  }

  @Override
  public OptionalInt withoutSessionDuration(ProfileEntry entry) {
    Lessons known = lessons();
    return known.hasNoLimits()
        ? OptionalInt.empty()
        : known.seconds(source(entry), role(entry), clock.instant());
  }

  @Override
  public void learn(ProfileEntry entry, int seconds) {
    LearnedLimit limit = new LearnedLimit(source(entry), role(entry), seconds, clock.instant());
    change(known -> known.with(limit));
  }

  @Override
  public void unlearn(ProfileEntry entry) {
    if (withoutSessionDuration(entry).isPresent()) {
      change(known -> known.without(source(entry), role(entry)));
    }
  }

  /** Remembers the HTTP method a sign-in host answered to: {@code POST} or {@code GET}. */
  public void learnMethod(String signInHost, String method) {
    if (!method(signInHost).equals(Optional.of(method))) {
      change(known -> known.with(signInHost, method, clock.instant()));
    }
  }

  /** The HTTP method a sign-in host lately answered to. */
  public Optional<String> method(String signInHost) {
    return lessons().method(signInHost, clock.instant());
  }

  /** Every limit that still counts, for people. */
  public List<LearnedLimit> entries() {
    return lessons().limits(clock.instant());
  }

  /**
   * Forgets the limits that match and returns how many there were.
   *
   * @throws AlugException of kind CONFIG if the file cannot be written
   */
  public int forget(Predicate<LearnedLimit> which) {
    List<LearnedLimit> gone = new ArrayList<>();
    update(
        known -> {
          gone.clear();
          for (LearnedLimit limit : known.limits(clock.instant())) {
            if (which.test(limit)) {
              gone.add(limit);
            }
          }
          return known.without(gone);
        });
    return gone.size();
  }

  private Lessons lessons() {
    Lessons known = lessons;
    if (known == null) {
      known = read();
      lessons = known;
    }
    return known;
  }

  private Lessons read() {
    try {
      return Lessons.parse(TabLine.linesOf(file.read().orElse("")));
    } catch (AlugException e) {
      notices.accept("what AWS allowed before is not known: " + e.paragraph());
      return Lessons.parse(List.of());
    }
  }

  private void change(Change change) {
    // Known in this run even if the disk does not take it.
    lessons = change.of(lessons());
    try {
      update(change);
    } catch (AlugException e) {
      if (e.kind() == AlugException.Kind.CANCELLED) {
        throw e;
      }
      notices.accept("what AWS allowed is not remembered: " + e.paragraph());
    }
  }

  private void update(Change change) {
    Instant now = clock.instant();
    file.update(
        text -> {
          Lessons changed = change.of(Lessons.parse(TabLine.linesOf(text)));
          lessons = changed;
          return TabLine.textOf(changed.lines(now));
        });
  }

  private static String source(ProfileEntry entry) {
    Optional<AccessKey> key = entry.source().root();
    return key.isPresent() ? key.get().profile() : entry.group();
  }

  private static String role(ProfileEntry entry) {
    return entry.role().isPresent() ? entry.role().get().role().toString() : entry.name();
  }

  /** One step from what is known to what is known after it. */
  @FunctionalInterface
  private interface Change {
    Lessons of(Lessons known);
  }
}
