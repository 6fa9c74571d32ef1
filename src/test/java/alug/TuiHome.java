package alug;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** A home folder for {@code alug tui} on a real terminal: configuration, settings, a browser. */
final class TuiHome {
  private final Path folder;
  private final StringBuilder exports = new StringBuilder();

  TuiHome(Path folder) throws IOException {
    this.folder = folder;
    export("HOME", folder.toString());
    export("TERM", "screen-256color");
    export("LANG", "C.UTF-8");
    config("[profile only]\nrole_arn = arn:aws:iam::123456789012:role/Only\nsource_profile = k\n");
    Files.writeString(
        folder.resolve(".aws/credentials"),
        "[k]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = example\n");
  }

  void export(String name, String value) {
    exports.append("export ").append(name).append("='").append(value).append("'\n");
  }

  void config(String text) throws IOException {
    Files.createDirectories(folder.resolve(".aws"));
    Files.writeString(folder.resolve(".aws/config"), text);
  }

  /** Roles of one source: {@code team0-role0} and so on, 100 of each team. */
  void configOf(int profiles) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < profiles; at++) {
      text.append("[profile team").append(at / 100).append("-role").append(at % 100).append("]\n");
      text.append("role_arn = arn:aws:iam::").append(100_000_000_000L + at).append(":role/R\n");
      text.append("source_profile = k\n\n");
    }
    config(text.toString());
  }

  void settings(String text) throws IOException {
    Files.createDirectories(folder.resolve(".config/alug"));
    Files.writeString(folder.resolve(".config/alug/config.properties"), text);
  }

  /** A console of a profile that ends after a while, as another alug would have noted it. */
  void opened(String profile, Duration left) throws IOException {
    Path state = Files.createDirectories(folder.resolve(".local/state/alug"));
    Set<PosixFilePermission> owner =
        Set.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE);
    Files.setPosixFilePermissions(state, owner);
    Instant now = Instant.now();
    Files.writeString(
        state.resolve("history"),
        String.join(
            "\t",
            "1",
            profile,
            "123456789012",
            "Only",
            Long.toString(now.minusSeconds(60).toEpochMilli()),
            Long.toString(now.plus(left).toEpochMilli()),
            "1",
            "1000\n"));
  }

  /** A browser that follows a link, with a cookie jar for each profile, into {@code page-NAME}. */
  void browser() throws IOException {
    Path browser =
        Shell.script(
            folder.resolve("browser"),
            "jar='" + folder + "'/jar-$2 page='" + folder + "'/page-$2",
            "curl -sL -c \"$jar\" -b \"$jar\" -o \"$page.part\" \"$1\" && mv \"$page.part\" \"$page\"");
    settings("browser = command\nbrowser-command = " + browser + " {url} {profile}\n");
  }

  /** A window that runs {@code alug} and says how it was left and what became of the terminal. */
  TmuxScreen run(String arguments, int columns, int rows) throws Exception {
    Path script = folder.resolve("run");
    Files.writeString(
        script,
        exports
            + "unset DISPLAY WAYLAND_DISPLAY SSH_CONNECTION SSH_TTY XDG_STATE_HOME XDG_CONFIG_HOME\n"
            + "set -m\nbefore=$(stty -g)\n"
            + "sh -c 'echo $$ >\"$HOME/pid\"; exec \"$@\"' sh '"
            + Shell.INSTALLED.resolve("bin/alug")
            + "' "
            + arguments
            + "\ncode=$?\n"
            + "while [ $code -eq 147 ] || [ $code -eq 148 ]; do\n"
            + "  echo 'stopped'; read _; fg >/dev/null; code=$?\ndone\n"
            + "echo \"left with $code\"\n"
            + "[ \"$before\" = \"$(stty -g)\" ] && echo 'the terminal is as it was'\n");
    return TmuxScreen.running(script, columns, rows);
  }

  long pid() throws IOException {
    return Long.parseLong(Files.readString(folder.resolve("pid")).strip());
  }

  /** The process of the JVM, for which the launcher waits where it has a terminal to give back. */
  long jvm() throws IOException {
    long launcher = pid();
    return ProcessHandle.of(launcher)
        .flatMap(
            process ->
                process
                    .children()
                    .filter(child -> child.info().command().orElse("").endsWith("/java"))
                    .findFirst())
        .map(ProcessHandle::pid)
        .orElse(launcher);
  }

  Path file(String name) {
    return folder.resolve(name);
  }
}
