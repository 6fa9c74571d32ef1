package alug.tui;

import alug.picker.Catalog;
import alug.picker.Frame;
import alug.picker.Glyphs;
import alug.picker.News;
import alug.picker.Picker;
import alug.picker.PickerEvent;
import alug.picker.PickerSetup;
import alug.picker.PickerState;
import alug.picker.Row;
import alug.picker.Size;
import alug.plan.CacheView;
import alug.plan.LearnedLimits;
import alug.plan.PlanRequest;
import alug.plan.Planner;
import alug.profile.ConfigFiles;
import alug.profile.ProfileEntry;
import alug.profile.ProfileResolver;
import alug.profile.SharedConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the picker does between a key and its last byte, warm: search, picture, bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Xmn6m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PickerBenchmark {
  @Param({"10000"})
  private int profiles;

  @Param({"80x24", "140x40"})
  private String cells;

  @Param({"e", "prod", "admin", "tm7dev", "aud"})
  private String word;

  private PickerState list;
  private PickerState before;
  private PickerState after;
  private Frame shown;
  private Frame next;
  private Paper paper;
  private Painter painter;

  /** Reads the configuration and types the word once. */
  @Setup
  public void load() throws IOException {
    int by = cells.indexOf('x');
    Size size =
        new Size(
            Integer.parseInt(cells.substring(0, by)), Integer.parseInt(cells.substring(by + 1)));
    PickerSetup setup =
        new PickerSetup(
            Glyphs.UNICODE,
            () -> ZoneOffset.UTC,
            "",
            Map.of(),
            "",
            5,
            true,
            Optional.empty(),
            true);
    PickerState start = Picker.start(setup, size, Instant.now());
    list = new News.CatalogLoaded(catalog()).applyTo(start).state();
    list.warm();
    before = typed(word.substring(0, word.length() - 1));
    after = typed(word);
    shown = Picker.render(before);
    next = Picker.render(after);
    paper = new Paper(size);
    painter = new Painter(paper, Theme.of(Theme.Palette.ANSI, false));
  }

  private PickerState typed(String text) {
    PickerState state = list;
    for (int i = 0; i < text.length(); i++) {
      state = letter(state, text.substring(i, i + 1));
    }
    return state;
  }

  private static PickerState letter(PickerState state, String letter) {
    PickerState now = new PickerEvent.Tick(state.now()).applyTo(state).state();
    return new PickerEvent.Text(letter).applyTo(now).state();
  }

  private Catalog catalog() throws IOException {
    Path folder = Files.createTempDirectory("alug-bench-");
    ConfigFiles files = new ConfigFiles(folder.resolve("config"), folder.resolve("credentials"));
    String[] stages = {"prod", "staging", "test", "dev", "sandbox"};
    String[] roles = {"admin", "readonly", "developer", "billing", "audit"};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < profiles; i++) {
      String role = roles[i % 5];
      text.append("[profile team").append(i / 25).append('-').append(stages[i / 5 % 5]);
      text.append('-').append(role).append("]\nrole_arn = arn:aws:iam::");
      text.append(200_000_000_000L + i / 5 * 7919L).append(":role/").append(role);
      text.append("\nsource_profile = hub").append(i % 5).append("\nregion = eu-west-1\n\n");
    }
    for (int hub = 0; hub < 5; hub++) {
      text.append("[profile hub").append(hub).append("]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE");
      text.append("\naws_secret_access_key = example/key\n");
    }
    Files.writeString(files.config(), text);
    Planner planner = new Planner(PlanRequest.defaults(), CacheView.EMPTY, LearnedLimits.NONE);
    List<Row> rows = new ArrayList<>();
    for (ProfileEntry entry :
        new ProfileResolver(SharedConfig.read(files), Optional.empty()).entries()) {
      rows.add(
          new Row(entry, "", planner.plan(entry), name -> false, Optional.empty(), 0, 0));
    }
    return new Catalog(rows, List.of(), List.of(), List.of());
  }

  /** The last letter of the word, from the key to the bytes. */
  @Benchmark
  public String key() throws IOException {
    painter.repaint();
    painter.paint(shown);
    paper.take();
    painter.paint(Picker.render(letter(before, word.substring(word.length() - 1))));
    return paper.take();
  }

  /** The same without picture and bytes. */
  @Benchmark
  public PickerState search() {
    return letter(before, word.substring(word.length() - 1));
  }

  @Benchmark
  public Frame picture() {
    return Picker.render(after);
  }

  /** Two pictures painted one over the other, the first as a whole. */
  @Benchmark
  public String bytes() throws IOException {
    painter.repaint();
    painter.paint(shown);
    painter.paint(next);
    return paper.take();
  }
}
