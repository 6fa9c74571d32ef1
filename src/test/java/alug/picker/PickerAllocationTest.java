package alug.picker;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a key makes of a long list, from the event to the picture: counted, not timed. */
class PickerAllocationTest {
  private static final int ROWS = 10_000;

  /** Of each row found: the result, its copy, the lines of the list twice. */
  private static final int BYTES_A_ROW = 20;

  /** The picture, its texts, what was found in them. */
  private static final int BYTES_A_PICTURE = 100_000;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void aKeyMakesALittleForEachRowFoundAndOnePicture() {
    List<String> letters = List.of("p", "r", "o", "d", " ", "a", "1", "2");
    PickerState list = Example.after(Example.start(80, 24), new News.CatalogLoaded(catalog()));
    typed(list, letters);
    for (long[] key : typed(list, letters)) {
      long most = key[0] * BYTES_A_ROW + BYTES_A_PICTURE;
      assertTrue(key[1] <= most, key[0] + " rows: " + key[1] + " bytes, at most " + most);
    }
  }

  /** For each letter how many rows are found, and how many bytes were made. */
  private List<long[]> typed(PickerState list, List<String> letters) {
    List<long[]> keys = new ArrayList<>();
    PickerState state = list;
    for (String letter : letters) {
      long before = made();
      state = new PickerEvent.Text(letter).applyTo(state).state();
      Picker.render(state);
      keys.add(new long[] {state.list().view().rows(), made() - before});
    }
    return keys;
  }

  private long made() {
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private static Catalog catalog() {
    List<Row> rows = new ArrayList<>(ROWS);
    for (int at = 0; at < ROWS; at++) {
      String stage = at % 3 == 0 ? "prod" : at % 3 == 1 ? "staging" : "dev";
      String name = "team" + at + "-" + stage + "-admin";
      String account = Long.toString(100_000_000_000L + at);
      rows.add(
          Example.row("hub" + at % 5, name, account, "Admin", Example.plan(3_600, true), at + 1));
    }
    return new Catalog(rows, List.of(), List.of(), List.of());
  }
}
