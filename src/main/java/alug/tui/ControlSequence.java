package alug.tui;

import alug.picker.KeyName;
import alug.picker.PickerEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sequence behind {@code ESC [} (CSI) or {@code ESC O} (SS3): its parameters and, with the last
 * byte, the event it stands for. After ECMA-48 and xterm's control sequences.
 */
final class ControlSequence {
  /** No sequence that means something to us is longer. */
  private static final int LIMIT = 64;

  private static final int SHIFT = 1;
  private static final int ALT = 2;
  private static final int CTRL = 4;
  private static final int LOCKS = 64 | 128;
  private static final int RELEASED = 3;

  /** More than any code point, and what no number is read as. */
  private static final int BEYOND = Character.MAX_CODE_POINT + 1;

  private static final int MOUSE_MOTION = 32;
  private static final int MOUSE_WHEEL = 64;
  private static final int MOUSE_EXTRA = 128;

  private final char opener;
  private final boolean alt;
  private final StringBuilder parameters = new StringBuilder();
  private boolean tooLong;

  ControlSequence(char opener, boolean alt) {
    this.opener = opener;
    this.alt = alt;
  }

  char opener() {
    return opener;
  }

  boolean isEmpty() {
    return parameters.length() == 0;
  }

  void add(char parameter) {
    tooLong |= parameters.length() == LIMIT;
    if (!tooLong) {
      parameters.append(parameter);
    }
  }

  boolean opensPaste(char last) {
    return opener == '[' && last == '~' && parameters.toString().equals("200");
  }

  /** What the sequence means with its last byte; empty for what we do not know. */
  Optional<PickerEvent> event(char last) {
    return Optional.ofNullable(tooLong ? null : find(last));
  }

  private @Nullable PickerEvent find(char last) {
    if (isEmpty()) {
      return key(plainKey(last, 1), last == 'Z' ? SHIFT : 0);
    }
    if (parameters.charAt(0) == '<') {
      return mouse(last);
    }
    for (int at = 0; at < parameters.length(); at++) {
      char c = parameters.charAt(at);
      if ((c < '0' || c > '9') && c != ';' && c != ':') {
        return null;
      }
    }
    if (part(1, 1, 1) == RELEASED) {
      return null;
    }
    int modifiers = part(1, 0, 1) - 1;
    return switch (last) {
      case '~' -> part(0, 0, 0) == 27 ? character(part(2, 0, 0), modifiers) : tilde(modifiers);
      case 'u' -> character(part(0, 0, 0), modifiers);
      default -> letter(last, modifiers);
    };
  }

  private @Nullable PickerEvent letter(char last, int modifiers) {
    boolean old = parameters.indexOf(";") < 0;
    // The old form, ESC O 5 A, has the modifiers as its only parameter.
    KeyName name = plainKey(last, old ? 1 : part(0, 0, 1));
    int held = old ? part(0, 0, 1) - 1 : modifiers;
    return key(name, held | (last == 'Z' ? SHIFT : 0));
  }

  /** The key of a sequence that ends in a letter. Its first parameter is 1, else it is a reply. */
  private @Nullable KeyName plainKey(char last, int first) {
    if (first != 1) {
      return null;
    }
    return switch (last) {
      case 'A' -> KeyName.UP;
      case 'B' -> KeyName.DOWN;
      case 'C' -> KeyName.RIGHT;
      case 'D' -> KeyName.LEFT;
      case 'H' -> KeyName.HOME;
      case 'F' -> KeyName.END;
      case 'P' -> KeyName.F1;
      case 'Q' -> KeyName.F2;
      case 'R' -> KeyName.F3;
      case 'S' -> KeyName.F4;
      case 'Z' -> KeyName.TAB;
      case 'M' -> opener == 'O' ? KeyName.ENTER : null;
      default -> null;
    };
  }

  private @Nullable PickerEvent tilde(int modifiers) {
    return key(
        switch (part(0, 0, 0)) {
          case 1, 7 -> KeyName.HOME;
          case 2 -> KeyName.INSERT;
          case 3 -> KeyName.DELETE;
          case 4, 8 -> KeyName.END;
          case 5 -> KeyName.PAGE_UP;
          case 6 -> KeyName.PAGE_DOWN;
          case 11 -> KeyName.F1;
          case 12 -> KeyName.F2;
          case 13 -> KeyName.F3;
          case 14 -> KeyName.F4;
          case 15 -> KeyName.F5;
          case 17 -> KeyName.F6;
          case 18 -> KeyName.F7;
          case 19 -> KeyName.F8;
          case 20 -> KeyName.F9;
          case 21 -> KeyName.F10;
          case 23 -> KeyName.F11;
          case 24 -> KeyName.F12;
          default -> null;
        },
        modifiers);
  }

  private @Nullable PickerEvent key(@Nullable KeyName name, int modifiers) {
    if (name == null || !known(modifiers)) {
      return null;
    }
    return new PickerEvent.Key(
        name, 0, (modifiers & CTRL) != 0, alt || (modifiers & ALT) != 0, (modifiers & SHIFT) != 0);
  }

  /** A key reported by its code point: CSI-u and xterm's modifyOtherKeys. */
  private @Nullable PickerEvent character(int codePoint, int modifiers) {
    switch (codePoint) {
      case 9 -> {
        return key(KeyName.TAB, modifiers);
      }
      case 13 -> {
        return key(KeyName.ENTER, modifiers);
      }
      case 27 -> {
        return key(KeyName.ESCAPE, modifiers);
      }
      case 127 -> {
        return key(KeyName.BACKSPACE, modifiers);
      }
      default -> {
        return known(modifiers) && isVisible(codePoint) ? typed(codePoint, modifiers) : null;
      }
    }
  }

  private PickerEvent typed(int codePoint, int modifiers) {
    boolean ctrl = (modifiers & CTRL) != 0;
    boolean withAlt = alt || (modifiers & ALT) != 0;
    boolean shift = (modifiers & SHIFT) != 0;
    if (ctrl || withAlt) {
      return new PickerEvent.Key(KeyName.CHARACTER, codePoint, ctrl, withAlt, shift);
    }
    int shifted = part(0, 1, Character.toUpperCase(codePoint));
    return new PickerEvent.Text(
        Character.toString(shift && isVisible(shifted) ? shifted : codePoint));
  }

  /** Neither a control character nor one of the private code points that stand for keys. */
  private static boolean isVisible(int codePoint) {
    return Character.isValidCodePoint(codePoint)
        && !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.PRIVATE_USE
        && Character.getType(codePoint) != Character.SURROGATE;
  }

  private static boolean known(int modifiers) {
    return modifiers >= 0 && (modifiers & ~(SHIFT | ALT | CTRL | LOCKS)) == 0;
  }

  private @Nullable PickerEvent mouse(char last) {
    parameters.deleteCharAt(0);
    int button = part(0, 0, -1);
    int column = part(1, 0, 0) - 1;
    int row = part(2, 0, 0) - 1;
    if (button < 0 || column < 0 || row < 0 || (last != 'M' && last != 'm')) {
      return null;
    }
    PickerEvent.Mouse.Kind kind = last == 'm' ? released(button) : pressed(button);
    return kind == null ? null : new PickerEvent.Mouse(kind, row, column);
  }

  private static PickerEvent.Mouse.@Nullable Kind released(int button) {
    return button < MOUSE_MOTION ? PickerEvent.Mouse.Kind.RELEASE : null;
  }

  private static PickerEvent.Mouse.@Nullable Kind pressed(int button) {
    boolean moving = (button & MOUSE_MOTION) != 0;
    // Bits 4, 8 and 16 are Shift, Alt and Ctrl.
    return switch (button & (3 | MOUSE_WHEEL | MOUSE_EXTRA)) {
      case 0 -> moving ? PickerEvent.Mouse.Kind.DRAG : PickerEvent.Mouse.Kind.CLICK;
      case 1 -> moving ? PickerEvent.Mouse.Kind.DRAG : PickerEvent.Mouse.Kind.MIDDLE_CLICK;
      case 2 -> moving ? PickerEvent.Mouse.Kind.DRAG : PickerEvent.Mouse.Kind.RIGHT_CLICK;
      case MOUSE_WHEEL -> PickerEvent.Mouse.Kind.WHEEL_UP;
      case MOUSE_WHEEL + 1 -> PickerEvent.Mouse.Kind.WHEEL_DOWN;
      default -> null;
    };
  }

  /**
   * A number among the parameters: {@code ;} stands between them, {@code :} between their parts.
   */
  private int part(int parameter, int sub, int absent) {
    String[] all = parameters.toString().split(";", -1);
    String[] parts = parameter < all.length ? all[parameter].split(":", -1) : new String[0];
    if (sub >= parts.length || parts[sub].isEmpty()) {
      return absent;
    }
    int value = 0;
    for (int at = 0; at < parts[sub].length(); at++) {
      int digit = Character.digit(parts[sub].charAt(at), 10);
      value = digit < 0 ? BEYOND : Math.min(value * 10 + digit, BEYOND);
    }
    return value;
  }
}
