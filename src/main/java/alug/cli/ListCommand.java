package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.profile.Diagnostic;
import java.io.PrintStream;
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
    ListAnswer answer = new ListAnswer(parts.around().out(), entry.isWanted());
    if (arguments.has(Flag.JSON)) {
      PrintStream out = new PrintStream(answer, false, StandardCharsets.UTF_8);
      new ListJson(now, out).print(listing);
      out.flush();
    } else {
      String text = new ListTable(now, !arguments.words().isEmpty()).of(listing);
      // As bytes: a stream encodes one character after the other.
      answer.write(text.getBytes(StandardCharsets.UTF_8));
    }
    report(listing);
    boolean empty = listing.rows().isEmpty();
    if (empty && !arguments.has(Flag.JSON)) {
      new NothingListed(parts).say();
    }
    if (arguments.words().isEmpty() && !empty && listing.diagnostics().isEmpty()) {
      parts.around().out().flush();
      Optional<byte[]> copy = answer.copy();
      if (copy.isPresent()) {
        entry.keep(copy.get());
      }
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
