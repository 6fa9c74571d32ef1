package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Secret;
import alug.plan.PlanRequest;
import alug.plan.WantedMode;
import alug.profile.ProfileEntry;
import alug.tty.Prompt;
import alug.vault.FileMfaLedger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchQuestionsTest {
  @TempDir Path home;
  private final List<String> asked = new ArrayList<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Assembly parts(String... more) throws IOException {
    StringBuilder config = new StringBuilder();
    for (int i = 1; i <= 5; i++) {
      config.append(role("long" + i, "a", "duration_seconds = 43200\nmfa_serial = 123456789"));
      config.append(role("short" + i, "a", "mfa_serial = 123456789"));
      config.append(role("other" + i, "b", "duration_seconds = 7200\nmfa_serial = 987654321"));
      config.append(role("free" + i, "a", "duration_seconds = 43200"));
    }
    Files.writeString(home.resolve("config"), config);
    Files.writeString(
        home.resolve("credentials"),
        """
        [a]
        aws_access_key_id = AKIAAEXAMPLE
        aws_secret_access_key = x
        [b]
        aws_access_key_id = AKIABEXAMPLE
        aws_secret_access_key = y
        """);
    PrintStream said = new PrintStream(err, true, StandardCharsets.UTF_8);
    List<String> words = new ArrayList<>(List.of("open", "x"));
    words.addAll(List.of(more));
    return new Assembly(
        Arguments.parse(words.toArray(String[]::new)),
        new Surroundings(
            Map.of(
                "AWS_CONFIG_FILE", home.resolve("config").toString(),
                "AWS_SHARED_CREDENTIALS_FILE", home.resolve("credentials").toString(),
                "ALUG_SESSION_STORE", "memory"),
            InputStream.nullInputStream(),
            said,
            said,
            InstantSource.fixed(Instant.parse("2026-03-04T09:00:13Z")),
            home,
            false,
            "Linux",
            Map.of()));
  }

  private static String role(String name, String source, String more) {
    return "[profile "
        + name
        + "]\nrole_arn = arn:aws:iam::123456789012:role/"
        + name
        + "\nsource_profile = "
        + source
        + "\n"
        + more
        + "\n";
  }

  private Optional<Prompt> answering(Optional<String> answer) {
    return Optional.of(
        new Prompt() {
          @Override
          public Optional<String> ask(String question) {
            asked.add(question);
            return answer;
          }

          @Override
          public void say(String line) {}
        });
  }

  private static List<ProfileEntry> entries(Assembly parts, String... names) {
    return Targets.named(parts, List.of(names), parts.resolver()).entries();
  }

  private String modes(Assembly parts, Optional<Prompt> terminal, String... names) {
    List<ProfileEntry> entries = entries(parts, names);
    Function<ProfileEntry, PlanRequest> requests =
        new BatchQuestions(parts, terminal).requests(entries, PlanRequest.defaults());
    StringBuilder modes = new StringBuilder();
    for (ProfileEntry entry : entries) {
      boolean shared = requests.apply(entry).mode() == WantedMode.SHARED;
      modes.append(shared ? "shared " : "auto ");
    }
    return modes.toString().strip();
  }

  @Test
  void theQuestionNamesWhatEitherAnswerCosts() throws IOException {
    String[] names = {"long1", "long2", "long3", "long4", "long5"};
    modes(parts(), answering(Optional.of("1")), names);
    assertEquals(
        "Open 5 consoles: [1] all now, 1 h each, one code   [2] 12 h each, 5 codes, about 2 min"
            + " (next code in 17 s): ",
        asked.get(0));
  }

  @Test
  void aCodeThatWentToAwsAlreadyIsNotTheFirst() throws IOException {
    Assembly parts = parts();
    new FileMfaLedger(parts.state(), parts.around().clock(), parts.notices())
        .note("123456789", Secret.of("123456"), true);
    modes(parts, answering(Optional.of("1")), "long1", "long2");
    assertTrue(asked.get(0).endsWith(" 1 min (first code in 17 s): "), asked.get(0));
  }

  @Test
  void twoDevicesAreCountedApart() throws IOException {
    modes(parts(), answering(Optional.of("1")), "long1", "long2", "other1", "short1");
    assertEquals(
        "Open 4 consoles: [1] all now, 1 h each, 2 codes   [2] up to 12 h each, 4 codes, about 1"
            + " min (next code in 17 s): ",
        asked.get(0));
  }

  @Test
  void onlyRolesThatWouldTakeACodeAreShortened() throws IOException {
    String[] names = {"long1", "free1", "short1", "long2"};
    assertEquals("shared auto auto shared", modes(parts(), answering(Optional.of("")), names));
    assertEquals("auto auto auto auto", modes(parts(), answering(Optional.of("2")), names));
    assertEquals("shared auto auto shared", modes(parts(), Optional.empty(), names));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("2 roles would each need a code"));
  }

  @Test
  void whereBothAnswersCostTheSameNothingIsAsked() throws IOException {
    assertEquals("auto auto", modes(parts(), answering(Optional.of("1")), "long1", "other1"));
    assertEquals("auto auto", modes(parts(), answering(Optional.of("1")), "short1", "short2"));
    assertEquals("auto", modes(parts(), answering(Optional.of("1")), "long1"));
    assertEquals(
        "auto auto", modes(parts("--mode", "auto"), answering(Optional.of("1")), "long1", "long2"));
    assertEquals(List.of(), asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"q", "3", "END"})
  void anyOtherAnswerAndTheEndOfInputOpenNothing(String answer) throws IOException {
    Optional<String> typed = answer.equals("END") ? Optional.empty() : Optional.of(answer);
    Assembly parts = parts();
    AlugException stopped =
        assertThrows(AlugException.class, () -> modes(parts, answering(typed), "long1", "long2"));
    assertEquals(Kind.CANCELLED, stopped.kind());
  }

  @Test
  void productionIsConfirmedByAYesOnly() throws IOException {
    Assembly parts = parts();
    String[] names = {"long1", "long2", "long3", "long4", "long5", "free1"};
    List<ProfileEntry> six = entries(parts, names);
    Set<String> production = Set.of("long1");
    new BatchQuestions(parts, answering(Optional.of("y"))).confirm(six, production);
    assertEquals("Open 6 consoles? 1 of them is production: long1 [y/N] ", asked.get(0));
    for (Optional<String> no : List.of(Optional.of(""), Optional.<String>empty())) {
      BatchQuestions questions = new BatchQuestions(parts, answering(no));
      AlugException stopped =
          assertThrows(AlugException.class, () -> questions.confirm(six, production));
      assertEquals(Kind.CANCELLED, stopped.kind());
    }
    new BatchQuestions(parts, Optional.empty()).confirm(six, Set.of());
    new BatchQuestions(parts, Optional.empty()).confirm(six.subList(0, 5), production);
  }
}
