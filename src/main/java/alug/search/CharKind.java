package alug.search;

/** What a character is, as far as the start of a word is concerned. */
enum CharKind {
  BLANK,
  PUNCTUATION,
  DELIMITER,
  LOWER,
  UPPER,
  LETTER,
  DIGIT;

  private static final CharKind[] ASCII = new CharKind[128];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = classify(c);
    }
  }

  static CharKind of(char c) {
    return c < ASCII.length ? ASCII[c] : classify(c);
  }

  /** The bonus of a character of this kind that follows one of the kind {@code before}. */
  int bonusAfter(CharKind before) {
    if (compareTo(PUNCTUATION) > 0 && before.compareTo(DELIMITER) <= 0) {
      return switch (before) {
        case BLANK -> Score.AFTER_BLANK;
        case DELIMITER -> Score.AFTER_DELIMITER;
        default -> Score.BOUNDARY;
      };
    }
    if ((before == LOWER && this == UPPER) || (before != DIGIT && this == DIGIT)) {
      return Score.CAMEL;
    }
    return switch (this) {
      case PUNCTUATION -> Score.BOUNDARY;
      case BLANK -> Score.AFTER_BLANK;
      default -> 0;
    };
  }

  private static CharKind classify(char c) {
    if (Character.isLowerCase(c)) {
      return LOWER;
    } else if (Character.isUpperCase(c)) {
      return UPPER;
    } else if (Character.isDigit(c)) {
      return DIGIT;
    } else if (Character.isLetter(c)) {
      return LETTER;
    } else if (isBlank(c)) {
      return BLANK;
    }
    return "/,:;|".indexOf(c) >= 0 ? DELIMITER : PUNCTUATION;
  }

  static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085' || Character.isSpaceChar(c);
  }
}
