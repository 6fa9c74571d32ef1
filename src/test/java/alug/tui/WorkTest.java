package alug.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.picker.Ending;
import alug.picker.Glyphs;
import alug.picker.News;
import alug.picker.OpenWith;
import alug.picker.Picker;
import alug.picker.PickerEffect;
import alug.picker.PickerEvent;
import alug.picker.PickerSetup;
import alug.picker.Room;
import alug.picker.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkTest {
  private static final long PATIENCE = 30_000;
  private static final PickerEffect.Order THERE =
      new PickerEffect.Order("there", OpenWith.DEFAULTS);
  private static final PickerEffect.Order GONE = new PickerEffect.Order("gone", OpenWith.DEFAULTS);

  private final BlockingQueue<PickerEvent> screen = new LinkedBlockingQueue<>();
  private final Backstage backstage = mock(Backstage.class);
  private final Work work =
      new Work(
          backstage,
          screen::add,
          InstantSource.system(),
          new Rehearsal(Theme.of(Map.of(), true, true), false));

  @Test
  void aProfileThatIsGoneFailsAlone() throws Exception {
    AlugException gone = AlugException.of(Kind.CONFIG, "UnknownProfile", "it is gone", "");
    when(backstage.missing("there")).thenReturn(Optional.empty());
    when(backstage.missing("gone")).thenReturn(Optional.of(gone));
    when(backstage.device("there")).thenReturn(Optional.empty());
    work.open(new PickerEffect.Open(List.of(GONE, THERE), false));
    News.Finished first = assertInstanceOf(News.Finished.class, screen.take());
    assertEquals("gone", first.profile());
    assertEquals(Ending.Kind.FAILED, first.ending().kind());
    assertEquals(Optional.of(gone), first.ending().failure());
    assertEquals(new News.BatchDone(), screen.take());
    Backstage.Opening rest = new Backstage.Opening(List.of(THERE), false, false);
    verify(backstage, timeout(PATIENCE)).open(eq(rest), any(), any(), any());
  }

  @Test
  void theBrowsersRoomIsToldWhenItIsKnown() throws Exception {
    Room room = new Room(1, 5, "why", "way out");
    when(backstage.room()).thenReturn(room);
    PickerSetup setup =
        new PickerSetup(
            Glyphs.ASCII, () -> ZoneOffset.UTC, "", Map.of(), "", 5, true, Optional.empty(), false);
    work.warmUp(Picker.start(setup, new Size(80, 24), Instant.EPOCH));
    assertEquals(new News.BrowserKnown(room), screen.take());
  }
}
