package alug.picker;

import alug.base.AlugException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is shown where there is no profile at all: what was looked into, and an example. */
final class EmptyScreen {
  private static final String EXAMPLE =
      """
      [profile payments-prod-admin]
      role_arn       = arn:aws:iam::123456789012:role/Admin
      source_profile = main
      mfa_serial     = arn:aws:iam::111111111111:mfa/alice
      """;

  private static final String SHORT_EXAMPLE =
      """
      [profile demo]
      role_arn = arn:aws:iam::1234...
      source_profile = main
      """;

  private static final int WIDE = 70;
  private static final int HIGH = 20;

  private EmptyScreen() {}

  /** Letters are keys here, as there is nothing to filter. */
  static void type(Change change, String text) {
    switch (text) {
      case "c", "C" -> {
        change.emit(new PickerEffect.CopyText(EXAMPLE));
        change.say("example copied");
      }
      case "r", "R" -> change.emit(new PickerEffect.Reload());
      case "q", "Q" -> Actions.quit(change);
      case "?" -> Actions.run(change, Action.KEYS);
      default -> {
        // Every other key waits for something to filter.
      }
    }
  }

  static void draw(Canvas canvas, PickerState state) {
    Outside outside = state.outside();
    if (!outside.loaded() && outside.trouble().isEmpty()) {
      String sign = state.setup().glyphs().reloading();
      canvas.put(0, 0, sign + " reading the configuration", Style.MUTED);
      return;
    }
    int columns = state.size().columns();
    int rows = state.size().rows();
    boolean roomy = columns >= WIDE && rows >= HIGH;
    int indent = roomy ? 7 : 0;
    List<Line> lines = lines(state, columns - indent - 1, roomy);
    int row = roomy ? Math.max(0, Math.min(4, rows - 2 - lines.size())) : 0;
    for (Line line : lines) {
      if (row < rows - 2) {
        line.draw(canvas, row++, indent, columns);
      }
    }
    List<Hint> hints =
        roomy
            ? Hint.of("c", "copy this example", "r", "look again", "?", "help", "q", "quit")
            : Hint.of("c", "copy example", "r", "look again", "q", "quit");
    Hint.draw(canvas, rows - 1, 0, columns, hints);
  }

  private static List<Line> lines(PickerState state, int width, boolean roomy) {
    Optional<AlugException> trouble = state.outside().trouble();
    if (trouble.isPresent()) {
      return trouble(trouble.get(), width);
    }
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(
            roomy ? "No AWS profile with a role was found." : "No profile with role_arn found.",
            Style.TITLE));
    blank(lines, roomy);
    files(state, lines, roomy, width);
    lines.add(Line.blank());
    if (roomy) {
      lines.add(Line.of("alug lists profiles that have role_arn. Smallest example:"));
      lines.add(Line.blank());
    }
    String example = roomy ? EXAMPLE : SHORT_EXAMPLE;
    for (String line : example.split("\n", -1)) {
      lines.add(Line.of((roomy && !line.isEmpty() ? "  " : "") + line));
    }
    String other =
        roomy ? "Another file?  AWS_CONFIG_FILE=/path alug tui" : "AWS_CONFIG_FILE=... alug tui";
    lines.add(Line.of(other));
    return lines;
  }

  private static void files(PickerState state, List<Line> lines, boolean roomy, int width) {
    Catalog catalog = state.index().catalog();
    if (roomy) {
      lines.add(Line.of("Looked in"));
    }
    int longest = 0;
    for (Catalog.LookedIn file : catalog.files()) {
      longest = Math.max(longest, SafeText.width(SafeText.of(shown(state, file))));
    }
    for (Catalog.LookedIn file : catalog.files()) {
      Line line =
          roomy
              ? Line.of("  " + shown(state, file)).to(longest + 6).plus("(" + file.state() + ")")
              : Line.of(Words.cut(shown(state, file) + ": " + file.state(), width));
      lines.add(line);
    }
    for (String problem : catalog.problems()) {
      for (String part : Words.wrap(problem, width - 2)) {
        lines.add(Line.of("  " + part, Style.WARN));
      }
    }
  }

  private static List<Line> trouble(AlugException failure, int width) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("The configuration could not be read.", Style.TITLE));
    lines.add(Line.blank());
    for (String part : Words.wrap(failure.cause(), width)) {
      lines.add(Line.of(part));
    }
    for (String part : Words.wrap(failure.fix(), width)) {
      lines.add(Line.of(part));
    }
    failure.place().ifPresent(place -> lines.add(Line.of(place.toString(), Style.MUTED)));
    return lines;
  }

  private static void blank(List<Line> lines, boolean roomy) {
    if (roomy) {
      lines.add(Line.blank());
    }
  }

  private static String shown(PickerState state, Catalog.LookedIn file) {
    return state.around().shown(Path.of(file.file()));
  }
}
