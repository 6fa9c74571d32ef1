package alug.picker;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that happened and may change the picker. */
public sealed interface PickerEvent
    permits PickerEvent.Key,
        PickerEvent.Text,
        PickerEvent.Paste,
        PickerEvent.Mouse,
        PickerEvent.Resize,
        PickerEvent.Tick,
        PickerEvent.Resumed,
        PickerEvent.Terminated,
        PickerEvent.InputClosed,
        News {
  /** What this makes of the picker: no clock is read, nothing is done outside. */
  default Step applyTo(PickerState state) {
    return Picker.apply(state, this);
  }

  /** Whether a person did this. */
  default boolean isByPerson() {
    return this instanceof Key
        || this instanceof Text
        || this instanceof Paste
        || this instanceof Mouse;
  }

  /** What this does where nothing stands in front of the list. */
  void happen(Change change);

  /**
   * A key that is no plain text: a named one, or a character with Ctrl or Alt.
   *
   * @param character the code point of a {@link KeyName#CHARACTER}, letters in lower case; else 0
   */
  record Key(KeyName name, int character, boolean ctrl, boolean alt, boolean shift)
      implements PickerEvent {
    public Key {
      if ((name == KeyName.CHARACTER) != (character != 0)) {
        throw new IllegalArgumentException("a character key has a character, others have none");
      }
      if (name == KeyName.CHARACTER && !ctrl && !alt) {
        throw new IllegalArgumentException("a character without ctrl or alt is text");
      }
      if (character != Character.toLowerCase(character)) {
        character = Character.toLowerCase(character);
        shift = true;
      }
    }

    /** A named key alone. */
    public static Key of(KeyName name) {
      return new Key(name, 0, false, false, false);
    }

    /** A character with Ctrl. */
    public static Key ctrl(char character) {
      return new Key(KeyName.CHARACTER, character, true, false, false);
    }

    /** A character with Alt. */
    public static Key alt(char character) {
      return new Key(KeyName.CHARACTER, character, false, true, false);
    }

    /** Reads {@code ctrl-p}, {@code alt-enter}, {@code f5}; empty where it names no key. */
    public static Optional<Key> parse(String text) {
      String rest = text.strip().toLowerCase(Locale.ROOT);
      boolean ctrl = false;
      boolean alt = false;
      boolean shift = false;
      int dash = rest.indexOf('-');
      while (dash > 0 && dash < rest.length() - 1) {
        switch (rest.substring(0, dash)) {
          case "ctrl" -> ctrl = true;
          case "alt" -> alt = true;
          case "shift" -> shift = true;
          default -> {
            return Optional.empty();
          }
        }
        rest = rest.substring(dash + 1);
        dash = rest.indexOf('-');
      }
      return named(rest, ctrl, alt, shift);
    }

    private static Optional<Key> named(String label, boolean ctrl, boolean alt, boolean shift) {
      for (KeyName name : KeyName.values()) {
        if (name != KeyName.CHARACTER && name.label().equals(label)) {
          return Optional.of(new Key(name, 0, ctrl, alt, shift));
        }
      }
      String character = label.equals("space") ? " " : label;
      boolean single = character.codePointCount(0, character.length()) == 1;
      return single && (ctrl || alt)
          ? Optional.of(new Key(KeyName.CHARACTER, character.codePointAt(0), ctrl, alt, shift))
          : Optional.empty();
    }

    @Override
    public void happen(Change change) {
      Actions.press(change, this);
    }

    // Written out, as in Size: what a record generates is linked when it is first called, for 16
    // ms.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && name == that.name
          && character == that.character
          && ctrl == that.ctrl
          && alt == that.alt
          && shift == that.shift;
    }

    @Override
    public int hashCode() {
      return (name.hashCode() * 31 + character) * 8
          + (ctrl ? 4 : 0)
          + (alt ? 2 : 0)
          + (shift ? 1 : 0);
    }

    /** What {@link #parse} reads. */
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      text.append(ctrl ? "ctrl-" : "").append(alt ? "alt-" : "").append(shift ? "shift-" : "");
      if (name != KeyName.CHARACTER) {
        return text.append(name.label()).toString();
      }
      return character == ' '
          ? text.append("space").toString()
          : text.appendCodePoint(character).toString();
    }
  }

  /** One typed character (a code point); it may belong to the one before, as a mark does. */
  record Text(String grapheme) implements PickerEvent {
    public Text {
      requireNoControl(grapheme);
    }

    @Override
    public void happen(Change change) {
      Filter.type(change, grapheme);
    }

    /** Without the text: it may be a digit of a code. */
    @Override
    public String toString() {
      return "Text";
    }
  }

  /** A pasted text, control characters turned into blanks. */
  record Paste(String text) implements PickerEvent {
    public Paste {
      requireNoControl(text);
    }

    @Override
    public void happen(Change change) {
      Filter.paste(change, text);
    }

    /** Without the text: it may be a code. */
    @Override
    public String toString() {
      return "Paste[" + text.length() + "]";
    }
  }

  /** Something done with the mouse; row and column count from 0. */
  record Mouse(Kind kind, int row, int column) implements PickerEvent {
    /** What was done. */
    public enum Kind {
      CLICK,
      DOUBLE_CLICK,
      MIDDLE_CLICK,
      RIGHT_CLICK,
      RELEASE,
      DRAG,
      WHEEL_UP,
      WHEEL_DOWN
    }

    @Override
    public void happen(Change change) {
      Pointer.happen(change, this);
    }
  }

  /** The screen has another size. */
  record Resize(Size size) implements PickerEvent {
    @Override
    public void happen(Change change) {
      change.size = size;
    }
  }

  /** Time went on. The loop sends one before the events that happened at that time. */
  record Tick(Instant now) implements PickerEvent {
    @Override
    public void happen(Change change) {
      Timers.tick(change, now);
    }
  }

  /** The terminal is ours again, after a stop or a program that used it. */
  record Resumed() implements PickerEvent {
    @Override
    public void happen(Change change) {
      change.emit(new PickerEffect.Redraw());
    }
  }

  /** The system asked alug to end. */
  record Terminated(Reason reason) implements PickerEvent {
    @Override
    public void happen(Change change) {
      change.emit(new PickerEffect.Exit(reason.exitCode()));
    }

    /** Which signal; the exit code is 128 and its number. */
    public enum Reason {
      HANGUP(129),
      INTERRUPT(130),
      TERMINATE(143);

      private final int exitCode;

      Reason(int exitCode) {
        this.exitCode = exitCode;
      }

      public int exitCode() {
        return exitCode;
      }
    }
  }

  /** No more input will come: the terminal went away. */
  record InputClosed() implements PickerEvent {
    @Override
    public void happen(Change change) {
      change.emit(new PickerEffect.Exit(Terminated.Reason.HANGUP.exitCode()));
    }
  }

  private static void requireNoControl(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isISOControl(text.charAt(at))) {
        throw new IllegalArgumentException("a control character in a text");
      }
    }
  }
}
