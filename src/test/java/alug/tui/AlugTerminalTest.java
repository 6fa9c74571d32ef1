package alug.tui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.picker.PickerEvent;
import alug.picker.Size;
import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlugTerminalTest {
  private static final String ESC = "\u001b";
  private static final TerminalOptions OPTIONS =
      new TerminalOptions(Optional.empty(), Optional.empty(), false, Duration.ofMillis(20), true);

  private final FakeTty tty = new FakeTty();
  private final BlockingQueue<PickerEvent> events = new LinkedBlockingQueue<>();
  private final AlugTerminal terminal =
      AlugTerminal.open(tty, OPTIONS, InstantSource.system(), events::add);

  @AfterEach
  void close() throws IOException {
    terminal.close();
  }

  @Test
  void isTakenAndGivenBackAsItWasFound() throws IOException {
    terminal.close();
    terminal.close();
    assertEquals(
        List.of(
            "raw",
            "write " + escape("[?1049h [?7l [?2004h [?25l [?1000h [?1006h"),
            "write " + escape("[?2026l [?1006l [?1000l [?2004l [?7h [0m [?25h [?1049l"),
            "restore found",
            "close"),
        tty.journal());
  }

  @Test
  void isNotAskedWhatTheLauncherKnows() throws IOException {
    FakeTty raw = new FakeTty();
    TerminalOptions known =
        new TerminalOptions(
            Optional.of("launcher's"), Optional.of(new Size(100, 30)), false, Duration.ZERO, false);
    AlugTerminal other = AlugTerminal.open(raw, known, InstantSource.system(), events::add);
    assertEquals(new Size(100, 30), other.size());
    assertEquals(100, other.getTerminalSize().getColumns());
    other.close();
    assertFalse(raw.journal().contains("raw"));
    assertTrue(raw.journal().contains("restore launcher's"));
    assertFalse(raw.writes().get(0).contains("?1000h"));
  }

  @Test
  void withoutATerminalSaysWhatToDo() {
    FakeTty gone = new FakeTty();
    gone.hangUp();
    AlugException failure =
        assertThrows(
            AlugException.class,
            () -> AlugTerminal.open(gone, OPTIONS, InstantSource.system(), events::add));
    assertEquals(2, failure.kind().exitCode());
    assertEquals(
        "alug tui needs a terminal."
            + " Without one use: alug -p PROFILE, alug open PROFILE, alug list.",
        failure.paragraph());
    assertEquals(List.of("close"), gone.journal());
  }

  @Test
  void sendsAFrameInOneWrite() throws IOException {
    tty.forget();
    terminal.setCursorPosition(0, 2);
    terminal.enableSGR(SGR.BOLD);
    terminal.setForegroundColor(TextColor.ANSI.RED);
    terminal.putString("a日\uD83D\uDE00");
    terminal.resetColorAndSGR();
    terminal.putCharacter('b');
    assertEquals(List.of(), tty.writes());
    terminal.flush();
    terminal.flush();
    assertEquals(
        List.of(
            escape("[?2026h [3;1H [0;1;31m")
                + "a日\uD83D\uDE00"
                + escape("[0m")
                + "b"
                + escape("[?2026l")),
        tty.writes());
  }

  @Test
  void sendsOnlyWhatThePenAndTheCursorLack() throws IOException {
    tty.forget();
    terminal.setCursorPosition(3, 0);
    terminal.setForegroundColor(TextColor.ANSI.RED);
    terminal.putString("ab");
    terminal.setCursorPosition(5, 0);
    terminal.resetColorAndSGR();
    terminal.setForegroundColor(TextColor.ANSI.RED);
    terminal.putString("c");
    terminal.setBackgroundColor(TextColor.ANSI.BLUE);
    terminal.enableSGR(SGR.UNDERLINE);
    terminal.putString("é");
    terminal.setCursorPosition(7, 0);
    terminal.flush();
    assertEquals(
        List.of(
            escape("[?2026h [1;4H [0;31m")
                + "abc"
                + escape("[4;44m")
                + "é"
                + escape("[1;8H [?2026l")),
        tty.writes());
  }

  @Test
  void isNeverAskedForAnAnswer() {
    tty.forget();
    assertEquals(0, terminal.getCursorPosition().getRow());
    assertArrayEquals(new byte[0], terminal.enquireTerminal(1, TimeUnit.SECONDS));
    assertNull(terminal.pollInput());
    assertEquals(List.of(), tty.journal());
  }

  @Test
  void handsOnKeys() throws InterruptedException {
    tty.type("a\u001b[A\u001b");
    assertEquals("'a'", Events.describe(events.take()));
    assertEquals("up", Events.describe(events.take()));
    assertEquals("esc", Events.describe(events.take()));
  }

  @Test
  void anArrowKeyCutInTwoIsOneKey() throws Exception {
    FakeTty slow = new FakeTty();
    TerminalOptions patient =
        new TerminalOptions(Optional.empty(), Optional.empty(), false, Duration.ofMinutes(5), true);
    AlugTerminal other = AlugTerminal.open(slow, patient, InstantSource.system(), events::add);
    slow.type("\u001b");
    slow.type("[A");
    assertEquals("up", Events.describe(events.take()));
    other.close();
  }

  @Test
  void keysTypedWhileAProgramHasTheTerminalAreTheProgrammes() throws Exception {
    tty.forget();
    byte[] read = new byte[16];
    int[] length = {0};
    terminal.runOutside(
        () -> {
          tty.type("123456");
          try {
            length[0] = tty.read(read);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
    assertEquals("123456", new String(read, 0, length[0], java.nio.charset.StandardCharsets.UTF_8));
    assertEquals("resumed", Events.describe(events.take()));
    assertEquals("restore found", tty.journal().get(1));
    assertEquals("raw", tty.journal().get(2));
    assertTrue(tty.journal().get(3).contains("?1049h"));
    tty.type("x");
    assertEquals("'x'", Events.describe(events.take()));
  }

  @Test
  void aProgramThatFailsLeavesTheTerminalAsItWasFound() throws IOException {
    tty.forget();
    assertThrows(
        IllegalStateException.class,
        () ->
            terminal.runOutside(
                () -> {
                  throw new IllegalStateException();
                }));
    terminal.close();
    List<String> journal = tty.journal();
    assertEquals(3, tty.writes().size());
    assertTrue(tty.writes().get(1).contains("?1049h"), "the screen is taken back");
    assertTrue(tty.writes().get(2).contains("?1049l"), "and left at the end");
    assertEquals(
        List.of("restore found", "close"), journal.subList(journal.size() - 2, journal.size()));
  }

  @Test
  void stopsAndComesBackWithTheNewSizeAndTheNewSettings() throws Exception {
    tty.forget();
    tty.resize(new Size(100, 40));
    tty.settings("changed");
    terminal.suspend();
    assertEquals("100x40", Events.describe(events.take()));
    assertEquals("resumed", Events.describe(events.take()));
    assertEquals(List.of("restore found", "stop", "raw"), tty.journal().subList(1, 4));
    terminal.close();
    assertTrue(tty.journal().contains("restore changed"));
  }

  @Test
  void doesNotStopWhereNobodyCouldContinueIt() throws IOException {
    tty.forget();
    tty.withoutShell();
    terminal.suspend();
    assertEquals(List.of(), tty.journal());
  }

  @Test
  void followsResizesFromTheFirstFrameOn() throws Exception {
    assertTrue(tty.handlers.isEmpty());
    tty.resize(new Size(90, 20));
    terminal.putString("first");
    terminal.flush();
    assertEquals("90x20", Events.describe(events.take()));
    tty.resize(new Size(91, 20));
    tty.signal("WINCH");
    tty.signal("WINCH");
    assertEquals("91x20", Events.describe(events.take()));
    assertEquals(91, terminal.getTerminalSize().getColumns());
    assertNull(events.poll());
  }

  @Test
  void comesBackAfterAStopThatWasNotItsOwn() throws Exception {
    terminal.putString("first");
    terminal.flush();
    tty.awaitHandler("CONT");
    tty.forget();
    tty.settings("the shell's");
    tty.signal("CONT");
    assertEquals("resumed", Events.describe(events.take()));
    assertEquals("raw", tty.journal().get(0));
    assertTrue(tty.writes().get(0).contains("?1049h"));
    terminal.close();
    assertTrue(tty.journal().contains("restore found"));
  }

  @Test
  void drawsNothingOnceItIsClosed() throws IOException {
    terminal.close();
    tty.forget();
    terminal.putString("late");
    terminal.flush();
    terminal.suspend();
    terminal.runOutside(() -> {});
    assertEquals(List.of(), tty.writes());
  }

  @Test
  void theMouseCanBeSwitched() throws IOException {
    tty.forget();
    terminal.mouse(true);
    terminal.mouse(false);
    assertEquals(List.of(escape("[?1006l [?1000l")), tty.writes());
  }

  @Test
  void aTextForTheClipboardIsEncoded() throws IOException {
    tty.forget();
    terminal.copyToClipboard(new byte[] {'h', 'i'});
    assertEquals(
        List.of(escape("[?2026h") + ESC + "]52;c;aGk=\u0007" + escape("[?2026l")), tty.writes());
  }

  private static String escape(String sequences) {
    return ESC + sequences.replace(" ", ESC);
  }
}
