package alug.cli;

/** {@code alug logout}: forgets cached sessions, of one source or all. */
final class LogoutCommand {
  private final Assembly parts;

  LogoutCommand(Assembly parts) {
    this.parts = parts;
  }

  int run() {
    Arguments arguments = parts.arguments();
    boolean all = arguments.has(Flag.ALL);
    if (all != arguments.words().isEmpty()) {
      throw Arguments.usage(
          "alug logout wants the name of a source profile or --all", arguments.command());
    }
    int forgotten =
        all
            ? parts.store().forget(record -> true)
            : parts.store().forget(record -> record.source().equals(arguments.words().get(0)));
    String learned = "";
    if (all) {
      int limits = parts.limits().forget(limit -> true);
      learned = limits > 0 ? ", and what was learned of " + limits + " roles" : "";
    }
    parts.say(
        (forgotten == 0
                ? "No session was cached"
                : "Forgot " + forgotten + (forgotten == 1 ? " session" : " sessions"))
            + learned
            + ". Consoles that are open stay open until they end.");
    return 0;
  }
}
