package alug.cli;

import alug.history.ConsoleHistory;
import alug.history.OpenedConsole;
import alug.picker.Catalog;
import alug.picker.Row;
import alug.plan.Mode;
import alug.plan.SignInPlan;
import alug.profile.Diagnostic;
import alug.profile.Profile;
import alug.profile.ProfileEntry;
import alug.profile.ProfileKind;
import alug.profile.SharedConfig;
import alug.profile.SharedConfig.Presence;
import alug.settings.Setting;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the picker's rows and groups of what the files say and the history remembers. */
final class PickerCatalog {
  private static final int NAMED = 3;

  private final Assembly parts;
  private final Function<ProfileEntry, SignInPlan> planner;
  private final SharedConfig config;
  private final List<ProfileEntry> entries;

  PickerCatalog(Assembly parts, Function<ProfileEntry, SignInPlan> planner) {
    this.parts = parts;
    this.planner = planner;
    this.config = parts.config();
    this.entries = parts.resolver().entries();
  }

  List<ProfileEntry> entries() {
    return entries;
  }

  Catalog catalog() {
    Map<String, List<ProfileEntry>> groups = grouped();
    ConsoleHistory history = parts.history().read();
    Production production = new Production(parts.settings().text(Setting.PRODUCTION));
    Map<String, String> names = parts.settings().accountNames();
    Instant now = parts.around().clock().instant();
    List<Row> rows = new ArrayList<>(entries.size());
    List<Catalog.Group> heads = new ArrayList<>(groups.size());
    for (Map.Entry<String, List<ProfileEntry>> group : groups.entrySet()) {
      boolean mfa = false;
      for (ProfileEntry entry : group.getValue()) {
        mfa |= entry.mfa().isPresent();
        rows.add(row(entry, names, history, production, now));
      }
      heads.add(new Catalog.Group(group.getKey(), mfa));
    }
    return new Catalog(rows, heads, canOpenOne(rows) ? List.of() : lookedIn(), problems());
  }

  /** By group, in the order of the first profile; profiles that hold nothing but keys come last. */
  private Map<String, List<ProfileEntry>> grouped() {
    Map<String, List<ProfileEntry>> groups = new LinkedHashMap<>();
    Map<String, List<ProfileEntry>> last = new LinkedHashMap<>();
    for (ProfileEntry entry : entries) {
      Map<String, List<ProfileEntry>> into = isRole(entry) ? groups : last;
      List<ProfileEntry> group = into.get(entry.group());
      if (group == null) {
        group = new ArrayList<>();
        into.put(entry.group(), group);
      }
      group.add(entry);
    }
    for (Map.Entry<String, List<ProfileEntry>> group : last.entrySet()) {
      groups.putIfAbsent(group.getKey(), group.getValue());
    }
    return groups;
  }

  private static boolean isRole(ProfileEntry entry) {
    return entry.kind() == ProfileKind.ROLE || entry.kind() == ProfileKind.SSO;
  }

  /** If so nobody asks where the profiles were looked for. */
  private static boolean canOpenOne(List<Row> rows) {
    for (Row row : rows) {
      if (isRole(row.entry()) || row.plan().mode() != Mode.NONE) {
        return true;
      }
    }
    return false;
  }

  private Row row(
      ProfileEntry entry,
      Map<String, String> names,
      ConsoleHistory history,
      Production production,
      Instant now) {
    String name = "";
    if (!names.isEmpty() && entry.account().isPresent()) {
      name = names.getOrDefault(entry.account().get().digits(), "");
    }
    SignInPlan plan = planner.apply(entry);
    Optional<OpenedConsole> opened = history.of(entry.name());
    return opened.isEmpty()
        ? new Row(entry, name, plan, production, Optional.empty(), 0, 0)
        : new Row(
            entry,
            name,
            plan,
            production,
            Optional.of(opened.get().openedAt()),
            opened.get().count(),
            history.score(entry.name(), now));
  }

  private List<Catalog.LookedIn> lookedIn() {
    List<String> keys = new ArrayList<>();
    for (ProfileEntry entry : entries) {
      keys.add(entry.name());
    }
    return List.of(
        looked(config.files().config(), config.configPresence(), keys),
        looked(config.files().credentials(), config.credentialsPresence(), keys));
  }

  private Catalog.LookedIn looked(Path file, Presence presence, List<String> names) {
    String state =
        switch (presence) {
          case ABSENT -> "not there";
          case UNREADABLE -> "cannot be read";
          case PRESENT -> found(file, names);
        };
    return new Catalog.LookedIn(file.toString(), state);
  }

  private String found(Path file, List<String> names) {
    List<String> here = new ArrayList<>();
    for (String name : names) {
      Optional<Profile> profile = config.profile(name);
      if (profile.isPresent() && profile.get().place().file().equals(file)) {
        here.add(name);
      }
    }
    if (here.isEmpty()) {
      return "no profile";
    }
    String some = String.join(", ", here.subList(0, Math.min(NAMED, here.size())));
    String more = here.size() > NAMED ? ", …" : "";
    return here.size() + (here.size() == 1 ? " profile: " : " profiles: ") + some + more;
  }

  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (Diagnostic diagnostic : config.diagnostics()) {
      problems.add(diagnostic.toString());
    }
    return problems;
  }
}
