package alug.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemCommandsTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofSeconds(2);

  @TempDir Path temp;
  private final SystemCommands commands = new SystemCommands();

  @Test
  void inputOutputComplaintAndExitCodeComeThrough() throws IOException {
    String script = script("cat; echo; printf 'one\\033[31m\\ntwo' >&2; exit 3");
    Commands.Result result = commands.run(List.of(script), Secret.of("é\tx"), LONG);

    assertEquals(new Commands.Result(3, Secret.of("é\tx"), "one [31m"), result);
    assertFalse(result.toString().contains("é\tx"));
  }

  @Test
  void oneThatDoesNotReadIsNoFailure() throws IOException {
    String script = script("exec <&-; echo fine");
    Secret large = Secret.of("x".repeat(1_000_000));

    assertEquals(Secret.of("fine"), commands.run(List.of(script), large, LONG).output());
  }

  @Test
  void oneThatIsNotThereIsSaid() {
    List<String> missing = List.of(temp.resolve("secret-tool").toString());
    AlugException failure =
        assertThrows(AlugException.class, () -> commands.run(missing, Secret.of(""), LONG));

    assertEquals(KeyProvider.UNAVAILABLE, failure.code());
    assertTrue(failure.cause().contains("is not installed"), failure.cause());
  }

  @Test
  void oneThatHangsIsEndedAtTheDeadline() throws IOException {
    String script = script("exec sleep 600");
    Set<ProcessHandle> others = children();
    AlugException failure =
        assertThrows(
            AlugException.class, () -> commands.run(List.of(script), Secret.of(""), SHORT));

    assertTrue(failure.cause().contains("did not answer within 2 s"), failure.cause());
    Set<ProcessHandle> left = children();
    left.removeAll(others);
    left.forEach(process -> process.onExit().join());
  }

  @Test
  void aChildThatHoldsTheOutputOpenDoesNotHoldUs() throws IOException {
    Path pid = temp.resolve("pid");
    // It ends by itself where it was ended before it could say its number.
    String script = script("sleep 60 & echo $! > " + pid + "; exit 0");
    try {
      // Whether its output still comes through is up to the JDK; that we come back is not.
      Commands.Result result = commands.run(List.of(script), Secret.of(""), SHORT);
      assertEquals(0, result.exitCode());
    } catch (AlugException e) {
      assertEquals(KeyProvider.UNAVAILABLE, e.code());
    } finally {
      String number = Files.exists(pid) ? Files.readString(pid).strip() : "";
      if (!number.isEmpty()) {
        ProcessHandle.of(Long.parseLong(number)).ifPresent(ProcessHandle::destroy);
      }
    }
  }

  @Test
  void anInterruptStopsTheWaitAndIsKept() throws IOException {
    String script = script("exec sleep 600");
    Thread.currentThread().interrupt();
    AlugException stopped =
        assertThrows(AlugException.class, () -> commands.run(List.of(script), Secret.of(""), LONG));

    assertTrue(Thread.interrupted());
    assertEquals(AlugException.Kind.CANCELLED, stopped.kind());
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }

  private String script(String body) throws IOException {
    Path script = Files.writeString(temp.resolve("program"), "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script.toString();
  }
}
