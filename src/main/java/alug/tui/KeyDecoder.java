package alug.tui;

import alug.picker.KeyName;
import alug.picker.PickerEvent;
import java.util.function.Consumer;

/**
 * Turns the bytes a terminal sends into events. Pure: no time, no input of its own.
 *
 * <p>However the bytes are cut into pieces, the events are the same. Two cases need time, which the
 * caller tells: after a short silence ({@link #flush}) an Esc byte was the Esc key, and after a
 * long one ({@link #abandon}) what has begun will not be ended.
 *
 * <p>What is not known (replies, focus reports, newer protocols) is swallowed whole and never
 * becomes text.
 */
final class KeyDecoder {
  private static final int ESC = 0x1B;
  private static final int BEL = 0x07;
  private static final int CANCEL = 0x18;
  private static final int SUBSTITUTE = 0x1A;
  private static final int DEL = 0x7F;
  private static final int X10_MOUSE_BYTES = 3;

  private static final KeyName[] CONSOLE_KEYS = {
    KeyName.F1, KeyName.F2, KeyName.F3, KeyName.F4, KeyName.F5
  };

  private enum State {
    GROUND,
    ESCAPE,
    /** Two Esc bytes: two keys, or Alt and a sequence. */
    ESCAPE_TWICE,
    /** Behind {@code ESC [} or {@code ESC O}. */
    SEQUENCE,
    /** Behind {@code ESC [ [}: the Linux console's F1 to F5. */
    CONSOLE_KEY,
    /** The bytes behind {@code ESC [ M}: the old mouse report. */
    OLD_MOUSE,
    /** Inside an OSC, DCS or APC string. */
    STRING,
    STRING_ESCAPE,
    PASTE
  }

  private final Consumer<PickerEvent> sink;
  private final Utf8Decoder characters = new Utf8Decoder();
  private final PasteBuffer paste = new PasteBuffer();
  private ControlSequence sequence = new ControlSequence('[', false);
  private State state = State.GROUND;

  /** Alt was seen before the character that is being decoded. */
  private boolean altCharacter;

  private int toSkip;
  private char stringOpener;
  private boolean stringEmpty;

  KeyDecoder(Consumer<PickerEvent> sink) {
    this.sink = sink;
  }

  /** Takes the next bytes. */
  void feed(byte[] bytes, int length) {
    for (int at = 0; at < length; at++) {
      feed(bytes[at] & 0xFF);
    }
  }

  /** Whether a short silence would mean something. */
  boolean awaitsFlush() {
    return state == State.ESCAPE
        || state == State.ESCAPE_TWICE
        || (state == State.STRING && stringEmpty);
  }

  /** Whether something has begun and has not ended. */
  boolean isPending() {
    return state != State.GROUND || characters.isPending();
  }

  /** A short silence: what may be a key alone is one. */
  void flush() {
    switch (state) {
      case ESCAPE -> escape();
      case ESCAPE_TWICE -> {
        escape();
        escape();
      }
      case STRING -> {
        if (!stringEmpty) {
          return;
        }
        character(stringOpener, true);
      }
      default -> {
        return;
      }
    }
    state = State.GROUND;
  }

  /** A long silence: what has begun will not be ended. */
  void abandon() {
    flush();
    if (characters.isPending()) {
      characters.reset();
      character(Utf8Decoder.REPLACEMENT, altCharacter);
    }
    if (state == State.SEQUENCE && sequence.isEmpty()) {
      character(sequence.opener(), true);
    }
    if (state == State.PASTE) {
      sink.accept(new PickerEvent.Paste(paste.take()));
    }
    state = State.GROUND;
  }

  private void feed(int b) {
    switch (state) {
      case GROUND -> ground(b, false);
      case ESCAPE -> afterEscape(b);
      case ESCAPE_TWICE -> afterTwoEscapes(b);
      case SEQUENCE -> inSequence(b);
      case CONSOLE_KEY -> consoleKey(b);
      case OLD_MOUSE -> {
        toSkip--;
        state = toSkip == 0 ? State.GROUND : State.OLD_MOUSE;
      }
      case STRING -> inString(b);
      case STRING_ESCAPE -> {
        state = b == '\\' ? State.GROUND : State.ESCAPE;
        if (b != '\\') {
          feed(b);
        }
      }
      case PASTE -> {
        if (paste.add(b)) {
          state = State.GROUND;
          sink.accept(new PickerEvent.Paste(paste.take()));
        }
      }
    }
  }

  private void ground(int b, boolean alt) {
    state = State.GROUND;
    if (characters.isPending() && !Utf8Decoder.continues(b)) {
      characters.reset();
      character(Utf8Decoder.REPLACEMENT, altCharacter);
    }
    if (b >= 0x80) {
      altCharacter = characters.isPending() ? altCharacter : alt;
      int codePoint = characters.add(b);
      if (codePoint != Utf8Decoder.MORE) {
        character(codePoint, altCharacter);
      }
    } else if (b == ESC) {
      state = State.ESCAPE;
    } else if (b < ' ' || b == DEL) {
      control(b, alt);
    } else {
      character(b, alt);
    }
  }

  private void afterEscape(int b) {
    switch (b) {
      case ESC -> state = State.ESCAPE_TWICE;
      case '[', 'O' -> openSequence((char) b, false);
      case ']', 'P', '_' -> {
        state = State.STRING;
        stringOpener = (char) b;
        stringEmpty = true;
      }
      default -> ground(b, true);
    }
  }

  private void afterTwoEscapes(int b) {
    switch (b) {
      case ESC -> escape();
      case '[', 'O' -> openSequence((char) b, true);
      default -> {
        escape();
        state = State.ESCAPE;
        afterEscape(b);
      }
    }
  }

  private void openSequence(char opener, boolean alt) {
    sequence = new ControlSequence(opener, alt);
    state = State.SEQUENCE;
  }

  private void inSequence(int b) {
    if (b < ' ' || b >= DEL) {
      boolean aborted = b == CANCEL || b == SUBSTITUTE;
      state = State.GROUND;
      if (!aborted) {
        ground(b, false);
      }
      return;
    }
    if (b < '@') {
      sequence.add((char) b);
      return;
    }
    endSequence((char) b);
  }

  private void endSequence(char last) {
    state = State.GROUND;
    if (sequence.isEmpty() && sequence.opener() == '[' && last == '[') {
      state = State.CONSOLE_KEY;
    } else if (sequence.isEmpty() && sequence.opener() == '[' && last == 'M') {
      state = State.OLD_MOUSE;
      toSkip = X10_MOUSE_BYTES;
    } else if (sequence.opensPaste(last)) {
      state = State.PASTE;
    } else {
      sequence.event(last).ifPresent(sink);
    }
  }

  private void consoleKey(int b) {
    state = State.GROUND;
    if (b >= 'A' && b <= 'E') {
      sink.accept(PickerEvent.Key.of(CONSOLE_KEYS[b - 'A']));
    }
  }

  private void inString(int b) {
    stringEmpty = false;
    if (b == ESC) {
      state = State.STRING_ESCAPE;
    } else if (b == BEL || b == CANCEL || b == SUBSTITUTE) {
      state = State.GROUND;
    }
  }

  private void escape() {
    sink.accept(PickerEvent.Key.of(KeyName.ESCAPE));
  }

  /** A byte below blank, or DEL, as the key that sends it. */
  private void control(int b, boolean alt) {
    switch (b) {
      case '\r' -> named(KeyName.ENTER, alt);
      case '\t' -> named(KeyName.TAB, alt);
      case DEL -> named(KeyName.BACKSPACE, alt);
      case 0 -> sink.accept(new PickerEvent.Key(KeyName.CHARACTER, ' ', true, alt, false));
      default ->
          sink.accept(
              new PickerEvent.Key(
                  KeyName.CHARACTER, Character.toLowerCase(b | '@'), true, alt, false));
    }
  }

  private void named(KeyName name, boolean alt) {
    sink.accept(new PickerEvent.Key(name, 0, false, alt, false));
  }

  private void character(int codePoint, boolean alt) {
    if (alt) {
      sink.accept(new PickerEvent.Key(KeyName.CHARACTER, codePoint, false, true, false));
    } else if (!Character.isISOControl(codePoint)) {
      sink.accept(new PickerEvent.Text(Character.toString(codePoint)));
    }
  }
}
