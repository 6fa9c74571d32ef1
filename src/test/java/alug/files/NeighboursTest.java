package alug.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes over one file; {@code -Dalug.test.neighbours.millis=30000} for a long run. */
class NeighboursTest {
  private static final long MILLIS = Long.getLong("alug.test.neighbours.millis", 1_000);
  private static final int PROCESSES = 8;

  /** With a slow disk and few cores, one of eight waits long for its turn. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path temp;

  @Test
  void eightProcessesLoseNothingAndAReaderSeesNoHalfLine() throws Exception {
    Path state = temp.resolve("alug");
    List<WriterProcess> writers = start(state, PROCESSES, MILLIS);
    Set<String> kept = new HashSet<>(Set.of(writers.get(0).next()));
    CompletableFuture<Integer> torn = CompletableFuture.supplyAsync(() -> tornOf(state, 500));
    for (WriterProcess writer : writers) {
      kept.addAll(writer.rest());
      assertEquals(0, writer.exitCode());
    }

    assertEquals(0, torn.get(5, TimeUnit.MINUTES));
    List<String> lines = TabLine.linesOf(content(state));
    assertEquals(kept.size(), lines.size());
    assertEquals(kept, new HashSet<>(lines));
    assertTrue(kept.size() >= PROCESSES, "each wrote");
  }

  @Test
  void aKilledProcessLosesNothingItHasSaidItKept() throws Exception {
    Path state = temp.resolve("alug");
    Set<String> kept = new HashSet<>();
    for (int round = 0; round < 2; round++) {
      List<WriterProcess> writers = start(state, 2, 600_000);
      for (WriterProcess writer : writers) {
        kept.addAll(List.of(writer.next(), writer.next(), writer.next()));
      }
      for (WriterProcess writer : writers) {
        writer.kill();
        kept.addAll(writer.rest());
        writer.exitCode();
      }
      assertTrue(isWhole(content(state)), "no half line");
    }

    Set<String> lines = new HashSet<>(TabLine.linesOf(content(state)));
    assertTrue(lines.containsAll(kept), "every line a process was sure of");
    PrivateDirectory.at(state).file("shared").update(before -> "free again");
    assertEquals("free again", content(state));
  }

  private static List<WriterProcess> start(Path state, int count, long millis) throws IOException {
    List<WriterProcess> writers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      writers.add(WriterProcess.start(state, "writer" + i + "-" + writers.hashCode(), millis));
    }
    return writers;
  }

  private static int tornOf(Path state, int reads) {
    int torn = 0;
    for (int i = 0; i < reads; i++) {
      torn += isWhole(content(state)) ? 0 : 1;
    }
    return torn;
  }

  private static boolean isWhole(String content) {
    boolean whole = content.endsWith(WriterProcess.END + "\n");
    for (String line : TabLine.linesOf(content)) {
      whole &= line.startsWith("writer") && line.endsWith(WriterProcess.END);
    }
    return whole;
  }

  private static String content(Path state) {
    return PrivateDirectory.at(state).file("shared").read().orElse("");
  }
}
