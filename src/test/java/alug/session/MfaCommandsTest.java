package alug.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Place;
import alug.base.Secret;
import alug.profile.MfaDevice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MfaCommandsTest {
  private static final MfaDevice DEVICE =
      new MfaDevice("arn:aws:iam::123456789012:mfa/alice", "base", new Place(Path.of("config"), 7));
  private final List<String> asked = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private MfaCommands commands(Approval.Verdict verdict) {
    return new MfaCommands(
        new ShellCommands(complaints::add),
        command -> {
          asked.add(command);
          return verdict;
        },
        (length, why) -> waits.add(length));
  }

  private static MfaRequest request(Optional<AlugException> refusal) {
    return new MfaRequest(DEVICE, List.of("prod"), refusal, 3, Optional.empty(), 12);
  }

  @Test
  void aCommandGivesItsCodeAndIsApprovedOnce() {
    MfaCodes codes = commands(Approval.Verdict.YES).by("echo oops >&2; echo ' 123 456 '");
    Secret code = ((MfaAnswer.Code) codes.next(request(Optional.empty()))).text();
    codes.next(request(Optional.empty()));
    assertEquals(Secret.of("123456"), code);
    assertEquals(1, asked.size());
    assertEquals(List.of(), waits);
  }

  @Test
  void afterARefusalItWaitsForTheNextCode() {
    MfaCodes codes = commands(Approval.Verdict.YES).by("echo 123456");
    codes.next(request(Optional.of(AlugException.of(Kind.REFUSED, "x", "wrong", ""))));
    assertEquals(List.of(Duration.ofSeconds(12)), waits);
  }

  @ParameterizedTest
  @CsvSource({"NO, CANCELLED", "NOBODY, REFUSED"})
  void withoutApprovalItDoesNotRun(Approval.Verdict verdict, Kind kind) {
    MfaCodes codes = commands(verdict).by("echo 123456");
    AlugException refused =
        assertThrows(AlugException.class, () -> codes.next(request(Optional.empty())));
    assertEquals(kind, refused.kind());
    assertTrue(refused.fix().contains("mfa-process-allowed"));
    assertEquals(Optional.of(DEVICE.place()), refused.place());
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit 3", "echo 12345", "echo code: 123456", "true"})
  void whatPrintsNoCodeIsRefusedWithoutItsOutput(String command) {
    MfaCodes codes = commands(Approval.Verdict.YES).by(command);
    AlugException refused =
        assertThrows(AlugException.class, () -> codes.next(request(Optional.empty())));
    assertEquals(Kind.REFUSED, refused.kind());
    assertEquals(-1, refused.paragraph().indexOf("12345"));
  }

  @Test
  void aCommandThatHangsIsEnded() {
    ShellCommands shell = new ShellCommands(complaints::add);
    assertThrows(IOException.class, () -> shell.run("sleep 60", Duration.ofMillis(200)));
  }
}
