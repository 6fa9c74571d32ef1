package alug.picker;

import java.util.List;

/**
 * What there is to pick from.
 *
 * @param rows in the files' order, those of a group together
 * @param groups in the order of their first row
 * @param files the files looked into, where no profile can be opened
 * @param problems lines that could not be read, as {@code file:line: message}
 */
public record Catalog(
    List<Row> rows, List<Group> groups, List<LookedIn> files, List<String> problems) {
  public Catalog {
    rows = List.copyOf(rows);
    groups = List.copyOf(groups);
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  public static Catalog empty() {
    return new Catalog(List.of(), List.of(), List.of(), List.of());
  }

  /**
   * The profiles of one source.
   *
   * @param hasMfa whether its sessions come from an MFA code
   */
  public record Group(String name, boolean hasMfa) {}

  /** A file and what was found there: {@code not there}, {@code 1 profile: main}. */
  public record LookedIn(String file, String state) {}
}
