package alug.vault;

import static alug.vault.Fixture.credentials;
import static alug.vault.Fixture.put;
import static alug.vault.Fixture.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.session.SessionRecord;
import alug.session.SessionStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedStoreTest {
  @TempDir Path temp;
  private Fixture at;

  @BeforeEach
  void fill() {
    at = new Fixture(temp.resolve("alug"));
    put(at.open(), session("bad"));
    put(at.open(), session("good"));
  }

  /** Each is what became of the line of "bad". */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "truncated",
        "half",
        "first letter",
        "garbage",
        "binary",
        "empty fields",
        "tabs only",
        "expiry",
        "source",
        "payload letter",
        "huge number",
        "joined"
      })
  void aDamagedLineIsAMissAndTheGoodOneStays(String damage) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(at.file()));
    lines.set(0, damaged(lines.get(0), damage));
    Files.write(at.file(), lines);

    assertOnlyGoodIsLeft();
    put(at.open(), session("new"));
    assertEquals(List.of("good", "new"), ids(at.open()));
    assertEquals(2, Files.readAllLines(at.file()).size(), "what is broken goes");
  }

  private static String damaged(String line, String damage) {
    return switch (damage) {
      case "truncated" -> line.substring(0, line.length() - 3);
      case "half" -> line.substring(0, line.length() / 2);
      case "first letter" -> line.substring(1);
      case "garbage" -> "Lorem ipsum";
      case "binary" -> "\0\1\2\uFFFD\t\t\t\t\t\t";
      case "empty fields" -> "1\t\t\t\t\t\t\t\t\t\t";
      case "tabs only" -> "\t\t\t\t\t\t\t\t\t\t\t";
      case "expiry" -> line.replace("\t1767", "\t9767");
      case "source" -> line.replace("work", "prod");
      case "payload letter" -> {
        int at = line.length() - 12;
        String other = line.charAt(at) == 'A' ? "B" : "A";
        yield line.substring(0, at) + other + line.substring(at + 1);
      }
      case "huge number" -> line.replace("\t1767", "\t99999999999999999999");
      default -> line + line;
    };
  }

  @Test
  void whoeverChangesAClearFieldAndItsChecksumGainsNothing() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(at.file()));
    lines.set(0, resummed(lines.get(0).replace("\t1767", "\t1768")));
    Files.write(at.file(), lines);

    SessionStore store = at.open();
    assertEquals(List.of("bad", "good"), ids(store), "a checksum is no proof");
    assertEquals(Optional.empty(), store.credentials(session("bad")));
    assertEquals(List.of("good"), ids(store));
  }

  @Test
  void credentialsMovedToAnotherLineDoNotOpen() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(at.file()));
    EnvelopeLine bad = Objects.requireNonNull(EnvelopeLine.parse(lines.get(0)));
    EnvelopeLine good = Objects.requireNonNull(EnvelopeLine.parse(lines.get(1)));
    lines.set(0, resummed(bad.clear() + "\t" + good.payload() + "\t0"));
    Files.write(at.file(), lines);

    assertEquals(Optional.empty(), at.open().credentials(session("bad")));
    assertTrue(at.open().credentials(session("good")).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\n\n\t\n", "not ours", "\uFEFF", "{\"json\": true}\n"})
  void aForeignFileIsEmptyAndCanBeWrittenAgain(String content) throws IOException {
    Files.writeString(at.file(), content);

    assertEquals(List.of(), at.open().records());
    put(at.open(), session("new"));
    assertEquals(List.of("new"), ids(at.open()));
  }

  @Test
  void randomBytesAreSurvived() throws IOException {
    byte[] bytes = new byte[10_000];
    new SecureRandom().nextBytes(bytes);
    byte[] good = Files.readAllBytes(at.file());
    byte[] both = new byte[bytes.length + 1 + good.length];
    System.arraycopy(bytes, 0, both, 0, bytes.length);
    both[bytes.length] = '\n';
    System.arraycopy(good, 0, both, bytes.length + 1, good.length);
    Files.write(at.file(), both);

    assertEquals(List.of("bad", "good"), ids(at.open()));
  }

  @Test
  void everyTruncationKeepsTheWholeLines() throws IOException {
    byte[] whole = Files.readAllBytes(at.file());
    int firstLine = new String(whole, StandardCharsets.UTF_8).indexOf('\n');
    for (int length = 0; length < whole.length - 1; length += 7) {
      Files.write(at.file(), Arrays.copyOf(whole, length));
      int expected = length > firstLine + 1 ? 1 : 0;
      assertTrue(Math.abs(ids(at.open()).size() - expected) <= 1, "length " + length);
      assertFalse(ids(at.open()).contains("good"), "length " + length);
    }
  }

  @Test
  void aDirectoryInItsPlaceIsAMissThatIsToldOnce() throws IOException {
    Files.delete(at.file());
    Files.createDirectory(at.file());
    SessionStore store = at.open();

    assertEquals(List.of(), store.records());
    assertEquals(Optional.empty(), store.credentials(session("good")));
    put(store, session("new"));
    put(store, session("new"));
    assertEquals(2, at.notices.size(), at.notices.toString());
    assertTrue(at.notices.get(0).startsWith("cached sessions are not used: cannot read "));
    assertTrue(at.notices.get(1).startsWith("the session is not kept: "));
    assertTrue(at.notices.get(1).contains(at.file().toString()));
  }

  @Test
  void forgettingWhatCannotBeForgottenFails() throws IOException {
    Files.delete(at.file());
    Files.createDirectory(at.file());

    assertThrows(AlugException.class, () -> at.open().forget(one -> true));
  }

  @Test
  void aPlantedLinkIsAMissAndNotWrittenThrough() throws IOException {
    Path victim = temp.resolve("victim");
    Files.move(at.file(), victim);
    String before = Files.readString(victim);
    Files.createSymbolicLink(at.file(), victim);

    assertEquals(List.of(), at.open().records());
    put(at.open(), session("new"));
    assertEquals(before, Files.readString(victim));
  }

  @Test
  void aDirectoryOthersCanWriteToIsNotUsedButSignInGoesOn() throws IOException {
    Files.setPosixFilePermissions(at.state, PosixFilePermissions.fromString("rwxrwxrwx"));
    SessionStore store = at.open();

    assertEquals(List.of(), store.records());
    put(store, session("new"));
    assertTrue(at.notices.get(0).contains("chmod 700"), at.notices.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"r--------", "rw-rw-rw-", "---------"})
  void aWrongModeLosesNothing(String mode) throws IOException {
    Files.setPosixFilePermissions(at.file(), PosixFilePermissions.fromString(mode));
    put(at.open(), session("new"));

    assertEquals(List.of("bad", "good", "new"), ids(at.open()));
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(at.file())));
  }

  @Test
  void whatALaterVersionWroteIsCarriedOverUntilItExpires() throws IOException {
    long expires = Fixture.NOON.plusSeconds(60).toEpochMilli();
    String later = resummed("2\tnew-seal\tdevice\tid\t" + expires + "\tmore\tpayload\t0");
    String newKind = resummed("1\tplain\tdevice\tid2\t" + expires + "\tx\tpayload\t0");
    Files.writeString(at.file(), later + "\n" + newKind + "\n" + at.content());
    put(at.open(), session("new"));

    assertTrue(at.content().startsWith(later + "\n" + newKind + "\n"), at.content());
    assertEquals(List.of("bad", "good", "new"), ids(at.open()));
    at.now = Fixture.NOON.plusSeconds(60);
    put(at.open(), session("new"));
    assertFalse(at.content().contains("new-seal"));
  }

  @Test
  void fieldsThatALaterVersionAddsAreAuthenticatedToo() throws IOException {
    SessionRecord record = session("more");
    AesSeal seal =
        AesSeal.of(Objects.requireNonNull(at.keyring.kept), new SecureRandom()).orElseThrow();
    EnvelopeLine ours = EnvelopeLine.of(record, credentials(record), seal);
    String clear = ours.clear() + "\tadded";
    String payload = seal.close(clear, seal.open(ours.clear(), ours.payload()).orElseThrow());
    Files.writeString(at.file(), resummed(clear + "\t" + payload + "\t0") + "\n");

    assertEquals(Optional.of(credentials(record)), at.open().credentials(record));
    put(at.open(), session("new"));
    assertEquals(Optional.of(credentials(record)), at.open().credentials(record));
    Files.writeString(
        at.file(),
        resummed(at.content().lines().findFirst().orElseThrow().replace("added", "other")) + "\n");
    assertEquals(Optional.empty(), at.open().credentials(record));
  }

  @Test
  void theOrderOfLinesDoesNotMatter() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(at.file()));
    Collections.reverse(lines);
    Files.write(at.file(), lines);

    assertTrue(at.open().credentials(session("bad")).isPresent());
  }

  private void assertOnlyGoodIsLeft() {
    SessionStore store = at.open();
    assertEquals(List.of("good"), ids(store));
    assertEquals(Optional.empty(), store.credentials(session("bad")));
    assertEquals(Optional.of(credentials(session("good"))), store.credentials(session("good")));
  }

  private static String resummed(String line) {
    String text = line.substring(0, line.lastIndexOf('\t'));
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return text + "\t" + Long.toHexString(sum.getValue());
  }

  private static List<String> ids(SessionStore store) {
    return store.records().stream().map(SessionRecord::id).toList();
  }
}
