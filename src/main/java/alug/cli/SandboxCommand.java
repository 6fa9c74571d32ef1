package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.sandbox.Sandbox;
import alug.sandbox.SandboxOptions;
import alug.sandbox.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** {@code alug sandbox}: runs the embedded AWS until it is stopped. */
final class SandboxCommand {
  private static final int HIGHEST_PORT = 65_535;
  private static final int LONGEST_DELAY = 60_000;

  private final Arguments arguments;
  private final Surroundings around;

  SandboxCommand(Arguments arguments, Surroundings around) {
    this.arguments = arguments;
    this.around = around;
  }

  int run() {
    SandboxOptions options = options();
    try (Sandbox sandbox = Sandbox.start(World.demo(), options)) {
      Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-close"));
      sandbox.exports().forEach(around.out()::println);
      around.out().flush();
      around
          .err()
          .println(
              "alug: the sandbox listens on "
                  + sandbox.stsUrl()
                  + ". Set the variables above in another shell; the current MFA codes are at "
                  + sandbox.stsUrl()
                  + "/codes. Ctrl-C ends it.");
      around.err().flush();
      new CountDownLatch(1).await();
      return 0;
    } catch (IOException e) {
      throw AlugException.of(
              Kind.CONFIG,
              "SandboxStart",
              "The sandbox cannot start: " + e.getMessage(),
              "Choose another port with --port, or leave it out.")
          .from(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Kind.CANCELLED.exitCode();
    }
  }

  private SandboxOptions options() {
    SandboxOptions options = SandboxOptions.of(around.clock());
    if (arguments.has(Flag.PORT)) {
      options = options.withPort(number(Flag.PORT, HIGHEST_PORT));
    }
    if (arguments.has(Flag.TLS)) {
      options = options.withTls();
    }
    if (arguments.has(Flag.DELAY)) {
      options = options.withDelay(Duration.ofMillis(number(Flag.DELAY, LONGEST_DELAY)));
    }
    return arguments.value(Flag.JOURNAL).map(Path::of).map(options::withJournal).orElse(options);
  }

  private int number(Flag flag, int most) {
    String text = arguments.value(flag).orElse("");
    try {
      int number = Integer.parseInt(text);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(flag, text, most).from(e);
    }
    throw wrong(flag, text, most);
  }

  private AlugException wrong(Flag flag, String text, int most) {
    return Arguments.usage(
        "--" + flag.longName() + " wants a number from 0 to " + most + ", not \"" + text + "\"",
        arguments.command());
  }
}
