package alug.opening;

import alug.session.MfaAnswer;
import alug.session.MfaCodes;
import alug.session.MfaRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The codes of one order of a batch: asked for one at a time for each device. */
final class TurnCodes implements MfaCodes {
  /** What all orders of a batch share. */
  record Desk(
      MfaCodes codes,
      Progress progress,
      Batch.Stop stop,
      InstantSource clock,
      Map<String, DeviceState> devices) {
    Desk(MfaCodes codes, Progress progress, Batch.Stop stop, InstantSource clock) {
      this(codes, progress, stop, clock, new ConcurrentHashMap<>());
    }

    DeviceState device(String serial) {
      return devices.computeIfAbsent(serial, key -> new DeviceState());
    }
  }

  private final Desk desk;
  private final Lineup lineup;
  private final Lineup.Job job;
  private final OpenOrder order;
  private Optional<Instant> answered = Optional.empty();
  private Optional<String> device = Optional.empty();

  TurnCodes(Desk desk, Lineup lineup, Lineup.Job job) {
    this.desk = desk;
    this.lineup = lineup;
    this.job = job;
    this.order = job.order;
  }

  @Override
  public MfaAnswer next(MfaRequest request) {
    DeviceState state = desk.device(request.device().serial());
    // Whoever renews an old session asks without a turn; also then it is one question at a time.
    synchronized (state) {
      if (desk.stop().isAsked() || state.isSkipped()) {
        return new MfaAnswer.Cancelled();
      }
      desk.progress().stage(order, Stage.WAITING_FOR_CODE);
      lineup.awaitEarlier(job);
      Instant now = desk.clock().instant();
      MfaAnswer answer;
      try {
        answer = desk.codes().next(request.at(now, state.isUsed(now)));
      } finally {
        lineup.asked(job);
      }
      desk.progress().stage(order, Stage.SIGNING_IN);
      if (answer instanceof MfaAnswer.Cancelled) {
        state.skip();
      }
      if (answer instanceof MfaAnswer.Code) {
        answered = Optional.of(desk.clock().instant());
        device = Optional.of(request.device().serial());
      }
      return answer;
    }
  }

  /** The sign-in has ended: the last code that was given for it is spent. */
  void settle() {
    if (answered.isPresent() && device.isPresent()) {
      desk.device(device.get()).used(answered.get());
    }
  }

  /** Whether a code was given. */
  boolean isAnswered() {
    return answered.isPresent();
  }
}
