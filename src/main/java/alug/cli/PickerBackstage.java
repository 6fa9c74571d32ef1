package alug.cli;

import alug.base.AlugException;
import alug.base.ByName;
import alug.base.Secret;
import alug.launch.Outcome;
import alug.opening.Batch;
import alug.opening.OpenResult;
import alug.opening.Progress;
import alug.picker.Catalog;
import alug.picker.News.DemoCode;
import alug.picker.PickerEffect.Order;
import alug.picker.Room;
import alug.picker.Row;
import alug.plan.Planner;
import alug.plan.SignInPlan;
import alug.plan.WantedMode;
import alug.profile.ConfigFiles;
import alug.profile.CredentialSource.AccessKey;
import alug.profile.MfaDevice;
import alug.profile.ProfileEntry;
import alug.session.Approval;
import alug.session.MfaCodes;
import alug.tty.Terminal;
import alug.tui.Backstage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Works behind the picker with the parts of this run. */
final class PickerBackstage implements Backstage {
  private static final String PINS = "pins";

  private final Assembly parts;
  private final Faces faces;
  private final Optional<Demo> demo;
  private final PickerSessions sessions;
  private final PickerOpening opening;
  private final KeptFrame frame;
  private final PickedResults results;
  private volatile Map<String, Row> rows = Map.of();

  /** The plans that are told to be others than those of the rows. */
  private volatile Map<String, SignInPlan> told = Map.of();

  private final Map<String, WantedMode> preferred = new ConcurrentHashMap<>();
  private volatile Optional<Aws> warm = Optional.empty();
  private volatile Approval asks = command -> Approval.Verdict.NOBODY;

  PickerBackstage(Assembly parts, Faces faces, Optional<Demo> demo, PickedResults results) {
    this.results = results;
    this.parts = parts;
    this.faces = faces;
    this.demo = demo;
    this.sessions = new PickerSessions(parts);
    this.opening = new PickerOpening(parts, faces);
    this.frame = new KeptFrame(parts);
  }

  @Override
  public synchronized Catalog catalog() {
    parts.reloadConfig();
    return remembered();
  }

  @Override
  public synchronized Catalog remembered() {
    Planners planners = new Planners();
    Catalog catalog = new PickerCatalog(parts, planners).catalog();
    ByName<Row> byName = new ByName<>(catalog.rows().size());
    for (Row row : catalog.rows()) {
      byName.set(row.id(), row);
    }
    rows = byName;
    told = Map.of();
    return catalog;
  }

  @Override
  public Map<String, Instant> sessions() {
    return sessions.until(list());
  }

  @Override
  public Map<String, Instant> consoles() {
    return parts.liveConsoles();
  }

  @Override
  public synchronized Map<String, SignInPlan> plans() {
    Planners planners = new Planners();
    Map<String, SignInPlan> now = new HashMap<>(told);
    Map<String, SignInPlan> changed = new HashMap<>();
    for (Row row : rows.values()) {
      SignInPlan plan = planners.apply(row.entry());
      if (!plan.equals(plan(row))) {
        changed.put(row.id(), plan);
        now.put(row.id(), plan);
      }
    }
    told = now;
    return changed;
  }

  private SignInPlan plan(Row row) {
    return told.getOrDefault(row.id(), row.plan());
  }

  /** Planners of one moment: the standard one, and those of the modes a person prefers. */
  private final class Planners implements Function<ProfileEntry, SignInPlan> {
    private final Planner standard = parts.planner(opening.standard());
    private final Map<WantedMode, Planner> others = new EnumMap<>(WantedMode.class);

    @Override
    public SignInPlan apply(ProfileEntry entry) {
      WantedMode mode = preferred.isEmpty() ? null : preferred.get(entry.name());
      Planner planner =
          mode == null
              ? standard
              : others.computeIfAbsent(mode, wanted -> parts.planner(opening.standard(wanted)));
      return planner.plan(entry);
    }
  }

  @Override
  public void prefer(String profile, WantedMode mode) {
    preferred.put(profile, mode);
  }

  @Override
  public String source(String profile) {
    Row row = rows.get(profile);
    return row == null
        ? profile
        : row.entry().source().root().map(AccessKey::profile).orElse(row.group());
  }

  @Override
  public Optional<String> device(String profile) {
    Row row = rows.get(profile);
    return row != null && plan(row).needsCode()
        ? row.entry().mfa().map(MfaDevice::serial)
        : Optional.empty();
  }

  @Override
  public List<String> pins() {
    List<String> pins = new ArrayList<>();
    for (String line : parts.state().file(PINS).read().orElse("").split("\n", -1)) {
      if (!line.isEmpty()) {
        pins.add(line);
      }
    }
    return pins;
  }

  @Override
  public void savePins(List<String> profiles) {
    parts.state().file(PINS).update(before -> String.join("\n", profiles) + "\n");
  }

  @Override
  public List<Path> watchedConfig() {
    ConfigFiles files = parts.config().files();
    List<Path> watched = new ArrayList<>();
    for (Path file : List.of(files.config(), files.credentials())) {
      watched.add(file.toAbsolutePath());
      target(file).ifPresent(watched::add);
    }
    return watched;
  }

  /** The file behind a link, as those have who keep their settings in a repository. */
  private static Optional<Path> target(Path file) {
    try {
      return Files.isSymbolicLink(file) ? Optional.of(file.toRealPath()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public Path watchedState() {
    return parts.state().path();
  }

  @Override
  public boolean keepsFrame() {
    return frame.isWanted();
  }

  @Override
  public void keepFrame(String picture, Instant until) {
    try {
      frame.keep(picture, until);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void warmUp() {
    for (Row row : rows.values()) {
      ProfileEntry entry = row.entry();
      if (entry.role().isPresent() && entry.problem().isEmpty()) {
        Aws aws = parts.aws();
        aws.warmUp(entry);
        aws.keepWarm();
        warm = Optional.of(aws);
        return;
      }
    }
  }

  @Override
  public void marked(Set<String> profiles) {
    List<ProfileEntry> entries = new ArrayList<>(profiles.size());
    for (String profile : profiles) {
      Row row = rows.get(profile);
      if (row != null) {
        entries.add(row.entry());
      }
    }
    opening.expect(entries);
  }

  @Override
  public void personActed() {
    warm.ifPresent(Aws::personActed);
  }

  @Override
  public List<OpenResult> open(Opening wanted, MfaCodes codes, Progress progress, Batch.Stop stop) {
    MfaCodes all = new MfaProcesses(parts, this::mayRun).before(codes);
    return opening.open(withPreferred(wanted), rows, all, results.noting(progress), stop);
  }

  @Override
  public Optional<AlugException> missing(String profile) {
    return rows.containsKey(profile) ? Optional.empty() : Optional.of(opening.missing(profile));
  }

  @Override
  public Room room() {
    return opening.room();
  }

  @Override
  public String noBrowser() {
    return opening.noBrowser();
  }

  private Opening withPreferred(Opening wanted) {
    List<Order> orders = new ArrayList<>(wanted.orders().size());
    for (Order order : wanted.orders()) {
      Optional<WantedMode> mode = Optional.ofNullable(preferred.get(order.profile()));
      boolean takes = order.with().mode().isEmpty() && mode.isPresent();
      orders.add(takes ? new Order(order.profile(), order.with().in(mode.get())) : order);
    }
    return new Opening(orders, wanted.copy(), wanted.multiSession());
  }

  @Override
  public void logIn(String group, MfaCodes codes) {
    MfaCodes all = new MfaProcesses(parts, this::mayRun).before(codes);
    sessions.logIn(list(), group, all);
  }

  @Override
  public void forget(String group) {
    sessions.forget(list(), group);
  }

  @Override
  public void undoForget(String group) {
    sessions.undo(group);
  }

  @Override
  public String copy(List<Secret> texts) {
    StringBuilder all = new StringBuilder();
    for (Secret text : texts) {
      all.append(all.length() == 0 ? "" : "\n").append(text.reveal());
    }
    return faces.copy(Secret.of(all.toString())) == Outcome.COPIED
        ? "Copied"
        : "Sent to the terminal's clipboard";
  }

  @Override
  public void printLinks(Map<String, Secret> byProfile) {
    Terminal.open(true, Terminal.DEVICE)
        .ifPresent(
            prompt -> {
              byProfile.forEach((name, link) -> prompt.say(name + "\n" + link.reveal() + "\n"));
              prompt.ask("Whoever has a link is signed in with it. Enter goes back: ");
            });
  }

  @Override
  public Optional<DemoCode> demoCode(String serial) {
    Instant now = parts.around().clock().instant();
    return demo.flatMap(aws -> aws.code(serial))
        .filter(code -> !code.used())
        .map(code -> new DemoCode(code.code(), now.plusSeconds(code.secondsLeft())));
  }

  @Override
  public void approveWith(Approval approval) {
    asks = approval;
  }

  private Approval.Verdict mayRun(String command) {
    return new MfaProcessApproval(parts, asks).mayRun(command);
  }

  private List<ProfileEntry> list() {
    List<ProfileEntry> entries = new ArrayList<>(rows.size());
    for (Row row : rows.values()) {
      entries.add(row.entry());
    }
    return entries;
  }
}
