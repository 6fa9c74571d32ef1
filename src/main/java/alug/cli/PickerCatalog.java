package alug.cli;

import alug.history.ConsoleHistory;
import alug.history.OpenedConsole;
import alug.picker.Catalog;
import alug.picker.Row;
import alug.plan.Planner;
import alug.profile.AccountId;
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
import java.util.Set;

/** Makes the picker's rows and groups of what the files say and the history remembers. */
final class PickerCatalog {
  private static final int NAMED = 3;

  private final Assembly parts;
  private final Planner planner;
  private final SharedConfig config;
  private final List<ProfileEntry> entries;

  PickerCatalog(Assembly parts, Planner planner) {
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
    Set<String> production =
        new Production(parts.settings().text(Setting.PRODUCTION)).among(entries);
    Instant now = parts.around().clock().instant();
    List<Row> rows = new ArrayList<>(entries.size());
    List<Catalog.Group> heads = new ArrayList<>(groups.size());
    for (Map.Entry<String, List<ProfileEntry>> group : groups.entrySet()) {
      boolean mfa = false;
      for (ProfileEntry entry : group.getValue()) {
        mfa |= entry.mfa().isPresent();
        rows.add(row(entry, history, production, now));
      }
      heads.add(new Catalog.Group(group.getKey(), mfa));
    }
    return new Catalog(rows, heads, lookedIn(), problems());
  }

  /** By group, in the order of the first profile; profiles that hold nothing but keys come last. */
  private Map<String, List<ProfileEntry>> grouped() {
    Map<String, List<ProfileEntry>> groups = new LinkedHashMap<>();
    Map<String, List<ProfileEntry>> last = new LinkedHashMap<>();
    for (ProfileEntry entry : entries) {
      Map<String, List<ProfileEntry>> into = isRole(entry) ? groups : last;
      into.computeIfAbsent(entry.group(), name -> new ArrayList<>()).add(entry);
    }
    last.forEach(groups::putIfAbsent);
    return groups;
  }

  private static boolean isRole(ProfileEntry entry) {
    return entry.kind() == ProfileKind.ROLE || entry.kind() == ProfileKind.SSO;
  }

  private Row row(ProfileEntry entry, ConsoleHistory history, Set<String> production, Instant now) {
    Optional<OpenedConsole> opened = history.of(entry.name());
    Map<String, String> names = parts.settings().accountNames();
    return new Row(
        entry,
        entry.account().map(AccountId::digits).map(id -> names.getOrDefault(id, "")).orElse(""),
        planner.plan(entry),
        production.contains(entry.name()),
        opened.map(OpenedConsole::openedAt),
        opened.map(OpenedConsole::count).orElse(0),
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
