package alug.cli;

import alug.base.AlugException;
import alug.base.Place;
import alug.console.SignInResult.SignedIn;
import alug.opening.OpenResult;
import java.util.List;
import java.util.Optional;

/** The JSON of sign-ins: of -p with the link, of opened consoles without it. */
final class OpenJson {
  private OpenJson() {}

  /** What {@code alug -p --json} prints. */
  static Json ofLink(String profile, SignedIn signedIn) {
    Json json = new Json();
    return json.object(
        () -> {
          json.field("profile", profile).field("url", signedIn.link().reveal());
          fields(json, Optional.of(signedIn));
        });
  }

  /** One line of {@code alug open --json}. */
  static Json ofResult(OpenResult result) {
    Json json = new Json();
    return json.object(
        () -> {
          json.field("profile", result.order().profile());
          fields(json, result.signedIn());
          error(json.field("status", result.status().word()), result.failure());
        });
  }

  /** A target that never became an order. */
  static Json ofFailure(String profile, AlugException failure) {
    Json json = new Json();
    return json.object(
        () -> {
          json.field("profile", profile);
          fields(json, Optional.empty());
          error(json.field("status", "failed"), Optional.of(failure));
        });
  }

  private static void fields(Json json, Optional<SignedIn> signedIn) {
    json.instant("urlExpiresAt", signedIn.map(SignedIn::linkExpiresAt))
        .field("mode", signedIn.map(in -> in.mode().word()))
        .number("consoleSeconds", signedIn.map(SignedIn::consoleSeconds))
        .instant("consoleExpiresAt", signedIn.map(SignedIn::consoleExpiresAt))
        .number("requestedSeconds", signedIn.map(SignedIn::requestedSeconds))
        .strings("notes", signedIn.map(SignedIn::notes).orElse(List.of()));
  }

  private static void error(Json json, Optional<AlugException> failure) {
    json.objectOrNull(
        "error",
        failure.isPresent(),
        () -> {
          AlugException why = failure.orElseThrow();
          json.field("code", why.code())
              .field("message", why.cause())
              .field("fix", why.fix().isEmpty() ? null : why.fix())
              .field("file", why.place().map(Place::file))
              .number("line", why.place().map(Place::line));
        });
  }
}
