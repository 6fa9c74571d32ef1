package alug.picker;

/** Which key an event is: for overlays, whose keys are not remapped. */
final class Keys {
  private Keys() {}

  static boolean is(PickerEvent event, KeyName name) {
    return event instanceof PickerEvent.Key key
        && key.name() == name
        && !key.ctrl()
        && !key.alt()
        && !key.shift();
  }

  static boolean isShift(PickerEvent event, KeyName name) {
    return event instanceof PickerEvent.Key key
        && key.name() == name
        && key.shift()
        && !key.ctrl()
        && !key.alt();
  }

  static boolean isCtrl(PickerEvent event, char character) {
    return event instanceof PickerEvent.Key key
        && key.character() == character
        && key.ctrl()
        && !key.alt();
  }

  /** A plain character, whether capital or not. */
  static boolean isText(PickerEvent event, char character) {
    return event instanceof PickerEvent.Text text
        && text.grapheme().length() == 1
        && Character.toLowerCase(text.grapheme().charAt(0)) == character;
  }

  static boolean isQuit(PickerEvent event) {
    return isCtrl(event, 'c') || isCtrl(event, 'g') || isCtrl(event, 'q');
  }

  static boolean isUp(PickerEvent event) {
    return is(event, KeyName.UP)
        || isCtrl(event, 'p')
        || isCtrl(event, 'k')
        || isMouse(event, PickerEvent.Mouse.Kind.WHEEL_UP);
  }

  static boolean isDown(PickerEvent event) {
    return is(event, KeyName.DOWN)
        || isCtrl(event, 'n')
        || isCtrl(event, 'j')
        || isMouse(event, PickerEvent.Mouse.Kind.WHEEL_DOWN);
  }

  /** Something a person did with the keyboard. */
  static boolean isTyped(PickerEvent event) {
    return event instanceof PickerEvent.Key
        || event instanceof PickerEvent.Text
        || event instanceof PickerEvent.Paste;
  }

  private static boolean isMouse(PickerEvent event, PickerEvent.Mouse.Kind kind) {
    return event instanceof PickerEvent.Mouse mouse && mouse.kind() == kind;
  }
}
