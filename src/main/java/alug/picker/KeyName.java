package alug.picker;

/** A key of the keyboard as the key map names it. */
public enum KeyName {
  /** A key with a character on it; which one is in the {@link PickerEvent.Key}. */
  CHARACTER(""),
  ENTER("enter"),
  TAB("tab"),
  BACKSPACE("backspace"),
  ESCAPE("esc"),
  UP("up"),
  DOWN("down"),
  LEFT("left"),
  RIGHT("right"),
  HOME("home"),
  END("end"),
  PAGE_UP("pgup"),
  PAGE_DOWN("pgdn"),
  INSERT("ins"),
  DELETE("del"),
  F1("f1"),
  F2("f2"),
  F3("f3"),
  F4("f4"),
  F5("f5"),
  F6("f6"),
  F7("f7"),
  F8("f8"),
  F9("f9"),
  F10("f10"),
  F11("f11"),
  F12("f12");

  private final String label;

  KeyName(String label) {
    this.label = label;
  }

  /** The name in hints and in the key settings, such as {@code pgup}. */
  public String label() {
    return label;
  }
}
