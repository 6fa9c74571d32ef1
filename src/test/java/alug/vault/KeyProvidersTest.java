package alug.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.Secret;
import alug.files.PrivateDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyProvidersTest {
  private static final Secret KEY = Secret.of("bWFkZSB1cCBrZXk+/w==");

  @TempDir Path temp;
  private final List<List<String>> arguments = new ArrayList<>();
  private final List<Secret> inputs = new ArrayList<>();
  private final List<Duration> deadlines = new ArrayList<>();
  private Commands.Result answer = new Commands.Result(0, KEY, "");
  private Map<Platform, KeyProvider> providers = Map.of();

  @BeforeEach
  void open() {
    PrivateDirectory state = PrivateDirectory.at(temp.resolve("alug"));
    Commands commands =
        (command, input, deadline) -> {
          arguments.add(command);
          inputs.add(input);
          deadlines.add(deadline);
          return answer;
        };
    Duration deadline = Duration.ofSeconds(20);
    Map<String, String> env = Map.of("SystemRoot", "D:\\Win");
    providers =
        Map.of(
            Platform.LINUX, Platform.LINUX.keychain(commands, deadline, state, env).orElseThrow(),
            Platform.MACOS, Platform.MACOS.keychain(commands, deadline, state, env).orElseThrow(),
            Platform.WINDOWS,
                Platform.WINDOWS.keychain(commands, deadline, state, env).orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(names = {"LINUX", "MACOS", "WINDOWS"})
  void theKeyGoesInByStandardInputNeverByArguments(Platform platform) {
    provider(platform).keep(KEY);

    assertFalse(arguments.toString().contains(KEY.reveal()), arguments.toString());
    assertTrue(inputs.get(0).reveal().contains(KEY.reveal()));
    assertEquals(List.of(Duration.ofSeconds(20)), deadlines);
  }

  @ParameterizedTest
  @EnumSource(names = {"LINUX", "MACOS", "WINDOWS"})
  void aRefusalIsAFailureWithoutTheKey(Platform platform) {
    answer = new Commands.Result(1, KEY, "");
    AlugException failure = assertThrows(AlugException.class, () -> provider(platform).keep(KEY));

    assertEquals(KeyProvider.UNAVAILABLE, failure.code());
    assertFalse(failure.paragraph().contains(KEY.reveal()));
  }

  @ParameterizedTest
  @CsvSource({"LINUX,1", "MACOS,44"})
  void nothingKeptYetIsEmpty(Platform platform, int exitCode) {
    answer = new Commands.Result(exitCode, Secret.of(""), "");

    assertEquals(Optional.empty(), provider(platform).find());
  }

  @ParameterizedTest
  @CsvSource({"LINUX,1,secret-tool: no bus", "LINUX,2,''", "MACOS,51,''", "MACOS,1,KEY"})
  void troubleIsNotTakenForNothingKept(Platform platform, int exitCode, String complaint) {
    answer = new Commands.Result(exitCode, Secret.of(""), complaint);
    AlugException failure = assertThrows(AlugException.class, () -> provider(platform).find());

    assertEquals(AlugException.Kind.CONFIG, failure.kind());
    assertEquals(complaint.startsWith("secret-tool"), failure.cause().equals(complaint));
  }

  @ParameterizedTest
  @EnumSource(names = {"LINUX", "MACOS"})
  void whatIsKeptIsFound(Platform platform) {
    assertEquals(Optional.of(KEY), provider(platform).find());
  }

  @Test
  void secretToolIsAskedByAttributes() {
    provider(Platform.LINUX).find();

    assertEquals(
        List.of("secret-tool", "lookup", "application", "alug", "purpose", "session-key"),
        arguments.get(0));
  }

  @Test
  void macosGetsACommandLineOnStandardInput() {
    provider(Platform.MACOS).keep(KEY);

    assertEquals(List.of("/usr/bin/security", "-i"), arguments.get(0));
    assertEquals(
        "add-generic-password -U -s alug -a session-key -w " + KEY.reveal() + "\n",
        inputs.get(0).reveal());
  }

  @Test
  void windowsKeepsWhatItProtectedInAFileAndUnprotectsThat() {
    KeyProvider dpapi = provider(Platform.WINDOWS);
    assertEquals(Optional.empty(), dpapi.find());
    assertEquals(List.of(), arguments);
    answer = new Commands.Result(0, Secret.of("protected"), "");
    dpapi.keep(KEY);
    answer = new Commands.Result(0, KEY, "");

    assertEquals(Optional.of(KEY), dpapi.find());
    assertEquals(List.of(KEY, Secret.of("protected")), inputs);
    assertEquals(
        "D:\\Win\\System32\\WindowsPowerShell\\v1.0\\powershell.exe", arguments.get(0).get(0));
    assertTrue(arguments.get(0).get(4).contains("::Protect("));
    assertTrue(arguments.get(1).get(4).contains("::Unprotect("));
    assertFalse(arguments.toString().contains("\""), "quotes do not survive a Windows argument");
  }

  @ParameterizedTest
  @CsvSource({"Linux,LINUX", "Mac OS X,MACOS", "Windows 11,WINDOWS", "FreeBSD,OTHER"})
  void platformsGoByTheirJavaName(String name, Platform platform) {
    assertEquals(platform, Platform.of(name));
  }

  private KeyProvider provider(Platform platform) {
    KeyProvider provider = providers.get(platform);
    if (provider == null) {
      throw new IllegalArgumentException(platform.name());
    }
    return provider;
  }
}
