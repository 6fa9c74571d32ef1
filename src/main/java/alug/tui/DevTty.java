package alug.tui;

import alug.base.AlugException;
import alug.picker.Size;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The controlling terminal, {@code /dev/tty}; stdin and stdout are left alone. */
final class DevTty implements Tty {
  private static final File DEVICE = new File("/dev/tty");
  private static final Path PROCESS = Path.of("/proc/self/stat");

  private static final String RAW =
      "stty -isig -ixon -iexten -icrnl -inlcr -igncr -istrip -icanon -echo min 0 time 2";
  // One shell for the three: forking is most of what opening a terminal costs.
  private static final String START = "stty -g && stty size && " + RAW;
  // STOP, not TSTP: a group without a shell would never see a TSTP that it sends itself.
  private static final String STOP = "kill -STOP 0";

  private static final int SECONDS_FOR_STTY = 5;
  private static final int FOREVER = Integer.MAX_VALUE;

  private final FileInputStream in;
  private final FileOutputStream out;

  private DevTty(FileInputStream in, FileOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Opens it; fails with what to do where this process has none. */
  static DevTty open() {
    try {
      FileInputStream in = new FileInputStream(DEVICE);
      return new DevTty(in, new FileOutputStream(DEVICE));
    } catch (FileNotFoundException e) {
      throw noTerminal().from(e);
    }
  }

  static AlugException noTerminal() {
    return AlugException.of(
        AlugException.Kind.USAGE,
        "NoTerminal",
        "alug tui needs a terminal",
        "Without one use: alug -p PROFILE, alug open PROFILE, alug list.");
  }

  @Override
  public Before makeRaw() throws IOException {
    String answer = run(SECONDS_FOR_STTY, "sh", "-c", START);
    int line = answer.indexOf('\n');
    if (line <= 0) {
      throw new IOException("stty -g said nothing");
    }
    return new Before(answer.substring(0, line), parseSize(answer.substring(line + 1)));
  }

  @Override
  public void restore(String settings) throws IOException {
    run(SECONDS_FOR_STTY, "stty", settings);
  }

  @Override
  public Size size() throws IOException {
    return parseSize(run(SECONDS_FOR_STTY, "stty", "size"));
  }

  /** Reads what {@code stty size} says, rows first; 80x24 where it knows nothing. */
  static Size parseSize(String answer) {
    String text = answer.strip();
    int blank = text.indexOf(' ');
    try {
      int rows = Integer.parseInt(text.substring(0, Math.max(0, blank)));
      int columns = Integer.parseInt(text.substring(blank + 1));
      return rows > 0 && columns > 0 ? Size.of(columns, rows) : new Size(80, 24);
    } catch (NumberFormatException e) {
      return new Size(80, 24);
    }
  }

  @Override
  public int read(byte[] buffer) throws IOException {
    return in.read(buffer);
  }

  @Override
  public boolean hasInput() throws IOException {
    return in.available() > 0;
  }

  @Override
  public void write(byte[] bytes, int length) throws IOException {
    out.write(bytes, 0, length);
  }

  @Override
  public boolean canStop() {
    try {
      return canStop(Files.readString(PROCESS));
    } catch (IOException e) {
      // No Linux. Ctrl-Z is nearly always typed under a shell.
      return true;
    }
  }

  /** Our group must not be the session leader's: its parent would be no shell of this terminal. */
  static boolean canStop(String processStatus) {
    // Behind the name in brackets: state, parent, group, session.
    String[] fields = processStatus.substring(processStatus.lastIndexOf(')') + 1).split(" ", 6);
    return !fields[3].equals(fields[4]);
  }

  @Override
  public void stop() throws IOException {
    run(FOREVER, "sh", "-c", STOP);
  }

  @Override
  public void onSignal(String name, Runnable action) {
    Signals.handle(name, action);
  }

  @Override
  public void close() throws IOException {
    in.close();
    out.close();
  }

  private static String run(int seconds, String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectInput(DEVICE)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    int exit = await(process, seconds);
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    if (exit != 0) {
      throw new IOException(command[0] + " failed with " + exit);
    }
    return answer;
  }

  /** Waits even when interrupted: half set settings would be worse than a late interrupt. */
  private static int await(Process process, int seconds) throws IOException {
    boolean interrupted = false;
    // Second by second: a stop of this process must not count as time the other one took.
    for (int left = seconds; left > 0; left--) {
      try {
        if (process.waitFor(1, TimeUnit.SECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (process.isAlive()) {
      process.destroyForcibly();
      throw new IOException("no end after " + seconds + " s");
    }
    return process.exitValue();
  }
}
