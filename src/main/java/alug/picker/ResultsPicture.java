package alug.picker;

import alug.base.AlugException;
import alug.base.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the {@link ResultsScreen} looks like. */
final class ResultsPicture {
  private static final int INDENT = 5;
  private static final int FIX_INDENT = 10;

  private final Batch batch;
  private final Around around;
  private final int selected;
  private final List<Line> lines = new ArrayList<>();
  private int selectedFrom;
  private int selectedTo;

  ResultsPicture(Batch batch, Around around, int selected) {
    this.batch = batch;
    this.around = around;
    this.selected = selected;
  }

  /** A failure as a text to paste elsewhere; empty where there is none. */
  static String error(Batch batch, int selected) {
    List<PickerEffect.Order> failed = batch.unopened();
    if (selected >= failed.size()) {
      return "";
    }
    String profile = failed.get(selected).profile();
    return profile
        + ": "
        + batch.ending(profile).flatMap(Ending::failure).map(AlugException::paragraph).orElse("");
  }

  void draw(Canvas canvas) {
    Size size = canvas.size();
    boolean plain = Panel.isPlain(size);
    lines.add(Line.blank());
    List<PickerEffect.Order> failed = batch.unopened();
    for (int at = 0; at < failed.size(); at++) {
      String profile = failed.get(at).profile();
      int from = lines.size();
      Ending ending = batch.ending(profile).orElseThrow();
      if (plain) {
        addShort(profile, ending, at == selected && failed.size() > 1);
      } else {
        addFailure(profile, ending, at == selected, size.columns());
      }
      selectedFrom = at == selected ? from : selectedFrom;
      selectedTo = at == selected ? lines.size() : selectedTo;
    }
    addGood(size.columns(), plain);
    String took = Words.tenths(batch.seconds(around.now()));
    String title = batch.summary() + (plain ? "  (" + took + ")" : "");
    int room = Math.max(1, size.rows() - (plain ? 2 : 3));
    new Panel(title, plain ? "" : took, shown(room), hints(plain)).drawPlain(canvas);
    if (!plain && !failed.isEmpty()) {
      canvas.put(size.rows() - 2, 0, "Failed ones stay marked in the list.", Style.MUTED);
    }
  }

  /** As many lines as there is room for, those of the selected failure among them. */
  private List<Line> shown(int room) {
    int top = Math.max(0, Math.min(selectedFrom, selectedTo - room));
    int most = Math.max(0, lines.size() - room);
    int first = selectedTo <= room ? 0 : Math.min(Math.max(top, selectedFrom), most);
    return lines.subList(first, Math.min(lines.size(), first + room));
  }

  private List<Hint> hints(boolean plain) {
    int failed = batch.failed();
    List<Hint> hints = new ArrayList<>();
    if (failed > 0) {
      hints.add(new Hint("r", "retry " + failed));
    }
    if (plain) {
      hints.addAll(failed > 0 ? Hint.of("y", "copy") : Hint.of("l", "copy links", "p", "print"));
      hints.addAll(Hint.of("enter", "list"));
      return hints;
    }
    if (failed > 0) {
      hints.addAll(Hint.of("enter", "details", "y", "copy error"));
    }
    if (batch.opened() > 0) {
      hints.addAll(Hint.of("l", "copy links", "p", "print"));
    }
    hints.addAll(Hint.of("esc", "list"));
    return hints;
  }

  private void addFailure(String profile, Ending ending, boolean isSelected, int columns) {
    Style style = isSelected ? Style.PROMPT : Style.TEXT;
    Line head = Line.of(isSelected ? around.glyphs().cursor() : " ", style);
    String account = around.row(profile).map(Row::account).orElse("");
    head =
        head.plus(around.glyphs().failed(), Style.BAD)
            .plus(" " + profile)
            .plus("   " + account, Style.MUTED);
    String code = code(ending);
    lines.add(
        head.to(Math.max(head.width() + 1, columns - 1 - code.length())).plus(code, Style.BAD));
    Optional<AlugException> failure = ending.failure();
    if (failure.isPresent()) {
      lines.addAll(Line.labelled("", INDENT, failure.get().cause(), columns - 2));
      String fix = fix(failure.get());
      if (!fix.isEmpty()) {
        lines.addAll(Line.labelled("     fix: ", FIX_INDENT, fix, columns - 2));
      }
    }
    addNotes(ending.notes(), INDENT, columns);
    lines.add(Line.blank());
  }

  private void addNotes(List<String> notes, int indent, int columns) {
    for (String note : notes) {
      lines.addAll(Line.labelled("", indent, note, columns - 2));
    }
  }

  private static String code(Ending ending) {
    return ending.kind() == Ending.Kind.SKIPPED
        ? "Skipped"
        : ending.failure().map(AlugException::code).orElse("Failed");
  }

  /** What to do, with the line to look at. */
  private String fix(AlugException failure) {
    if (failure.place().isEmpty()) {
      return failure.fix();
    }
    Place place = failure.place().get();
    String where = "(" + around.shown(place.file()) + " line " + place.line() + ")";
    String fix = failure.fix();
    return fix.endsWith(".")
        ? fix.substring(0, fix.length() - 1) + " " + where + "."
        : (fix + " " + where).strip();
  }

  private void addShort(String profile, Ending ending, boolean isSelected) {
    Style style = isSelected ? Style.ROW_CURSOR : Style.TEXT;
    lines.add(Line.of(around.glyphs().failed(), Style.BAD).plus(" ").plus(profile, style));
    int room = around.size().columns() - 2;
    boolean skipped = ending.kind() == Ending.Kind.SKIPPED;
    String cause = ending.failure().map(AlugException::cause).orElse(ending.kind().words());
    lines.add(Line.of("  " + Words.cut(skipped ? "skipped: " + cause : cause, room)));
    String fix = ending.failure().map(this::fix).orElse("");
    if (!skipped && !fix.isEmpty()) {
      lines.add(Line.of("  " + Words.cut(fix, room)));
    }
  }

  /** The good ones: those with the same notes together, what holds for all of them once. */
  private void addGood(int columns, boolean plain) {
    Map<List<String>, List<String>> byNotes = new LinkedHashMap<>();
    byNotes.put(List.of(), new ArrayList<>());
    List<String> common = commonNotes();
    for (PickerEffect.Order order : batch.orders()) {
      Optional<Ending> ending = batch.ending(order.profile());
      if (ending.isPresent() && ending.get().kind().isGood()) {
        List<String> own = new ArrayList<>(ending.get().notes());
        own.removeAll(common);
        byNotes.computeIfAbsent(own, notes -> new ArrayList<>()).add(order.profile());
      }
    }
    byNotes.forEach((notes, names) -> addGood(notes, names, columns, plain));
    if (!common.isEmpty()) {
      lines.add(Line.blank());
      addNotes(common, 1, columns);
    }
  }

  private void addGood(List<String> notes, List<String> names, int columns, boolean plain) {
    if (names.isEmpty() || (plain && notes.isEmpty())) {
      return;
    }
    String sign = " " + around.glyphs().live() + " ";
    for (String part : Words.wrap(String.join(", ", names), columns - 2 - sign.length())) {
      lines.add(Line.of(sign, Style.OK).plus(part));
      sign = "   ";
    }
    addNotes(notes, INDENT, columns);
  }

  /** The notes that all the good ones have, where there are several. */
  private List<String> commonNotes() {
    List<String> common = new ArrayList<>();
    int good = 0;
    for (PickerEffect.Order order : batch.orders()) {
      Optional<Ending> ending = batch.ending(order.profile());
      if (ending.isPresent() && ending.get().kind().isGood()) {
        if (good == 0) {
          common.addAll(ending.get().notes());
        }
        common.retainAll(ending.get().notes());
        good++;
      }
    }
    return good > 1 ? common : List.of();
  }
}
