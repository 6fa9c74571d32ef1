package alug.search;

import java.text.Normalizer;

/** Which differences between a term's letters and a row's do not matter. */
record Folding(boolean ignoreCase, boolean ignoreAccents) {
  static final Folding ALL = new Folding(true, true);
  static final Folding CASE = new Folding(true, false);
  static final Folding ACCENTS = new Folding(false, true);
  static final int COUNT = 4;

  private static final char FIRST_ACCENT = '\u00c0';
  private static final char LAST_ACCENT = '\u2184';

  /** Letters that Unicode does not take apart, each followed by what people type instead. */
  private static final String WHOLE = "øoØOłlŁLđdĐDħhĦHŧtŦTıißsſsŀlĿL";

  /** A number below {@link #COUNT}, different for each folding. */
  int slot() {
    return (ignoreCase ? 1 : 0) + (ignoreAccents ? 2 : 0);
  }

  char apply(char c) {
    if (c < FIRST_ACCENT) {
      return ignoreCase && c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }
    char folded = ignoreCase ? Character.toLowerCase(c) : c;
    return ignoreAccents ? withoutAccent(folded) : folded;
  }

  char[] apply(char[] text) {
    char[] folded = new char[text.length];
    for (int i = 0; i < text.length; i++) {
      folded[i] = apply(text[i]);
    }
    return folded;
  }

  private static char withoutAccent(char c) {
    if (c < FIRST_ACCENT || c > LAST_ACCENT) {
      return c;
    }
    int whole = WHOLE.indexOf(c);
    if (whole >= 0) {
      return WHOLE.charAt(whole | 1);
    }
    char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    return base < 128 ? base : c;
  }
}
