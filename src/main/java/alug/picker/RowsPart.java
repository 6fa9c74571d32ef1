package alug.picker;

import alug.search.Field;
import alug.search.Found;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The lines of the list that are on the screen. */
final class RowsPart {
  private static final int MFA_GAP = 3;
  private static final int LEAST_NAME = 8;

  private final Canvas canvas;
  private final PickerState state;
  private final Columns columns;
  private final View view;
  private final CatalogIndex index;
  private final Glyphs glyphs;

  private RowsPart(Canvas canvas, PickerState state, Geometry geometry) {
    this.canvas = canvas;
    this.state = state;
    index = state.index();
    columns = Columns.of(geometry.listWidth(), index.needs());
    view = state.list().view();
    glyphs = state.setup().glyphs();
  }

  static void draw(Canvas canvas, PickerState state, Geometry geometry) {
    RowsPart part = new RowsPart(canvas, state, geometry);
    if (geometry.hasTitles()) {
      part.columns.drawTitles(canvas, geometry.listTop() - 1);
    }
    int top = state.list().top();
    int end = Math.min(view(state).size(), top + geometry.listHeight());
    for (int line = top; line < end; line++) {
      int row = geometry.listTop() + line - top;
      boolean cursor = line == state.list().cursor();
      if (cursor) {
        canvas.fill(row, 0, geometry.listWidth() - 1, Style.ROW_CURSOR);
        canvas.put(row, 0, part.glyphs.cursor(), Style.ROW_CURSOR);
      }
      if (part.view.isHeader(line)) {
        part.header(row, part.view.header(line), cursor);
      } else {
        part.row(row, part.view.row(line), cursor);
      }
    }
  }

  private static View view(PickerState state) {
    return state.list().view();
  }

  private void header(int row, int group, boolean cursor) {
    Catalog.Group about = index.groups().group(group);
    Instant until = state.outside().sessions().get(about.name());
    String left = until == null ? "-" : TimeLeft.label(until, state.now());
    String mfa = !about.hasMfa() ? "no MFA" : until == null ? "MFA needed" : "MFA ok";
    int leftAt = columns.end() - left.length();
    int mfaAt = columns.left() - MFA_GAP - mfa.length();
    boolean hasMfa = columns.hasAccount();
    String count = count(group);
    int room = (hasMfa ? mfaAt : columns.left()) - 2 - 2;
    if (room >= count.length() + 2 + LEAST_NAME) {
      room -= count.length() + 2;
    } else {
      count = "";
    }
    boolean folded = view.isFolded(group);
    // The cursor's sign takes the place of the fold's, which moves on, with the name.
    int start = cursor ? 1 : 0;
    canvas.put(row, start, folded ? glyphs.folded() : glyphs.unfolded(), on(Style.HEADER, cursor));
    String name = Words.cut(about.name(), room - start);
    int at = canvas.put(row, start + 2, name, on(Style.HEADER, cursor));
    canvas.put(row, at + 2, count, on(Style.MUTED, cursor));
    if (hasMfa) {
      boolean needed = about.hasMfa() && until == null;
      Style style = needed ? Style.WARN : Style.MUTED;
      canvas.put(row, mfaAt, mfa, on(style, cursor));
    }
    canvas.put(row, leftAt, left, on(until == null ? Style.MUTED : Style.OK, cursor));
  }

  private String count(int group) {
    int all = index.groups().size(group);
    int shown = view.rowsOf(group);
    boolean chosen = !state.query().isEmpty() || state.list().settings().scope() != Scope.ALL;
    return chosen ? shown + "/" + all : Words.count(all, "profile");
  }

  private void row(int row, int place, boolean cursor) {
    Row about = index.row(place);
    RowState now = RowState.of(state, about);
    if (state.list().settings().marks().contains(about.id())) {
      canvas.put(row, 1, glyphs.marked(), on(Style.MARK, cursor));
    }
    canvas.put(row, 2, now.sign(), on(now.style(), cursor));
    if (state.outside().pins().contains(about.id())) {
      canvas.put(row, 3, "^", on(Style.MUTED, cursor));
    }
    boolean live = state.outside().consoles().containsKey(about.id());
    Shown shown = new Shown(row, cursor, view.found(index, place));
    field(shown, columns.name(), columns.nameWidth(), about.id(), Field.NAME);
    if (columns.hasAccount()) {
      field(shown, columns.account(), Columns.ACCOUNT_WIDTH, about.account(), Field.ACCOUNT_ID);
      field(shown, columns.role(), columns.roleWidth(), about.role(), Field.ROLE);
    }
    if (columns.hasOpens()) {
      String label = about.plan().label();
      String opens = label.length() > columns.opensWidth() ? Columns.shortOpens(label) : label;
      canvas.put(row, columns.opens(), opens, on(Style.TEXT, cursor));
    }
    Style style = live || !now.words().equals("-") ? now.style() : Style.MUTED;
    canvas.put(row, columns.end() - now.words().length(), now.words(), on(style, cursor));
  }

  /** A row of the screen, and what the filter found in what it shows; null without a filter. */
  private record Shown(int row, boolean cursor, @Nullable Found found) {}

  /** A text cut to its column, what the filter found in it highlighted. */
  private void field(Shown shown, int column, int width, String text, Field field) {
    String safe = SafeText.of(text);
    String cut = Words.cut(safe, width);
    canvas.put(shown.row(), column, cut, on(Style.TEXT, shown.cursor()));
    Found found = shown.found();
    if (found == null || !found.isIn(field)) {
      return;
    }
    int kept = cut.equals(safe) ? safe.length() : Math.max(0, cut.length() - 3);
    int at = column;
    for (int next = 0; next < kept; ) {
      int cells = SafeText.width(safe.codePointAt(next));
      if (found.has(field, next)) {
        canvas.restyle(shown.row(), at, cells, on(Style.MATCH, shown.cursor()));
      }
      at += cells;
      next += Character.charCount(safe.codePointAt(next));
    }
  }

  private static Style on(Style style, boolean cursor) {
    return cursor ? style.onCursorRow() : style;
  }
}
