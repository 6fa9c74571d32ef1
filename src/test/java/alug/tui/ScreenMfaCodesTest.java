package alug.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import alug.base.Place;
import alug.base.Secret;
import alug.picker.News;
import alug.picker.PickerEffect.MfaReply;
import alug.picker.PickerEvent;
import alug.profile.MfaDevice;
import alug.session.MfaAnswer;
import alug.session.MfaRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScreenMfaCodesTest {
  private static final String PHONE = "arn:aws:iam::123456789012:mfa/phone";
  private static final String KEY = "arn:aws:iam::123456789012:mfa/key";
  private static final MfaReply CODE = new MfaReply.Code(Secret.of("123456"));

  /** One second before the device shows another code. */
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_029);

  private final BlockingQueue<PickerEvent> screen = new LinkedBlockingQueue<>();
  private final List<Thread> asking = new ArrayList<>();
  private final Backstage backstage = mock(Backstage.class);
  private final MfaQuestions questions =
      new MfaQuestions(backstage, screen::add, InstantSource.fixed(NOW));
  private final ScreenMfaCodes codes =
      new ScreenMfaCodes(questions, Map.of("a", PHONE, "b", PHONE, "c", KEY));

  @BeforeEach
  void everySourceIsMain() {
    when(backstage.source("a")).thenReturn("main");
    when(backstage.source("b")).thenReturn("main");
    when(backstage.source("c")).thenReturn("other");
    when(backstage.demoCode(PHONE)).thenReturn(Optional.empty());
  }

  @Test
  void theQuestionNamesTheSourceAndAllThatWaitForItsDevice() throws Exception {
    BlockingQueue<MfaAnswer> answer = ask("b", PHONE);
    News.MfaAsked asked = asked();
    assertEquals("main", asked.source());
    assertEquals(List.of("b", "a"), asked.neededBy());
    questions.reply(asked.question(), CODE);
    assertInstanceOf(MfaAnswer.Code.class, answer.take());
    assertEquals(new News.MfaClosed(asked.question()), screen.take());
  }

  @Test
  void whoseCodeIsTriedAsksAgainBeforeTheOthers() throws Exception {
    BlockingQueue<MfaAnswer> first = ask("a", PHONE);
    long question = asked().question();
    ask("b", PHONE);
    questions.reply(question, CODE);
    assertInstanceOf(MfaAnswer.Code.class, first.take());
    assertEquals(new News.MfaClosed(question), screen.take());
    awaitRest();
    assertNull(screen.poll());
    ask("a", PHONE);
    assertEquals("a", asked().neededBy().get(0));
  }

  @Test
  void theNextIsAskedForWhenWhatBecameOfACodeIsKnown() throws Exception {
    BlockingQueue<MfaAnswer> first = ask("a", PHONE);
    long question = asked().question();
    ask("b", PHONE);
    questions.reply(question, CODE);
    assertInstanceOf(MfaAnswer.Code.class, first.take());
    assertEquals(new News.MfaClosed(question), screen.take());
    codes.finished("a");
    assertEquals(List.of("b"), asked().neededBy());
  }

  @Test
  void aSkippedDeviceIsNotAskedForAgainAnotherIs() throws Exception {
    BlockingQueue<MfaAnswer> first = ask("a", PHONE);
    long question = asked().question();
    BlockingQueue<MfaAnswer> second = ask("b", PHONE);
    questions.reply(question, new MfaReply.Skip());
    assertInstanceOf(MfaAnswer.Cancelled.class, first.take());
    assertInstanceOf(MfaAnswer.Cancelled.class, second.take());
    assertEquals(new News.MfaClosed(question), screen.take());
    ask("c", KEY);
    assertEquals("other", asked().source());
  }

  @Test
  void aCancelledBatchAsksNothingMore() throws Exception {
    BlockingQueue<MfaAnswer> open = ask("a", PHONE);
    asked();
    codes.cancel();
    assertInstanceOf(MfaAnswer.Cancelled.class, open.take());
    assertInstanceOf(MfaAnswer.Cancelled.class, ask("c", KEY).take());
  }

  @Test
  void anAnswerGoesToItsQuestionAlsoWhenAnotherBatchHasBegun() throws Exception {
    BlockingQueue<MfaAnswer> first = ask("a", PHONE);
    long question = asked().question();
    ScreenMfaCodes logIn = new ScreenMfaCodes(questions, Map.of());
    ask(logIn, "c", KEY);
    questions.reply(question, new MfaReply.TakeOffer());
    assertInstanceOf(MfaAnswer.TakeAlternative.class, first.take());
  }

  @Test
  void whoLogsInKeepsNoProfileWaiting() throws Exception {
    ask(ScreenMfaCodes.forLogin(questions), "a", PHONE);
    assertEquals(List.of(), asked().neededBy());
  }

  @Test
  void theDemosNextCodeIsShownByTheSameQuestion() throws Exception {
    News.DemoCode old = new News.DemoCode("111111", NOW.plusSeconds(1));
    News.DemoCode next = new News.DemoCode("222222", NOW.plusSeconds(31));
    when(backstage.demoCode(PHONE)).thenReturn(Optional.of(old)).thenReturn(Optional.of(next));
    ask("a", PHONE);
    News.MfaAsked before = asked();
    News.MfaAsked after = asked();
    assertEquals(before.question(), after.question());
    assertEquals(Optional.of(next), after.demoCode());
  }

  private BlockingQueue<MfaAnswer> ask(String profile, String serial) throws Exception {
    return ask(codes, profile, serial);
  }

  private BlockingQueue<MfaAnswer> ask(ScreenMfaCodes batch, String profile, String serial)
      throws Exception {
    BlockingQueue<MfaAnswer> answer = new LinkedBlockingQueue<>();
    Thread thread = new Thread(() -> answer.add(batch.next(request(profile, serial))), "asks");
    thread.setDaemon(true);
    thread.start();
    asking.add(thread);
    awaitRest();
    return answer;
  }

  /** Until everybody who asks waits, for a turn or for a reply, or has an answer. */
  private void awaitRest() throws InterruptedException {
    for (Thread thread : asking) {
      while (isAtWork(thread.getState())) {
        Thread.sleep(1);
      }
    }
  }

  private static boolean isAtWork(Thread.State state) {
    return state == Thread.State.NEW
        || state == Thread.State.RUNNABLE
        || state == Thread.State.BLOCKED;
  }

  private News.MfaAsked asked() throws InterruptedException {
    return assertInstanceOf(News.MfaAsked.class, screen.take());
  }

  private static MfaRequest request(String profile, String serial) {
    MfaDevice device = new MfaDevice(serial, profile, new Place(Path.of("/config"), 1));
    return new MfaRequest(device, List.of(profile), Optional.empty(), 3, Optional.empty(), 1);
  }
}
