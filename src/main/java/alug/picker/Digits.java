package alug.picker;

import alug.base.Secret;

/** The digits of a code as they are typed; at most six. It prints without them. */
final class Digits {
  static final int COMPLETE = 6;

  static final Digits NONE = new Digits("");

  private final String text;

  private Digits(String text) {
    this.text = text;
  }

  /** What is left of a text without everything that is no digit. */
  static String in(String text) {
    StringBuilder digits = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      int digit = Character.digit(text.charAt(at), 10);
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
      }
    }
    return digits.toString();
  }

  /** With a typed or pasted text; a whole code replaces what was there, too much is left out. */
  Digits plus(String typed) {
    String more = in(typed);
    if (more.length() == COMPLETE) {
      return new Digits(more);
    }
    return size() + more.length() > COMPLETE ? this : new Digits(text + more);
  }

  Digits withoutLast() {
    return text.isEmpty() ? this : new Digits(text.substring(0, text.length() - 1));
  }

  int size() {
    return text.length();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean isComplete() {
    return size() == COMPLETE;
  }

  Secret secret() {
    return Secret.of(text);
  }

  /** One digit, for the screen. */
  String shown(int index) {
    return text.substring(index, index + 1);
  }

  @Override
  public String toString() {
    return "Digits[" + size() + "]";
  }
}
