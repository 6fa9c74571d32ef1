package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NotesOnceTest {
  @Test
  void aNoteIsOneLineWhoeverItIsAbout() {
    NotesOnce notes = new NotesOnce();
    for (int role = 1; role <= 7; role++) {
      notes.add("role" + role, List.of("Not 12 h but 1 h"));
    }
    notes.add("other", List.of("it chains"));
    notes.add("quiet", List.of());
    assertEquals(
        List.of("role1, role2, role3, role4, role5, +2: Not 12 h but 1 h", "other: it chains"),
        notes.lines());
  }
}
