package alug.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import alug.picker.PickerEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputReaderTest {
  /** To the reader, every silence is one that ended at once. */
  private static final InstantSource STOPPED = InstantSource.fixed(Instant.EPOCH);

  private final BlockingQueue<PickerEvent> events = new LinkedBlockingQueue<>();

  private InputReader reader(Tty tty) {
    return new InputReader(tty, Duration.ofMillis(60), STOPPED, events::add);
  }

  @Test
  void fiftyReadsThatGiveNothingAtOnceAreTheEnd() {
    FakeTty dead = new FakeTty(0);
    reader(dead).run();
    assertEquals("inputclosed", Events.describe(events.poll()));
  }

  @Test
  void aReadThatFailsIsTheEnd() {
    FakeTty dead = new FakeTty();
    dead.hangUp();
    reader(dead).run();
    assertEquals("inputclosed", Events.describe(events.poll()));
  }

  @Test
  void aLongSilenceEndsAPasteThatWasCut() throws InterruptedException {
    FakeTty tty = new FakeTty(25);
    InputReader reader = reader(tty);
    tty.type("\u001b[200~123");
    reader.start();
    assertEquals("paste(123)", Events.describe(events.take()));
    reader.stop();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"0, down inputclosed", "4, down inputclosed", "5, alt-[ 'B' inputclosed"})
  void aSequenceMayComeInPiecesUnlessTheSilenceBetweenThemIsLong(int silentReads, String seen) {
    FakeTty tty = new FakeTty(0);
    tty.type("\u001b[");
    for (int at = 0; at < silentReads; at++) {
      tty.silence();
    }
    tty.type("B");
    reader(tty).run();
    assertEquals(seen, Events.describe(List.copyOf(events)));
  }

  @Test
  void aStoppedReaderReadsNothing() {
    FakeTty tty = new FakeTty();
    InputReader reader = reader(tty);
    tty.type("a");
    reader.stop();
    reader.run();
    assertNull(events.poll());
  }

  @Test
  void twoClicksOnACellWithinAMomentAreADoubleClick() {
    Instant[] now = {Instant.EPOCH};
    ClickCounter clicks = new ClickCounter(() -> now[0], events::add);
    click(clicks, 1);
    now[0] = now[0].plusMillis(400);
    click(clicks, 1);
    click(clicks, 1);
    now[0] = now[0].plusMillis(401);
    click(clicks, 1);
    click(clicks, 2);
    clicks.accept(new PickerEvent.Mouse(PickerEvent.Mouse.Kind.RELEASE, 2, 0));
    click(clicks, 2);
    assertEquals(
        "CLICK@1,0 DOUBLE_CLICK@1,0 CLICK@1,0 CLICK@1,0 CLICK@2,0 RELEASE@2,0 DOUBLE_CLICK@2,0",
        Events.describe(List.copyOf(events)));
  }

  private static void click(ClickCounter clicks, int row) {
    clicks.accept(new PickerEvent.Mouse(PickerEvent.Mouse.Kind.CLICK, row, 0));
  }
}
