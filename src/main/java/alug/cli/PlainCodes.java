package alug.cli;

import alug.base.Secret;
import alug.picker.News.DemoCode;
import alug.plan.ConsoleSeconds;
import alug.session.MfaAnswer;
import alug.session.MfaCode;
import alug.session.MfaCodes;
import alug.session.MfaRequest;
import alug.tty.Prompt;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Asks for MFA codes in the line mode, one question at a time. A source whose code the person does
 * not give is not asked for again in the same batch.
 */
final class PlainCodes implements MfaCodes {
  /** Where a demo's codes come from. */
  record Demonstration(Function<String, Optional<DemoCode>> codes, Consumer<Duration> rest) {}

  private final Prompt prompt;
  private final InstantSource clock;
  private final UnaryOperator<String> sources;
  private final Optional<Demonstration> demo;
  private final Set<String> skipped = new HashSet<>();
  private final Map<String, Long> lastStep = new HashMap<>();

  /**
   * @param sources the name of the source that a profile's code is for
   */
  PlainCodes(
      Prompt prompt,
      InstantSource clock,
      UnaryOperator<String> sources,
      Optional<Demonstration> demo) {
    this.prompt = prompt;
    this.clock = clock;
    this.sources = sources;
    this.demo = demo;
  }

  @Override
  public synchronized MfaAnswer next(MfaRequest request) {
    String serial = request.device().serial();
    if (skipped.contains(serial)) {
      return new MfaAnswer.Cancelled();
    }
    request.refusal().ifPresent(refusal -> prompt.say(Texts.harmless(refusal.paragraph())));
    prompt.say(introduction(request));
    String typed = prompt.ask(question(request)).orElse("");
    if (typed.isEmpty() && request.offer().isPresent()) {
      return new MfaAnswer.TakeAlternative();
    }
    if (typed.isEmpty()) {
      skipped.add(serial);
      return new MfaAnswer.Cancelled();
    }
    lastStep.put(serial, MfaCode.step(clock.instant()));
    return new MfaAnswer.Code(Secret.of(typed));
  }

  private String introduction(MfaRequest request) {
    String needed = "Needed by " + Texts.harmless(String.join(", ", request.profiles()));
    String device = ", device " + Texts.harmless(request.device().serial()) + ".";
    boolean used = isUsed(request);
    String next = used ? " Next code in " + MfaCode.secondsToNext(clock.instant()) + " s." : "";
    return needed + device + next + (request.offer().isEmpty() ? " Enter skips it." : "");
  }

  private boolean isUsed(MfaRequest request) {
    Long last = lastStep.get(request.device().serial());
    return last != null && last == MfaCode.step(clock.instant());
  }

  private String question(MfaRequest request) {
    String offer =
        request
            .offer()
            .map(
                one ->
                    " (Enter: "
                        + ConsoleSeconds.words(one.seconds())
                        + " now from the cached session, "
                        + ConsoleSeconds.label(
                            Duration.between(clock.instant(), one.sessionUntil()).toSeconds())
                        + " left)")
            .orElse("");
    String source = Texts.harmless(sources.apply(request.profiles().get(0)));
    return "Input MFA code for " + source + offer + demoCode(request) + ": ";
  }

  /** What the demo's device shows; waits for it to show another one where that was used. */
  private String demoCode(MfaRequest request) {
    if (demo.isEmpty()) {
      return "";
    }
    String serial = request.device().serial();
    Optional<DemoCode> code = demo.get().codes().apply(serial);
    if (code.isEmpty()) {
      demo.get().rest().accept(Duration.ofSeconds(MfaCode.secondsToNext(clock.instant())));
      code = demo.get().codes().apply(serial);
    }
    return code.map(one -> " (the demo's device shows " + one.digits() + ")").orElse("");
  }
}
