package alug.tui;

import alug.picker.PickerEffect.MfaReply;
import alug.session.MfaAnswer;
import alug.session.MfaCodes;
import alug.session.MfaRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The MFA codes of one batch, asked for in the picker's dialog. A device the person skips is not
 * asked for again in it.
 */
final class ScreenMfaCodes implements MfaCodes, MfaQuestions.Asker {
  private final MfaQuestions questions;
  private final boolean logsIn;
  private final Map<String, String> devices;
  private final Set<String> skipped = new HashSet<>();
  private CompletableFuture<MfaReply> current = new CompletableFuture<>();
  private boolean cancelled;

  /**
   * The codes of a batch.
   *
   * @param devices the device whose code a profile of the batch waits for
   */
  ScreenMfaCodes(MfaQuestions questions, Map<String, String> devices) {
    this(questions, devices, false);
  }

  private ScreenMfaCodes(MfaQuestions questions, Map<String, String> devices, boolean logsIn) {
    this.logsIn = logsIn;
    this.questions = questions;
    this.devices = new LinkedHashMap<>(devices);
  }

  /** The codes of somebody who logs in and opens nothing yet. */
  static ScreenMfaCodes forLogin(MfaQuestions questions) {
    return new ScreenMfaCodes(questions, Map.of(), true);
  }

  @Override
  public MfaAnswer next(MfaRequest request) {
    String serial = request.device().serial();
    synchronized (this) {
      request.profiles().forEach(profile -> devices.put(profile, serial));
    }
    MfaReply said = questions.ask(request, this);
    if (said instanceof MfaReply.Code code) {
      return new MfaAnswer.Code(code.digits());
    }
    if (said instanceof MfaReply.TakeOffer) {
      return new MfaAnswer.TakeAlternative();
    }
    return new MfaAnswer.Cancelled();
  }

  @Override
  public synchronized void skips(String serial) {
    skipped.add(serial);
  }

  @Override
  public synchronized boolean begins(String serial, CompletableFuture<MfaReply> reply) {
    current = reply;
    return !cancelled && !skipped.contains(serial);
  }

  @Override
  public synchronized List<String> neededBy(MfaRequest request) {
    if (logsIn) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>(request.profiles());
    devices.forEach(
        (profile, device) -> {
          if (device.equals(request.device().serial())) {
            names.add(profile);
          }
        });
    return new ArrayList<>(names);
  }

  /** A profile waits for no code any more: what became of its last one is known. */
  void finished(String profile) {
    synchronized (this) {
      devices.remove(profile);
    }
    questions.settled(profile);
  }

  /** Nothing of the batch waits for a code any more. */
  void end() {
    List<String> all;
    synchronized (this) {
      all = new ArrayList<>(devices.keySet());
    }
    all.forEach(this::finished);
  }

  /** Ends the question that is open, if one is, and asks no other. */
  synchronized void cancel() {
    cancelled = true;
    current.complete(new MfaReply.Skip());
  }
}
