package alug.tui;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.picker.News;
import alug.picker.News.DemoCode;
import alug.picker.PickerEffect.MfaReply;
import alug.picker.PickerEvent;
import alug.plan.ConsoleSeconds;
import alug.session.MfaAnswer;
import alug.session.MfaCode;
import alug.session.MfaCodes;
import alug.session.MfaRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks for MFA codes in the picker's dialog: one question at a time, in the order they come up. A
 * source the person skips is not asked for again in the same batch.
 */
final class ScreenMfaCodes implements MfaCodes {
  private static final int STEP_SECONDS = 30;
  private static final AtomicLong QUESTIONS = new AtomicLong();

  private final Consumer<PickerEvent> screen;
  private final InstantSource clock;
  private final Function<String, Optional<DemoCode>> demoCodes;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Map<Long, CompletableFuture<MfaReply>> open = new HashMap<>();
  private final Set<String> skipped = new HashSet<>();
  private final Map<String, Instant> lastGiven = new HashMap<>();
  private final Map<String, Set<String>> waiting = new HashMap<>();

  ScreenMfaCodes(
      Consumer<PickerEvent> screen,
      InstantSource clock,
      Function<String, Optional<DemoCode>> demoCodes) {
    this.screen = screen;
    this.clock = clock;
    this.demoCodes = demoCodes;
  }

  @Override
  public MfaAnswer next(MfaRequest request) {
    String serial = request.device().serial();
    waits(serial, request.profiles(), true);
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AlugException.of(Kind.CANCELLED, "Cancelled", "Stopped while waiting for a code", "");
    }
    try {
      return isSkipped(serial) ? new MfaAnswer.Cancelled() : answer(request);
    } finally {
      waits(serial, request.profiles(), false);
      turn.unlock();
    }
  }

  private MfaAnswer answer(MfaRequest request) {
    String serial = request.device().serial();
    long question = QUESTIONS.incrementAndGet();
    CompletableFuture<MfaReply> reply = new CompletableFuture<>();
    synchronized (open) {
      open.put(question, reply);
    }
    screen.accept(asked(question, request));
    try {
      MfaReply said = reply.get();
      if (said instanceof MfaReply.Code code) {
        lastGiven.put(serial, clock.instant());
        return new MfaAnswer.Code(code.digits());
      }
      if (said instanceof MfaReply.TakeOffer) {
        return new MfaAnswer.TakeAlternative();
      }
      skip(serial);
      return new MfaAnswer.Cancelled();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AlugException.of(Kind.CANCELLED, "Cancelled", "Stopped while waiting for a code", "");
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer is always a value", e);
    } finally {
      synchronized (open) {
        open.remove(question);
      }
      screen.accept(new News.MfaClosed(question));
    }
  }

  private News.MfaAsked asked(long question, MfaRequest request) {
    String serial = request.device().serial();
    return new News.MfaAsked(
        question,
        serial,
        request.device().profile(),
        waitingFor(serial),
        request.refusal().map(AlugException::paragraph),
        nextCodeAt(request),
        request.triesLeft(),
        request.offer().map(this::words),
        demoCodes.apply(serial));
  }

  /** Present where the code that the device shows now is used up. */
  private Optional<Instant> nextCodeAt(MfaRequest request) {
    Instant now = clock.instant();
    Instant last = lastGiven.get(request.device().serial());
    boolean usedUp =
        last != null && last.getEpochSecond() / STEP_SECONDS == now.getEpochSecond() / STEP_SECONDS;
    return usedUp || request.refusal().isPresent()
        ? Optional.of(now.plusSeconds(MfaCode.secondsToNext(now)))
        : Optional.empty();
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
    CompletableFuture<MfaReply> reply;
    synchronized (open) {
      reply = open.get(question);
    }
    if (reply != null) {
      reply.complete(said);
    }
  }

  /** Ends the question that is open, if one is. */
  void cancel() {
    synchronized (open) {
      open.values().forEach(reply -> reply.complete(new MfaReply.Skip()));
    }
  }

  private synchronized void skip(String serial) {
    skipped.add(serial);
  }

  private synchronized boolean isSkipped(String serial) {
    return skipped.contains(serial);
  }

  private synchronized void waits(String serial, List<String> profiles, boolean begins) {
    Set<String> names = waiting.computeIfAbsent(serial, key -> new LinkedHashSet<>());
    if (begins) {
      names.addAll(profiles);
    } else {
      profiles.forEach(names::remove);
    }
  }

  private synchronized List<String> waitingFor(String serial) {
    return List.copyOf(waiting.getOrDefault(serial, Set.of()));
  }
}
