package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.profile.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** {@code alug list [QUERY]}: profiles, what opening each would give, time left. */
final class ListCommand {
  private final Assembly parts;

  ListCommand(Assembly parts) {
    this.parts = parts;
  }

  int run() {
    Arguments arguments = parts.arguments();
    Instant now = parts.around().clock().instant();
    ListEntry entry = new ListEntry(parts, now);
    if (arguments.has(Flag.STRICT)) {
      parts.config().firstError().ifPresent(ListCommand::refuse);
    }
    Listings listings = new Listings(parts);
    Listing listing =
        arguments.words().isEmpty() ? listings.all() : listings.matching(arguments.text());
    String text =
        arguments.has(Flag.JSON)
            ? new ListJson(now).of(listing) + "\n"
            : new ListTable(now, !arguments.words().isEmpty()).of(listing);
    // As bytes: a stream encodes one character after the other.
    byte[] answer = text.getBytes(StandardCharsets.UTF_8);
    parts.around().out().write(answer, 0, answer.length);
    report(listing);
    if (arguments.words().isEmpty() && listing.diagnostics().isEmpty()) {
      parts.around().out().flush();
      entry.keep(answer);
    }
    return 0;
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
