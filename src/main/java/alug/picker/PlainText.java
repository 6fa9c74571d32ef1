package alug.picker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The list in words, for a face without a screen: no signs, no colours, no columns to look up. */
final class PlainText {
  private static final String GAP = "  ";
  private static final int WIDE = 300;
  private static final int NUMBER = 3;
  private static final int ACCOUNT = 12;

  private final PickerState state;

  PlainText(PickerState state) {
    this.state = state;
  }

  List<String> rows(List<Row> found, int most) {
    List<Row> shown = found.subList(0, Math.min(most, found.size()));
    int name = 0;
    int role = 0;
    for (Row row : shown) {
      name = Math.max(name, SafeText.width(SafeText.of(row.id())));
      role = Math.max(role, SafeText.width(SafeText.of(row.role())));
    }
    List<String> lines = new ArrayList<>();
    String group = "";
    for (int at = 0; at < shown.size(); at++) {
      Row row = shown.get(at);
      if (at == 0 || !row.group().equals(group)) {
        group = row.group();
        lines.add(heading(group));
      }
      String number = Integer.toString(at + 1);
      lines.add(
          " ".repeat(Math.max(0, NUMBER - number.length()))
              + number
              + GAP
              + padded(row.id(), name)
              + padded(row.account().isEmpty() ? "-" : row.account(), ACCOUNT)
              + padded(row.role().isEmpty() ? "-" : row.role(), role)
              + words(row));
    }
    return lines;
  }

  private static String padded(String text, int width) {
    String safe = SafeText.of(text);
    return safe + " ".repeat(Math.max(0, width - SafeText.width(safe))) + GAP;
  }

  private String words(Row row) {
    boolean opens = row.plan().refusal().isEmpty();
    Instant until = state.outside().consoles().get(row.id());
    boolean soon = until != null && TimeLeft.isSoon(until, state.now());
    return (opens ? row.plan().label() : "cannot open")
        + (until == null ? "" : GAP + TimeLeft.label(until, state.now()) + " left")
        + (soon ? ", ends soon" : "")
        + (state.outside().pins().contains(row.id()) ? GAP + "pinned" : "")
        + (state.list().settings().marks().contains(row.id()) ? GAP + "marked" : "");
  }

  /** {@code main: 2 of 13 profiles, MFA ok, session 11h32m left}. */
  private String heading(String group) {
    Groups groups = state.index().groups();
    for (int at = 0; at < groups.count(); at++) {
      if (groups.group(at).name().equals(group)) {
        int all = groups.size(at);
        int found = state.list().view().rowsOf(at);
        String count = (found < all ? found + " of " : "") + Words.count(all, "profile");
        return SafeText.of(group) + ": " + count + ", " + mfa(groups.group(at));
      }
    }
    return SafeText.of(group);
  }

  private String mfa(Catalog.Group group) {
    Instant until = state.outside().sessions().get(group.name());
    if (!group.hasMfa()) {
      return "no MFA";
    }
    return until == null
        ? "MFA needed"
        : "MFA ok, session " + TimeLeft.label(until, state.now()) + " left";
  }

  List<String> nothing() {
    List<String> lines = new ArrayList<>();
    if (state.hasRows()) {
      List<String> closest = Closest.to(state.query().text(), state.index());
      lines.add("Nothing matches " + SafeText.of(state.query().text()) + ".");
      if (!closest.isEmpty()) {
        lines.add("Closest: " + Words.list(closest, WIDE));
      }
      return lines;
    }
    lines.add("No AWS profile with a role was found.");
    for (Catalog.LookedIn file : state.index().catalog().files()) {
      lines.add(SafeText.of(file.file() + ": " + file.state()));
    }
    lines.add("r looks again, q quits. alug tui --demo shows it without an AWS account.");
    return lines;
  }

  List<String> details(Row row) {
    List<String> lines = new ArrayList<>();
    for (Line line : new DetailsText(row, state.around()).lines(WIDE)) {
      StringBuilder text = new StringBuilder();
      line.pieces().forEach(piece -> text.append(SafeText.of(piece.text())));
      if (!text.isEmpty()) {
        lines.add(text.toString());
      }
    }
    return lines;
  }

  List<String> status() {
    List<String> lines = new ArrayList<>();
    ending(lines, "console of ", state.outside().consoles());
    ending(lines, "MFA session of ", state.outside().sessions());
    if (lines.isEmpty()) {
      lines.add("No console is open and no MFA session is alive.");
    }
    int marks = state.list().settings().marks().size();
    if (marks > 0) {
      lines.add("marked: " + Words.list(new ArrayList<>(state.list().settings().marks()), WIDE));
    }
    return lines;
  }

  private void ending(List<String> lines, String what, Map<String, Instant> until) {
    Map<Instant, List<String>> soonest = new TreeMap<>();
    until.forEach((name, end) -> soonest.computeIfAbsent(end, at -> new ArrayList<>()).add(name));
    soonest.forEach(
        (end, names) -> {
          for (String name : names) {
            lines.add(what + SafeText.of(name) + ": " + TimeLeft.label(end, state.now()) + " left");
          }
        });
  }
}
