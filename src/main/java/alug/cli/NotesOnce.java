package alug.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the person should know of several consoles: each note once, with the names it is about. */
final class NotesOnce {
  private static final int NAMED = 5;

  private final Map<String, List<String>> names = new LinkedHashMap<>();

  void add(String name, List<String> notes) {
    for (String note : notes) {
      names.computeIfAbsent(note, first -> new ArrayList<>()).add(name);
    }
  }

  /** A line for each note. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    names.forEach((note, about) -> lines.add(named(about) + ": " + note));
    return lines;
  }

  private static String named(List<String> all) {
    List<String> shown = all.subList(0, Math.min(NAMED, all.size()));
    int more = all.size() - shown.size();
    return String.join(", ", shown) + (more > 0 ? ", +" + more : "");
  }
}
