package alug.vault;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.files.LockedFile;
import alug.files.TabLine;
import alug.session.SessionRecord;
import alug.session.SessionStore;
import alug.session.TemporaryCredentials;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sessions in a private file: what they are in clear, their credentials sealed.
 *
 * <p>Lists never touch the keychain. Trouble with the file costs the cache and is told once; only
 * {@link #forget}, whose point is the file, fails with it, and {@link #put} and {@link
 * #credentials} where the keychain is demanded and not there.
 */
final class EnvelopeStore implements SessionStore {
  /** Stands in the file once the person was told; such lines are kept by every version. */
  private static final String TOLD = "# unencrypted: told";

  private final LockedFile file;
  private final Protection protection;
  private final InstantSource clock;
  private final Consumer<String> notices;
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final Set<String> unopened = ConcurrentHashMap.newKeySet();

  EnvelopeStore(
      LockedFile file, Protection protection, InstantSource clock, Consumer<String> notices) {
    this.file = file;
    this.protection = protection;
    this.clock = clock;
    this.notices = notices;
  }

  @Override
  public List<SessionRecord> records() {
    List<SessionRecord> records = new ArrayList<>();
    for (EnvelopeLine line : readable()) {
      Optional<SessionRecord> record = line.record();
      if (record.isPresent()) {
        records.add(record.get());
      }
    }
    return records;
  }

  @Override
  public Optional<TemporaryCredentials> credentials(SessionRecord record) {
    for (EnvelopeLine line : readable()) {
      if (line.isOf(record) && line.record().isPresent()) {
        Optional<TemporaryCredentials> credentials = open(line);
        if (credentials.isPresent()) {
          return credentials;
        }
        unopened.add(line.text());
      }
    }
    return Optional.empty();
  }

  @Override
  public void put(SessionRecord record, TemporaryCredentials credentials) {
    Seal seal = protection.forWriting();
    boolean plain = seal.word().equals(PlainSeal.WORD);
    String fresh = EnvelopeLine.of(record, credentials, seal).text();
    boolean[] first = new boolean[1];
    try {
      file.update(
          text -> {
            List<String> kept = kept(text, line -> line.isOf(record));
            first[0] = plain && !kept.contains(TOLD);
            if (first[0]) {
              kept.add(0, TOLD);
            }
            kept.add(fresh);
            return TabLine.textOf(kept);
          });
    } catch (AlugException e) {
      tell("the session is not kept: ", e);
      return;
    }
    if (first[0]) {
      notices.accept(
          "sessions are stored unencrypted in "
              + file.path()
              + ", like the AWS CLI's; session-store=memory turns that off");
    }
  }

  @Override
  public int forget(Predicate<SessionRecord> which) {
    int[] count = new int[1];
    file.update(
        text -> {
          count[0] = 0;
          return TabLine.textOf(
              kept(
                  text,
                  line -> {
                    Optional<SessionRecord> record = line.record();
                    boolean gone = record.isPresent() && which.test(record.get());
                    count[0] += gone ? 1 : 0;
                    return gone;
                  }));
        });
    return count[0];
  }

  /** By what the next session would most likely be kept in. */
  @Override
  public String name() {
    if (!protection.usesKeychain()) {
      return "file";
    }
    String word = null;
    for (EnvelopeLine line : readable()) {
      word = line.seal();
    }
    boolean keychain = word == null ? protection.findsKeychain() : !word.equals(PlainSeal.WORD);
    return keychain ? "keychain" : "file";
  }

  @Override
  public String toString() {
    return "EnvelopeStore[" + file.path() + "]";
  }

  private Optional<TemporaryCredentials> open(EnvelopeLine line) {
    Optional<? extends Seal> seal = protection.forReading(line.seal());
    return seal.isEmpty() ? Optional.empty() : line.credentials(seal.get());
  }

  /** The live lines that may open. */
  private List<EnvelopeLine> readable() {
    List<EnvelopeLine> lines = new ArrayList<>();
    Instant now = clock.instant();
    for (String text : TabLine.linesOf(content())) {
      EnvelopeLine line = unopened.contains(text) ? null : EnvelopeLine.parse(text);
      if (line != null && line.isLiveAt(now) && protection.canRead(line.seal())) {
        lines.add(line);
      }
    }
    return lines;
  }

  private String content() {
    try {
      return file.read().orElse("");
    } catch (AlugException e) {
      tell("cached sessions are not used: ", e);
      return "";
    }
  }

  /** What stays in the file: remarks and whole live lines, word for word. */
  private List<String> kept(String content, Predicate<EnvelopeLine> gone) {
    List<String> kept = new ArrayList<>();
    Instant now = clock.instant();
    for (String text : TabLine.linesOf(content)) {
      @Nullable EnvelopeLine line = EnvelopeLine.parse(text);
      boolean live = line != null && line.isLiveAt(now) && !gone.test(line);
      if (live || text.equals(TOLD)) {
        kept.add(text);
      }
    }
    return kept;
  }

  private void tell(String what, AlugException failure) {
    if (failure.kind() == Kind.CANCELLED) {
      throw failure;
    }
    String notice = what + failure.paragraph();
    if (told.add(notice)) {
      notices.accept(notice);
    }
  }
}
