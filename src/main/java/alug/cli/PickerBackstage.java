package alug.cli;

import alug.base.Secret;
import alug.launch.Outcome;
import alug.opening.Batch;
import alug.opening.OpenResult;
import alug.opening.Progress;
import alug.picker.Catalog;
import alug.picker.News.DemoCode;
import alug.plan.Planner;
import alug.plan.SignInPlan;
import alug.plan.WantedMode;
import alug.profile.ConfigFiles;
import alug.profile.ProfileEntry;
import alug.session.Approval;
import alug.session.MfaCodes;
import alug.tui.Backstage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works behind the picker with the parts of this run. */
final class PickerBackstage implements Backstage {
  private static final String PINS = "pins";

  private final Assembly parts;
  private final Faces faces;
  private final Optional<Demo> demo;
  private final PickerSessions sessions;
  private final PickerOpening opening;
  private volatile Map<String, ProfileEntry> entries = Map.of();
  private volatile Map<String, SignInPlan> told = Map.of();
  private volatile Approval asks = command -> Approval.Verdict.NOBODY;

  PickerBackstage(Assembly parts, Faces faces, Optional<Demo> demo) {
    this.parts = parts;
    this.faces = faces;
    this.demo = demo;
    this.sessions = new PickerSessions(parts);
    this.opening = new PickerOpening(parts, faces);
  }

  @Override
  public synchronized Catalog catalog() {
    parts.reloadConfig();
    PickerCatalog read = new PickerCatalog(parts, parts.planner(opening.standard()));
    Map<String, ProfileEntry> byName = new LinkedHashMap<>();
    for (ProfileEntry entry : read.entries()) {
      byName.put(entry.name(), entry);
    }
    entries = byName;
    told = Map.of();
    return read.catalog();
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
    Planner planner = parts.planner(opening.standard());
    Map<String, SignInPlan> now = new HashMap<>();
    Map<String, SignInPlan> changed = new HashMap<>();
    for (ProfileEntry entry : entries.values()) {
      SignInPlan plan =
          opening.hasPreference(entry.name())
              ? parts.planner(opening.standard(entry.name())).plan(entry)
              : planner.plan(entry);
      now.put(entry.name(), plan);
      if (!plan.equals(told.get(entry.name()))) {
        changed.put(entry.name(), plan);
      }
    }
    told = now;
    return changed;
  }

  @Override
  public void prefer(String profile, WantedMode mode) {
    opening.prefer(profile, mode);
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
    return List.of(folder(files.config()), folder(files.credentials()));
  }

  @Override
  public Path watchedState() {
    return parts.state().path();
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  @Override
  public void warmUp() {
    for (ProfileEntry entry : entries.values()) {
      if (entry.role().isPresent() && entry.problem().isEmpty()) {
        parts.aws().warmUp(entry);
        return;
      }
    }
  }

  @Override
  public List<OpenResult> open(Opening wanted, MfaCodes codes, Progress progress, Batch.Stop stop) {
    MfaCodes all = new MfaProcesses(parts, this::mayRun).before(codes);
    return opening.open(wanted, entries, all, progress, stop);
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
    parts
        .terminal()
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
    return new ArrayList<>(entries.values());
  }
}
