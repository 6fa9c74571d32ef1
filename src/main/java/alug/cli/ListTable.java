package alug.cli;

import alug.profile.ProfileEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The listing as text: groups with their rows, or one ranked list where a query chose the rows. */
final class ListTable {
  private static final int GAP = 2;
  private static final String[] BLANKS = blanks(64);

  private final Instant now;
  private final boolean ranked;

  ListTable(Instant now, boolean ranked) {
    this.now = now;
    this.ranked = ranked;
  }

  String of(Listing listing) {
    int name = "PROFILE".length();
    int role = "ROLE".length();
    int opens = "OPENS".length();
    for (Listing.Row row : listing.rows()) {
      name = Math.max(name, row.entry().name().length());
      role = Math.max(role, row.roleName().orElse("").length());
      opens = Math.max(opens, row.plan().label().length());
    }
    int[] widths = {name, "123456789012".length(), role, opens, 0};
    StringBuilder text = new StringBuilder(listing.rows().size() * 100 + 100);
    line(text, widths, "PROFILE", "ACCOUNT", "ROLE", "OPENS", "LEFT");
    if (ranked) {
      rows(text, widths, listing.rows());
    } else {
      grouped(text, widths, listing);
    }
    return text.toString();
  }

  private void grouped(StringBuilder text, int[] widths, Listing listing) {
    Map<String, List<Listing.Row>> byGroup = new LinkedHashMap<>();
    for (Listing.Row row : listing.rows()) {
      String group = row.entry().group();
      List<Listing.Row> rows = byGroup.get(group);
      if (rows == null) {
        rows = new ArrayList<>();
        byGroup.put(group, rows);
      }
      rows.add(row);
    }
    for (Listing.Group group : listing.groups()) {
      List<Listing.Row> rows = byGroup.getOrDefault(group.name(), List.of());
      text.append(Texts.harmless(group.name())).append("  ").append(rows.size());
      text.append(rows.size() == 1 ? " profile" : " profiles");
      if (group.sessionUntil().isPresent()) {
        text.append("  MFA session ").append(left(group.sessionUntil()));
      }
      text.append('\n');
      rows(text, widths, rows);
    }
  }

  private void rows(StringBuilder text, int[] widths, List<Listing.Row> rows) {
    for (Listing.Row row : rows) {
      row(text, widths, row);
    }
  }

  private void row(StringBuilder text, int[] widths, Listing.Row row) {
    ProfileEntry entry = row.entry();
    line(
        text,
        widths,
        Texts.harmless(entry.name()),
        entry.account().isEmpty() ? "-" : entry.account().get().digits(),
        Texts.harmless(row.roleName().orElse("-")),
        row.plan().label(),
        left(row.consoleUntil()));
  }

  private String left(Optional<Instant> until) {
    return until.isEmpty() ? "-" : Texts.left(Duration.between(now, until.get()));
  }

  /** Blanks by their number. */
  private static String[] blanks(int most) {
    String[] blanks = new String[most];
    String all = " ".repeat(most);
    for (int i = 0; i < most; i++) {
      blanks[i] = all.substring(0, i);
    }
    return blanks;
  }

  private static void line(StringBuilder text, int[] widths, String... cells) {
    text.append("  ");
    for (int i = 0; i < cells.length; i++) {
      text.append(cells[i]);
      if (i < cells.length - 1) {
        int blanks = Math.max(0, widths[i] - cells[i].length()) + GAP;
        text.append(blanks < BLANKS.length ? BLANKS[blanks] : " ".repeat(blanks));
      }
    }
    text.append('\n');
  }
}
