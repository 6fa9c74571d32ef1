package alug.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AlugExceptionTest {
  @Test
  void saysCausePlaceAndWhatToDoInOneParagraph() {
    AlugException failure =
        AlugException.of(
                AlugException.Kind.CONFIG, "DurationSeconds", "duration_seconds is 10", "Use 900.")
            .at(new Place(Path.of("config"), 7));
    assertEquals("duration_seconds is 10 (config:7). Use 900.", failure.paragraph());
    assertEquals(3, failure.kind().exitCode());
  }

  @Test
  void addsNothingWhereThereIsNothingToAdd() {
    assertEquals(
        "Cancelled.",
        AlugException.of(AlugException.Kind.CANCELLED, "Cancelled", "Cancelled.", "").paragraph());
  }
}
