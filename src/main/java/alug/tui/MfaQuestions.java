package alug.tui;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.picker.News;
import alug.picker.PickerEffect.MfaReply;
import alug.picker.PickerEvent;
import alug.plan.ConsoleSeconds;
import alug.session.MfaCode;
import alug.session.MfaRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts questions for MFA codes to the person, one at a time, in the order they come up. */
final class MfaQuestions {
  private final Backstage backstage;
  private final Consumer<PickerEvent> screen;
  private final InstantSource clock;
  private final Turns turns = new Turns();
  private final AtomicLong last = new AtomicLong();
  private final Map<Long, CompletableFuture<MfaReply>> open = new ConcurrentHashMap<>();
  private final Map<String, Instant> lastGiven = new ConcurrentHashMap<>();

  MfaQuestions(Backstage backstage, Consumer<PickerEvent> screen, InstantSource clock) {
    this.backstage = backstage;
    this.screen = screen;
    this.clock = clock;
  }

  /** Who asks: knows whether the question still stands when its turn has come. */
  interface Asker {
    /** Whether the answer is wanted; if so, {@code reply} may be completed to take it back. */
    boolean begins(String serial, CompletableFuture<MfaReply> reply);

    /** The person gives no code of this device. */
    void skips(String serial);

    /** The profiles that wait for the code, the one that asks first; none of who logs in. */
    List<String> neededBy(MfaRequest request);
  }

  /** Asks and waits; a skip where nobody wants to know any more. */
  MfaReply ask(MfaRequest request, Asker asker) {
    try {
      return inTurn(request, asker);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AlugException.of(Kind.CANCELLED, "Cancelled", "Stopped while waiting for a code", "");
    }
  }

  private MfaReply inTurn(MfaRequest request, Asker asker) throws InterruptedException {
    String profile = request.profiles().get(0);
    MfaReply said = new MfaReply.Skip();
    turns.take(profile);
    try {
      CompletableFuture<MfaReply> reply = new CompletableFuture<>();
      if (asker.begins(request.device().serial(), reply)) {
        said = ask(request, asker, reply);
      }
      if (said instanceof MfaReply.Skip) {
        asker.skips(request.device().serial());
      }
      return said;
    } finally {
      turns.give(profile, said instanceof MfaReply.Code);
    }
  }

  /** What became of a profile's code is known; the next one may be asked for. */
  void settled(String profile) {
    turns.settled(profile);
  }

  private MfaReply ask(MfaRequest request, Asker asker, CompletableFuture<MfaReply> reply)
      throws InterruptedException {
    long question = last.incrementAndGet();
    open.put(question, reply);
    try {
      MfaReply said = await(question, request, asker, reply);
      if (said instanceof MfaReply.Code) {
        lastGiven.put(request.device().serial(), clock.instant());
      }
      return said;
    } finally {
      open.remove(question);
      screen.accept(new News.MfaClosed(question));
    }
  }

  /** Says it again where something of it has changed: the demo's code, who else waits. */
  private MfaReply await(
      long question, MfaRequest request, Asker asker, CompletableFuture<MfaReply> reply)
      throws InterruptedException {
    Optional<Instant> nextCodeAt = nextCodeAt(request);
    News.MfaAsked shown = null;
    MfaReply said = null;
    while (said == null) {
      News.MfaAsked now = asked(question, request, asker, nextCodeAt);
      if (!now.equals(shown)) {
        screen.accept(now);
        shown = now;
      }
      said = within(reply, MfaCode.secondsToNext(clock.instant()));
    }
    return said;
  }

  private static @Nullable MfaReply within(CompletableFuture<MfaReply> reply, long seconds)
      throws InterruptedException {
    try {
      return reply.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer is always a value", e);
    }
  }

  private News.MfaAsked asked(
      long question, MfaRequest request, Asker asker, Optional<Instant> nextCodeAt) {
    String serial = request.device().serial();
    Optional<News.DemoCode> demo = backstage.demoCode(serial);
    return new News.MfaAsked(
        question,
        serial,
        backstage.source(request.profiles().get(0)),
        asker.neededBy(request),
        request.refusal().map(refusal -> words(refusal, serial)),
        // A code the demo offers is not used up.
        demo.isPresent() ? Optional.empty() : nextCodeAt,
        request.triesLeft(),
        request.offer().map(this::words),
        demo);
  }

  /** Present where the code that the device shows now is used up. */
  private Optional<Instant> nextCodeAt(MfaRequest request) {
    Instant now = clock.instant();
    Instant given = lastGiven.get(request.device().serial());
    boolean usedUp = given != null && MfaCode.step(given) == MfaCode.step(now);
    return usedUp || request.refusal().isPresent()
        ? Optional.of(now.plusSeconds(MfaCode.secondsToNext(now)))
        : Optional.empty();
  }

  /** Without the device, which the dialog names, and AWS's number of the request. */
  private static String words(AlugException refusal, String serial) {
    String cause = refusal.cause().replace(" of " + serial, "");
    int number = cause.indexOf(" (AWS request ");
    return number < 0 ? cause : cause.substring(0, number);
  }

  private String words(MfaRequest.Offer offer) {
    Duration left = Duration.between(clock.instant(), offer.sessionUntil());
    return ConsoleSeconds.words(offer.seconds())
        + " now, no code (session "
        + ConsoleSeconds.label(left.toSeconds())
        + " left)";
  }

  /** Gives the person's answer to who asked. */
  void reply(long question, MfaReply said) {
    CompletableFuture<MfaReply> reply = open.get(question);
    if (reply != null) {
      reply.complete(said);
    }
  }
}
