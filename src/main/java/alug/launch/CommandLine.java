package alug.launch;

import alug.base.AlugException;
import java.util.List;

/**
 * The person's own command, never read by a shell.
 *
 * @param template words with {@code {url} {profile} {account} {role} {color}}
 */
record CommandLine(List<String> template, Isolation isolation) implements Way {
  private static final int UNMEASURED = 2;

  /** Checks that its program is there; one that knows {@code {profile}} keeps consoles apart. */
  static CommandLine of(List<String> template, Desktop desktop, Isolation otherwise) {
    if (template.isEmpty() || desktop.program(template.get(0)).isEmpty()) {
      throw AlugException.of(
          AlugException.Kind.CONFIG,
          "browser-command",
          template.isEmpty()
              ? "browser = command needs a command"
              : "The browser command " + template.get(0) + " was not found",
          "Set browser-command, for example: firefox --new-tab {url}");
    }
    boolean apart = false;
    for (String word : template) {
      apart |= word.contains("{profile}");
    }
    return new CommandLine(List.copyOf(template), apart ? Isolation.APART : otherwise);
  }

  @Override
  public List<String> vector(OpenRequest request, String url) {
    return Launcher.command(template, request, url);
  }

  @Override
  public int parallelism() {
    return UNMEASURED;
  }

  @Override
  public String describe() {
    return template.get(0);
  }

  @Override
  public String browser() {
    return template.get(0);
  }
}
