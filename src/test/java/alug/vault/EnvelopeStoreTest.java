package alug.vault;

import static alug.vault.Fixture.NOON;
import static alug.vault.Fixture.credentials;
import static alug.vault.Fixture.put;
import static alug.vault.Fixture.role;
import static alug.vault.Fixture.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.session.SessionRecord;
import alug.session.SessionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvelopeStoreTest {
  @TempDir Path temp;
  private Fixture at;

  @BeforeEach
  void open() {
    at = new Fixture(temp.resolve("alug"));
  }

  @ParameterizedTest
  @EnumSource(StoreChoice.class)
  void whatIsPutIsFoundWithAllItsParts(StoreChoice choice) {
    SessionStore store = at.open(choice);
    put(store, session("one"));
    put(store, role("one"));

    assertEquals(2, store.records().size());
    assertTrue(store.records().containsAll(List.of(session("one"), role("one"))));
    assertEquals(Optional.of(credentials(role("one"))), store.credentials(role("one")));
    assertEquals(Optional.of(credentials(session("one"))), store.credentials(session("one")));
    assertEquals(Optional.empty(), store.credentials(session("two")));
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTO", "KEYCHAIN", "FILE"})
  void theNextRunFindsItAgain(StoreChoice choice) {
    put(at.open(choice), session("one"));

    SessionStore next = at.open(choice);
    assertEquals(List.of(session("one")), next.records());
    assertEquals(Optional.of(credentials(session("one"))), next.credentials(session("one")));
  }

  @ParameterizedTest
  @EnumSource(StoreChoice.class)
  void theSameIdIsReplacedAndExpiredOnesGo(StoreChoice choice) {
    SessionStore store = at.open(choice);
    put(store, session("old", NOON.plusSeconds(10)));
    put(store, session("one", NOON.plusSeconds(60)));
    at.now = NOON.plusSeconds(10);
    assertEquals(List.of("one"), ids(store));
    assertEquals(Optional.empty(), store.credentials(session("old")));
    put(store, session("one", NOON.plusSeconds(90)));

    assertEquals(List.of(session("one", NOON.plusSeconds(90))), store.records());
  }

  @Test
  void expiredOnesLeaveTheFileAtTheNextWrite() throws IOException {
    put(at.open(), session("old", NOON.plusSeconds(10)));
    at.now = NOON.plusSeconds(11);
    put(at.open(), session("new", NOON.plusSeconds(60)));

    assertFalse(at.content().contains("\told\t"));
  }

  @ParameterizedTest
  @EnumSource(StoreChoice.class)
  void whatIsForgottenIsCounted(StoreChoice choice) {
    SessionStore store = at.open(choice);
    put(store, session("one"));
    put(store, session("two"));
    put(store, role("three"));

    assertEquals(2, store.forget(one -> one.kind() == SessionRecord.Kind.SOURCE));
    assertEquals(List.of(role("three")), store.records());
    assertEquals(0, store.forget(one -> one.id().equals("two")));
    assertEquals(1, store.forget(one -> true));
  }

  @Test
  void listsAskNoKeychain() {
    put(at.open(), session("one"));
    at.keyring.calls.clear();

    SessionStore next = at.open();
    assertEquals(1, next.records().size());
    assertEquals("keychain", next.name());
    next.forget(one -> false);
    assertEquals(List.of(), at.keyring.calls);
  }

  @Test
  void aRunAsksTheKeychainOnce() {
    put(at.open(), session("one"));
    assertEquals(List.of("lookup", "lookup", "store", "lookup"), at.keyring.calls);
    at.keyring.calls.clear();

    SessionStore next = at.open();
    next.credentials(session("one"));
    put(next, session("two"));
    next.credentials(session("two"));
    assertEquals(List.of("lookup"), at.keyring.calls);
  }

  @Test
  void aRunAsksARefusingKeychainOnce() {
    at.keyring.refuse("secret-tool: Cannot autolaunch D-Bus without X11 $DISPLAY");
    SessionStore store = at.open();
    put(store, session("one"));
    put(store, session("two"));
    store.credentials(session("one"));

    assertEquals(List.of("lookup"), at.keyring.calls);
  }

  @Test
  void theFileIsPrivateAndHoldsNoSecretInClear() throws IOException {
    put(at.open(StoreChoice.KEYCHAIN), session("one"));

    assertEquals("rw-------", modeOf(at.file()));
    assertEquals("rwx------", modeOf(at.state));
    String content = at.content();
    assertTrue(content.contains("work\\té"), "the source is in clear");
    for (String secret : List.of(Fixture.SECRET, Fixture.TOKEN, "ASIAEXAMPLE")) {
      assertFalse(content.contains(secret));
    }
  }

  @Test
  void theSamePutTwiceNeverLooksTheSame() throws IOException {
    put(at.open(), session("one"));
    String first = at.content();
    put(at.open(), session("one"));

    assertNotEquals(first, at.content());
  }

  @Test
  void withoutAKeychainThePersonIsToldOnceForAllRuns() throws IOException {
    at.keyring.refuse("secret-tool: no bus");
    put(at.open(), session("one"));
    put(at.open(), session("two"));
    at.now = NOON.plusSeconds(7200);
    put(at.open(), session("three", NOON.plusSeconds(9000)));

    assertEquals(
        List.of(
            "sessions are stored unencrypted in "
                + at.file()
                + ", like the AWS CLI's; session-store=memory turns that off"),
        at.notices);
    assertEquals(List.of("three"), ids(at.open()));
    assertEquals("file", at.open().name());
    assertEquals("rw-------", modeOf(at.file()));
  }

  @Test
  void withAKeychainNothingIsSaid() {
    put(at.open(), session("one"));

    assertEquals(List.of(), at.notices);
  }

  @Test
  void aKeychainThatComesBackLeavesThePlainOnesReadable() {
    at.keyring.refuse("secret-tool: no bus");
    put(at.open(), session("plain"));
    at.keyring = new FakeSecretTool();
    put(at.open(), session("sealed"));

    SessionStore next = at.open();
    assertEquals(List.of("plain", "sealed"), ids(next));
    assertTrue(next.credentials(session("plain")).isPresent());
    assertTrue(next.credentials(session("sealed")).isPresent());
  }

  @Test
  void aKeychainThatIsGoneCostsTheSealedOnesOnly() {
    put(at.open(), session("sealed"));
    at.keyring.refuse("secret-tool: no bus");
    SessionStore store = at.open();
    put(store, session("plain"));

    assertEquals(Optional.empty(), store.credentials(session("sealed")));
    assertEquals(List.of("plain"), ids(store), "what could not be opened is not promised again");
    assertTrue(store.credentials(session("plain")).isPresent());
    at.keyring.trouble = null;
    assertTrue(at.open().credentials(session("sealed")).isPresent(), "it was not lost");
  }

  @Test
  void aLostKeyIsAMissAndTheIdCanBePutAgain() {
    put(at.open(), session("one"));
    at.keyring = new FakeSecretTool();
    SessionStore store = at.open();

    assertEquals(Optional.empty(), store.credentials(session("one")));
    put(store, session("one"));
    assertTrue(store.credentials(session("one")).isPresent());
    assertEquals(List.of("one"), ids(at.open()));
  }

  @Test
  void aDemandedKeychainThatIsNotThereIsSaidWithAWayOut() {
    at.keyring.refuse("secret-tool: Cannot create an item in a locked collection");
    SessionStore store = at.open(StoreChoice.KEYCHAIN);

    assertEquals(List.of(), store.records());
    AlugException failure = assertThrows(AlugException.class, () -> put(store, session("one")));
    assertEquals(AlugException.Kind.CONFIG, failure.kind());
    assertEquals(
        "session-store=keychain, and secret-tool: Cannot create an item in a locked collection."
            + " Install secret-tool (libsecret-tools) and unlock the keyring, or set session-store"
            + " to auto, file or memory.",
        failure.paragraph());
    assertFalse(Files.exists(at.file()));
  }

  @Test
  void aKeychainThatAcceptsAndForgetsIsNone() {
    at.keyring.forgetful = true;
    put(at.open(), session("one"));

    assertEquals("file", at.open().name());
    assertThrows(AlugException.class, () -> put(at.open(StoreChoice.KEYCHAIN), session("one")));
  }

  @Test
  void anEmptyStoreIsCalledWhatItWouldBe() {
    assertEquals("keychain", at.open().name());
    at.platform = Platform.OTHER;
    assertEquals("file", at.open().name());
    assertEquals("keychain", at.open(StoreChoice.KEYCHAIN).name());
    assertEquals("file", at.open(StoreChoice.FILE).name());
  }

  @Test
  void aSystemWithoutAKeychainUsesTheFile() {
    at.platform = Platform.OTHER;
    put(at.open(), session("one"));

    assertTrue(at.open().credentials(session("one")).isPresent());
    assertThrows(AlugException.class, () -> put(at.open(StoreChoice.KEYCHAIN), session("one")));
  }

  @Test
  void theFileSettingNeverAsksAKeychain() {
    put(at.open(StoreChoice.KEYCHAIN), session("sealed"));
    at.keyring.calls.clear();
    SessionStore store = at.open(StoreChoice.FILE);
    put(store, session("plain"));

    assertEquals(List.of("plain"), ids(store));
    assertEquals(Optional.empty(), store.credentials(session("sealed")));
    assertEquals("file", store.name());
    assertEquals(List.of(), at.keyring.calls);
    assertEquals(List.of("sealed", "plain"), ids(at.open(StoreChoice.AUTO)));
  }

  @Test
  void theMemorySettingLeavesNoTrace() {
    put(at.open(StoreChoice.MEMORY), session("one"));

    assertFalse(Files.exists(at.state));
    assertEquals(List.of(), at.keyring.calls);
  }

  @Test
  void nothingPrintsASecret() {
    SessionStore store = at.open();
    put(store, session("one"));

    EnvelopeLine line =
        EnvelopeLine.of(session("one"), credentials(session("one")), new PlainSeal());
    for (Object printed : List.of(store, line, credentials(session("one")), at.notices)) {
      assertFalse(printed.toString().contains(Fixture.SECRET), printed.toString());
      assertFalse(printed.toString().contains(line.payload()), printed.toString());
    }
  }

  private static List<String> ids(SessionStore store) {
    return store.records().stream().map(SessionRecord::id).toList();
  }

  private static String modeOf(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
