package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.profile.ConfigFiles;
import alug.profile.Diagnostic;
import java.util.Optional;

/** {@code alug list [QUERY]}: profiles, what opening each would give, time left. */
final class ListCommand {
  private final Assembly parts;

  ListCommand(Assembly parts) {
    this.parts = parts;
  }

  int run() {
    Arguments arguments = parts.arguments();
    if (arguments.has(Flag.STRICT)) {
      parts.config().firstError().ifPresent(ListCommand::refuse);
    }
    Listings listings = new Listings(parts);
    Listing listing =
        arguments.words().isEmpty() ? listings.all() : listings.matching(arguments.text());
    if (arguments.has(Flag.JSON)) {
      new ListJson(parts.around().clock().instant(), parts.around().out()).print(listing);
    } else {
      new ListTable(parts.around().clock().instant(), !arguments.words().isEmpty())
          .print(listing, parts.around().out());
    }
    report(listing);
    if (listing.rows().isEmpty() && !arguments.has(Flag.JSON)) {
      parts.say(nothing(arguments));
    }
    return 0;
  }

  private String nothing(Arguments arguments) {
    if (!parts.config().profiles().isEmpty()) {
      return "No profile matches \"" + arguments.text() + "\".";
    }
    ConfigFiles files = parts.config().files();
    return "There is no profile in "
        + files.config()
        + " or "
        + files.credentials()
        + ". alug tui --demo shows alug without an AWS account.";
  }

  private void report(Listing listing) {
    for (Diagnostic diagnostic : listing.diagnostics()) {
      parts.around().err().println("alug: " + diagnostic);
    }
  }

  private static void refuse(Diagnostic error) {
    throw AlugException.of(
            Kind.CONFIG,
            "MalformedConfig",
            Optional.of(error.message()).filter(text -> !text.isEmpty()).orElse("malformed line"),
            "Correct the line, or leave out --strict to list the profiles that are good.")
        .at(error.place());
  }
}
