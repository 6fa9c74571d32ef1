package alug.bench;

import alug.plan.CacheView;
import alug.plan.LearnedLimits;
import alug.plan.PlanRequest;
import alug.plan.Planner;
import alug.plan.SignInPlan;
import alug.profile.ConfigFiles;
import alug.profile.ProfileEntry;
import alug.profile.ProfileResolver;
import alug.profile.SharedConfig;
import alug.search.Matches;
import alug.search.Query;
import alug.search.Ranking;
import alug.search.Row;
import alug.search.Searchable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** The steps of a list and of a key, warm: reader, resolver, planner, search. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ListBenchmark {
  @Param({"1000", "10000", "100000"})
  private int profiles;

  private ConfigFiles files;
  private SharedConfig config;
  private List<ProfileEntry> entries;
  private Ranking ranking;

  /** Writes the files and has everything read once. */
  @Setup
  public void read() throws IOException {
    Path folder = Files.createTempDirectory("alug-bench-");
    files = new ConfigFiles(folder.resolve("config"), folder.resolve("credentials"));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < profiles; i++) {
      String account = Long.toString(200_000_000_000L + i / 5 * 7919L);
      text.append("[profile team").append(i / 25).append("-prod-").append(i % 25).append("]\n");
      text.append("role_arn = arn:aws:iam::").append(account).append(":role/admin\n");
      text.append("source_profile = hub\nregion = eu-west-1\nduration_seconds = 43200\n");
      text.append("mfa_serial = arn:aws:iam::100000000000:mfa/jane\n\n");
    }
    Files.writeString(files.config(), text);
    Files.writeString(
        files.credentials(),
        "[hub]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = example/key\n");
    config = SharedConfig.read(files);
    entries = new ProfileResolver(config, Optional.empty()).entries();
    List<Row> rows = new ArrayList<>();
    for (ProfileEntry entry : entries) {
      rows.add(Row.named(entry.name()));
    }
    ranking = new Ranking(Searchable.of(rows));
  }

  @Benchmark
  public SharedConfig reader() {
    return SharedConfig.read(files);
  }

  @Benchmark
  public List<ProfileEntry> resolver() {
    return new ProfileResolver(config, Optional.empty()).entries();
  }

  @Benchmark
  public List<SignInPlan> planner() {
    Planner planner =
        new Planner(PlanRequest.defaults(), CacheView.EMPTY, LearnedLimits.NONE);
    List<SignInPlan> plans = new ArrayList<>(entries.size());
    for (ProfileEntry entry : entries) {
      plans.add(planner.plan(entry));
    }
    return plans;
  }

  @Benchmark
  public Matches search() {
    return ranking.rank(Query.parse("tmprod4"));
  }
}
