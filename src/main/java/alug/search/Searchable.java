package alug.search;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows made ready for search: all their texts in one array, a tab before each that is not the name.
 *
 * <pre>
 * row 0                                      row 1
 * name ⇥ alias ⇥ id ⇥ role ⇥ source ⇥ region name ⇥ …
 * </pre>
 *
 * <p>For one thread at a time; to be read by several.
 */
public final class Searchable {
  private static final char SEPARATOR = '\t';
  private static final Field[] FIELDS = Field.values();

  private final int size;

  /** Where the field f of the row r starts and ends: at [r * Field.COUNT + f]. */
  private final int[] starts;

  private final int[] ends;

  /** Where each row starts, and the last one ends; where its name ends. Read once a row and key. */
  private final int[] rowStarts;

  private final int[] nameEnds;
  private final byte[] bonus;
  private final char[] raw;
  private final @Nullable Text[] texts = new @Nullable Text[Folding.COUNT];
  private final long[] nameLetters;
  private final long[] rowLetters;

  private Searchable(List<Row> rows) {
    size = rows.size();
    starts = new int[size * Field.COUNT];
    ends = new int[size * Field.COUNT];
    raw = join(rows);
    rowStarts = new int[size + 1];
    nameEnds = new int[size];
    rowStarts[size] = raw.length;
    bonus = new byte[raw.length];
    nameLetters = new long[size];
    rowLetters = new long[size];
    char[] folded = text(Folding.ALL).chars();
    for (int row = 0; row < size; row++) {
      rowStarts[row] = start(row, Field.NAME);
      nameEnds[row] = end(row, Field.NAME);
      rate(start(row, Field.NAME), end(row, Field.NAME), Byte.MAX_VALUE);
      rate(end(row, Field.NAME), end(row, Field.REGION), Score.OUTSIDE_NAME);
      nameLetters[row] = Letters.of(folded, start(row, Field.NAME), end(row, Field.NAME));
      rowLetters[row] = Letters.of(folded, start(row, Field.NAME), end(row, Field.REGION));
    }
  }

  public static Searchable of(List<Row> rows) {
    return new Searchable(rows);
  }

  public int size() {
    return size;
  }

  /** Makes what a query reads that is not there yet; several threads may read it then. */
  void prepare(Query query) {
    for (Term[] group : query.groups()) {
      for (Term term : group) {
        text(term.folding());
      }
    }
  }

  Text text(Folding folding) {
    Text text = texts[folding.slot()];
    if (text == null) {
      char[] folded = folding.apply(raw);
      // Most lists are in small letters: then there is nothing to keep twice.
      text = new Text(Arrays.equals(folded, raw) ? raw : folded, bonus);
      texts[folding.slot()] = text;
    }
    return text;
  }

  int start(int row, Field field) {
    return starts[row * Field.COUNT + field.column()];
  }

  int end(int row, Field field) {
    return ends[row * Field.COUNT + field.column()];
  }

  /** Where a row's first text starts: its name. */
  int start(int row) {
    return rowStarts[row];
  }

  int nameEnd(int row) {
    return nameEnds[row];
  }

  /** Where a row's last text ends. */
  int end(int row) {
    return rowStarts[row + 1];
  }

  boolean nameHas(long letters, int row) {
    return (nameLetters[row] & letters) == letters;
  }

  boolean rowHas(long letters, int row) {
    return (rowLetters[row] & letters) == letters;
  }

  /** The length of a row's name in characters, blanks around it not counted. */
  int nameLength(int row) {
    int from = start(row, Field.NAME);
    int to = end(row, Field.NAME);
    while (from < to && CharKind.isBlank(raw[from])) {
      from++;
    }
    while (from < to && CharKind.isBlank(raw[to - 1])) {
      to--;
    }
    return Character.codePointCount(raw, from, to - from);
  }

  /** Whether some row's account id contains these digits. */
  boolean anyAccountHas(char[] digits) {
    Text text = text(Folding.ALL);
    for (int row = 0; row < size; row++) {
      int from = start(row, Field.ACCOUNT_ID);
      if (Shape.EXACT.find(text, from, end(row, Field.ACCOUNT_ID), digits) >= 0) {
        return true;
      }
    }
    return false;
  }

  private char[] join(List<Row> rows) {
    char[] joined = new char[size * 64];
    int at = 0;
    int slot = 0;
    for (Row row : rows) {
      for (Field field : FIELDS) {
        String text = row.text(field);
        if (at + text.length() + 1 > joined.length) {
          joined = Arrays.copyOf(joined, (at + text.length() + 1) * 2);
        }
        if (field != Field.NAME && !text.isEmpty()) {
          joined[at++] = SEPARATOR;
        }
        starts[slot] = at;
        text.getChars(0, text.length(), joined, at);
        at += text.length();
        ends[slot++] = at;
      }
    }
    return Arrays.copyOf(joined, at);
  }

  private void rate(int from, int to, int most) {
    CharKind before = CharKind.BLANK;
    for (int i = from; i < to; i++) {
      CharKind kind = CharKind.of(raw[i]);
      bonus[i] = (byte) Math.min(kind.bonusAfter(before), most);
      before = kind;
    }
  }
}
