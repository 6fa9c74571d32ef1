package alug.cli;

import alug.Company;
import alug.launch.LinkPrinter;
import alug.picker.Glyphs;
import alug.picker.PickerSetup;
import alug.sandbox.Journal;
import alug.sandbox.Sandbox;
import alug.sandbox.SandboxOptions;
import alug.tty.Prompt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The line mode against a sandbox that plays {@link Company}, with a person who types a script and
 * takes a second for each line.
 */
final class PlainRig implements AutoCloseable {
  /** Typed where the device's next code is meant. */
  static final String CODE = "<code>";

  final Sandbox sandbox;
  private final Map<String, String> environment = new HashMap<>();
  private final Path home;
  private final StringBuilder transcript = new StringBuilder();
  private volatile Instant now = Instant.parse("2026-03-04T09:00:13Z");
  private int confirmAbove = 5;

  PlainRig(Path home) throws IOException {
    this.home = home;
    SandboxOptions options = SandboxOptions.of(this::now).withSigningClock(InstantSource.system());
    sandbox = Sandbox.start(Company.world(), options);
    environment.putAll(sandbox.environment());
    environment.put("ALUG_BROWSER", "print");
    environment.put("XDG_STATE_HOME", home.resolve("state").toString());
    environment.put("ALUG_SESSION_STORE", "memory");
  }

  private Instant now() {
    return now;
  }

  void config(String text) throws IOException {
    Path copy = home.resolve("company");
    Files.copy(Path.of(sandbox.environment().get("AWS_CONFIG_FILE")), copy);
    Files.writeString(copy, text, StandardOpenOption.APPEND);
    environment.put("AWS_CONFIG_FILE", copy.toString());
  }

  PlainRig confirmAbove(int consoles) {
    confirmAbove = consoles;
    return this;
  }

  /** Everything that was said and asked, a line each, answers after their questions. */
  String transcript() {
    return transcript.toString();
  }

  List<String> calls() {
    List<String> calls = new ArrayList<>();
    for (Journal.Entry entry : sandbox.journal().entries()) {
      calls.add((entry.action() + " " + entry.duration()).strip() + (entry.mfa() ? " +code" : ""));
    }
    return calls;
  }

  /** Types these lines, then ends the input; the exit code. */
  int type(String... lines) {
    Surroundings around =
        new Surroundings(
            environment,
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            this::now,
            home,
            false,
            "Linux",
            Map.of());
    Assembly parts = new Assembly(Arguments.parse("tui", "--plain"), around);
    Person person = new Person(new ArrayDeque<>(List.of(lines)));
    parts.sayWith(person::say);
    LinkPrinter kept = request -> {};
    try (Faces faces = new Faces(parts, sequence -> false, kept)) {
      PickerBackstage backstage =
          new PickerBackstage(parts, faces, Optional.empty(), new PickedResults(parts.arguments()));
      return new PlainPicker(setup(), person, backstage, this::now, Optional.empty()).run();
    }
  }

  private PickerSetup setup() {
    return new PickerSetup(
        Glyphs.ASCII,
        () -> ZoneOffset.UTC,
        home.toString(),
        Map.of(),
        "",
        confirmAbove,
        true,
        Optional.empty(),
        false);
  }

  /** Answers each question with the next line. */
  private final class Person implements Prompt {
    private final Deque<String> lines;

    Person(Deque<String> lines) {
      this.lines = lines;
    }

    @Override
    public synchronized Optional<String> ask(String question) {
      String line = lines.poll();
      now = now.plusSeconds(1);
      transcript.append(question).append(line == null ? "<end>" : line).append('\n');
      return Optional.ofNullable(line).map(text -> text.equals(CODE) ? nextCode() : text);
    }

    @Override
    public synchronized void say(String line) {
      transcript.append(line).append('\n');
    }
  }

  private String nextCode() {
    now = now.plusSeconds(30);
    return sandbox.code(Company.SERIAL).code();
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
