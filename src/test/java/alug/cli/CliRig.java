package alug.cli;

import alug.Company;
import alug.sandbox.Journal;
import alug.sandbox.Sandbox;
import alug.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Command lines against a sandbox that plays {@link Company}, at a time that only a test moves: no
 * window ends and no code grows old because the machine is busy.
 */
final class CliRig implements AutoCloseable {
  final Sandbox sandbox;
  final CliHarness alug;
  private final Path home;
  private volatile Instant now = Instant.parse("2026-03-04T09:00:13Z");

  CliRig(Path home) throws IOException {
    this.home = home;
    InstantSource clock = this::now;
    SandboxOptions options = SandboxOptions.of(clock).withSigningClock(InstantSource.system());
    sandbox = Sandbox.start(Company.world(), options);
    alug = new CliHarness(home).with(sandbox.environment()).at(clock);
  }

  Instant now() {
    return now;
  }

  void advance(Duration time) {
    now = now.plus(time);
  }

  /** A code that works now and was given to nobody. */
  String code() {
    return sandbox.code(Company.SERIAL).code();
  }

  /** Adds to a copy of the sandbox's config file, which alug then reads. */
  void config(String text) throws IOException {
    Path copy = home.resolve("company");
    if (!Files.exists(copy)) {
      Files.copy(Path.of(sandbox.environment().get("AWS_CONFIG_FILE")), copy);
      alug.with("AWS_CONFIG_FILE", copy.toString());
    }
    Files.writeString(copy, text, StandardOpenOption.APPEND);
  }

  CliHarness.Run run(String... args) {
    return alug.run(args);
  }

  /** What was asked of AWS so far: action, duration as sent, + where a code went along. */
  List<String> calls() {
    List<String> calls = new ArrayList<>();
    for (Journal.Entry entry : sandbox.journal().entries()) {
      calls.add((entry.action() + " " + entry.duration()).strip() + (entry.mfa() ? " +code" : ""));
    }
    return calls;
  }

  /** The same, and forgets it. */
  List<String> takeCalls() {
    List<String> calls = calls();
    sandbox.journal().clear();
    return calls;
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
