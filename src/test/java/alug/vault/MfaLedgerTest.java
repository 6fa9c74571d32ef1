package alug.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.Secret;
import alug.files.PrivateDirectory;
import alug.session.MfaLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MfaLedgerTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final String PHONE = "arn:aws:iam::123456789012:mfa/alice";
  private static final String OTHER = "arn:aws:iam::123456789012:mfa/bob";
  private static final Secret CODE = Secret.of("012345");

  @TempDir Path temp;
  private Instant now = NOON;
  private final List<String> notices = new ArrayList<>();

  private MfaLedger file() {
    return new FileMfaLedger(PrivateDirectory.at(temp.resolve("alug")), () -> now, notices::add);
  }

  private MfaLedger open(boolean inMemory) {
    return inMemory ? new MemoryMfaLedger(() -> now) : file();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAcceptedCodeIsRememberedForItsDeviceOnly(boolean inMemory) {
    MfaLedger ledger = open(inMemory);
    ledger.note(PHONE, CODE, true);

    assertEquals(Optional.of(NOON), ledger.acceptedAt(PHONE, CODE));
    assertEquals(Optional.empty(), ledger.acceptedAt(OTHER, CODE));
    assertEquals(Optional.empty(), ledger.acceptedAt(PHONE, Secret.of("543210")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRefusedCodeCountsButMayBeTypedAgain(boolean inMemory) {
    MfaLedger ledger = open(inMemory);
    ledger.note(PHONE, CODE, false);

    assertEquals(List.of(NOON), ledger.sent(PHONE));
    assertEquals(Optional.empty(), ledger.acceptedAt(PHONE, CODE));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void codesAreForgottenInTime(boolean inMemory) {
    MfaLedger ledger = open(inMemory);
    ledger.note(PHONE, CODE, true);
    now = NOON.plusSeconds(149);
    ledger.note(PHONE, Secret.of("111111"), false);
    assertTrue(ledger.acceptedAt(PHONE, CODE).isPresent());
    assertEquals(List.of(NOON, now), ledger.sent(PHONE));

    now = NOON.plusSeconds(150);
    assertEquals(Optional.empty(), ledger.acceptedAt(PHONE, CODE));
    assertEquals(2, ledger.sent(PHONE).size());
    now = NOON.plusSeconds(180);
    assertEquals(List.of(NOON.plusSeconds(149)), ledger.sent(PHONE));
  }

  @Test
  void anotherProcessKnowsThem() {
    file().note(PHONE, CODE, true);

    assertEquals(Optional.of(NOON), file().acceptedAt(PHONE, CODE));
    assertEquals(List.of(NOON), file().sent(PHONE));
  }

  @Test
  void theFileIsPrivateAndPurgedAndHoldsNoCode() throws IOException {
    Path path = temp.resolve("alug/mfa");
    file().note(PHONE, CODE, true);
    assertFalse(Files.readString(path).contains(CODE.reveal()));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    now = NOON.plusSeconds(180);
    file().note(OTHER, CODE, true);

    assertFalse(Files.readString(path).contains(PHONE));
  }

  @Test
  void aClockThatWasSetBackKeepsNoCodeForEver() {
    file().note(PHONE, CODE, true);
    now = NOON.minusSeconds(3600);

    assertEquals(Optional.empty(), file().acceptedAt(PHONE, CODE));
    assertEquals(List.of(), file().sent(PHONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "code", "code\tx\t1\ta\tb", "key", "key\t", "junk\n\t\t\n", "\0\1"})
  void aBrokenFileIsEmptyAndWrittenAgain(String content) throws IOException {
    file().note(OTHER, CODE, true);
    Files.writeString(temp.resolve("alug/mfa"), content);

    assertEquals(List.of(), file().sent(PHONE));
    file().note(PHONE, CODE, true);
    assertEquals(Optional.of(NOON), file().acceptedAt(PHONE, CODE));
  }

  @Test
  void aFileThatCannotBeUsedIsToldOnce() throws IOException {
    Files.createDirectories(temp.resolve("alug/mfa"));
    Files.setPosixFilePermissions(
        temp.resolve("alug"), PosixFilePermissions.fromString("rwx------"));
    MfaLedger ledger = file();
    ledger.note(PHONE, CODE, true);

    assertEquals(List.of(), ledger.sent(PHONE));
    assertEquals(1, notices.size(), notices.toString());
    assertFalse(notices.get(0).contains(CODE.reveal()));
  }
}
