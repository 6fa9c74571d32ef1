package alug.cli;

import alug.base.Secret;
import alug.plan.ConsoleSeconds;
import alug.session.MfaAnswer;
import alug.session.MfaCodes;
import alug.session.MfaRequest;
import alug.tty.Prompt;
import java.util.Optional;

/** Asks the person at the terminal for MFA codes, one question at a time. */
final class TerminalMfaCodes implements MfaCodes {
  private final Prompt prompt;

  TerminalMfaCodes(Prompt prompt) {
    this.prompt = prompt;
  }

  @Override
  public synchronized MfaAnswer next(MfaRequest request) {
    request.refusal().ifPresent(refusal -> prompt.say("alug: " + refusal.paragraph()));
    Optional<String> typed = prompt.ask(question(request));
    if (typed.isEmpty()) {
      return new MfaAnswer.Cancelled();
    }
    boolean takesOffer = typed.get().isEmpty() && request.offer().isPresent();
    return takesOffer
        ? new MfaAnswer.TakeAlternative()
        : new MfaAnswer.Code(Secret.of(typed.get()));
  }

  private static String question(MfaRequest request) {
    return request
        .offer()
        .map(
            offer ->
                "Input MFA Code (Enter: "
                    + ConsoleSeconds.words(offer.seconds())
                    + " from the cached session): ")
        .orElse("Input MFA Code: ");
  }
}
