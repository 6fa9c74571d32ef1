package alug.settings;

import java.util.List;

/** The values that a setting takes. */
sealed interface Values {
  Values ANY = new Anything();
  Values HEX = new Hex();
  Values ON_OFF = oneOf("on", "off");

  boolean takes(String value);

  /** The values, to be read after "takes". */
  String allowed();

  static Values oneOf(String... words) {
    return new Words(List.of(words));
  }

  static Values number(int least, int most) {
    return new Count(least, most);
  }

  static Values seconds(int least, int most) {
    return new Time(least, most);
  }

  /** Any text. */
  record Anything() implements Values {
    @Override
    public boolean takes(String value) {
      return true;
    }

    @Override
    public String allowed() {
      return "any text";
    }
  }

  /** An even number of hexadecimal digits. */
  record Hex() implements Values {
    @Override
    public boolean takes(String value) {
      for (int i = 0; i < value.length(); i++) {
        if (Character.digit(value.charAt(i), 16) < 0) {
          return false;
        }
      }
      return value.length() % 2 == 0 && !value.isEmpty();
    }

    @Override
    public String allowed() {
      return "hexadecimal digits";
    }
  }

  /** One of some words. */
  record Words(List<String> words) implements Values {
    @Override
    public boolean takes(String value) {
      return words.contains(value);
    }

    @Override
    public String allowed() {
      return String.join(", ", words);
    }
  }

  /** A whole number. */
  record Count(int least, int most) implements Values {
    @Override
    public boolean takes(String value) {
      int number = TimeSpan.digits(value);
      return number >= least && number <= most;
    }

    @Override
    public String allowed() {
      return "a number from " + least + " to " + most;
    }
  }

  /** A length of time. */
  record Time(int least, int most) implements Values {
    @Override
    public boolean takes(String value) {
      int seconds = TimeSpan.seconds(value);
      return seconds >= least && seconds <= most;
    }

    @Override
    public String allowed() {
      return "hours, minutes or seconds such as 12h, 90m or "
          + most
          + ", from "
          + least
          + " to "
          + most
          + " seconds";
    }
  }
}
