package alug.picker;

import alug.base.AlugException;
import alug.base.Place;
import alug.plan.Mode;
import alug.plan.SignInPlan;
import alug.profile.AccountId;
import alug.profile.CredentialSource;
import alug.profile.Profile;
import alug.profile.ProfileEntry;
import alug.profile.ProfileKind;
import alug.profile.RoleArn;
import alug.profile.RoleStep;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The profiles of the mock-ups, and a picker that shows them. */
final class Example {
  static final Instant NOW = Instant.parse("2026-03-02T10:42:00Z");
  private static final int LONG = 43_200;
  private static final int HOUR = 3_600;

  private final List<Row> rows = new ArrayList<>();
  private int line = 100;

  private Example() {}

  static PickerSetup setup(Glyphs glyphs) {
    return new PickerSetup(
        glyphs, () -> ZoneOffset.UTC, "/home/alice", Map.of(), "", 5, true, Optional.empty(), true);
  }

  /** Before the configuration is read. */
  static PickerState start(int columns, int rows) {
    return Picker.start(setup(Glyphs.UNICODE), new Size(columns, rows), NOW);
  }

  /** The main mock-up: 48 profiles, three live ones, two marked. */
  static PickerState main(int columns, int rows) {
    PickerState state = after(start(columns, rows), new News.CatalogLoaded(catalog()));
    Map<String, Instant> consoles = new HashMap<>();
    consoles.put("payments-prod-admin", NOW.plus(Duration.ofMinutes(42)));
    consoles.put("payments-prod-readonly", NOW.plus(Duration.ofMinutes(42)));
    consoles.put("search-prod-readonly", NOW.plusSeconds(4 * 60 + 51));
    return after(
        state,
        new News.ConsolesChanged(consoles),
        new News.SessionsChanged(Map.of("main", NOW.plus(Duration.ofMinutes(11 * 60 + 32)))));
  }

  /** Presses keys, each written as in the settings, or types a single character. */
  static PickerState press(PickerState state, String... keys) {
    PickerState at = state;
    for (String key : keys) {
      PickerEvent event =
          PickerEvent.Key.parse(key)
              .map(PickerEvent.class::cast)
              .orElseGet(() -> new PickerEvent.Text(key));
      at = after(at, event);
    }
    return at;
  }

  /** Types a filter, one character after the other. */
  static PickerState type(PickerState state, String text) {
    PickerState at = state;
    for (int next = 0; next < text.length(); ) {
      int codePoint = text.codePointAt(next);
      at = after(at, new PickerEvent.Text(Character.toString(codePoint)));
      next += Character.charCount(codePoint);
    }
    return at;
  }

  static PickerState after(PickerState state, PickerEvent... events) {
    PickerState at = state;
    for (PickerEvent event : events) {
      at = event.applyTo(at).state();
    }
    return at;
  }

  static Catalog catalog() {
    Example example = new Example();
    example
        .add("main", "payments-prod-admin", "123456789012", "Admin", LONG)
        .add("main", "payments-prod-readonly", "123456789012", "ReadOnly", HOUR)
        .add("main", "payments-staging-admin", "210987654321", "Admin", HOUR)
        .add("main", "search-prod-readonly", "345678901234", "ReadOnly", HOUR)
        .add("main", "search-prod-deploy", "345678901234", "Deploy", HOUR)
        .add("main", "search-dev-poweruser", "456789012345", "PowerUser", HOUR)
        .add("main", "identity-prod-audit", "567890123456", "SecurityAudit", LONG)
        .add("main", "identity-dev-admin", "678901234567", "Admin", HOUR)
        .add("audit", "org-audit", "111122223333", "SecurityAudit", LONG)
        .add("audit", "org-billing", "111122223333", "Billing", HOUR)
        .add("sandbox", "sandbox-alice", "999900001111", "Admin", HOUR)
        .add("sandbox", "sandbox-shared", "999900002222", "PowerUser", HOUR)
        .add("sandbox", "sandbox-legacy", "999900003333", "Admin", HOUR)
        .add("sandbox", "sandbox-ml", "999900004444", "PowerUser", HOUR)
        .add("sandbox", "sandbox-iot", "999900005555", "Admin", HOUR)
        .add("edge", "edge-prod-admin", "700000000001", "Admin", HOUR)
        .add("edge", "edge-prod-readonly", "700000000001", "ReadOnly", HOUR)
        .add("edge", "edge-staging-admin", "700000000002", "Admin", HOUR)
        .add("edge", "mobile-prod-admin", "700000000003", "Admin", HOUR)
        .add("edge", "ops-prod-breakglass", "700000000006", "BreakGlass", HOUR);
    for (int more = 10; more < 38; more++) {
      example.add("edge", "edge-store-" + more, "7000000001" + more, "ReadOnly", HOUR);
    }
    return new Catalog(
        example.rows,
        List.of(
            new Catalog.Group("main", true),
            new Catalog.Group("audit", false),
            new Catalog.Group("sandbox", true),
            new Catalog.Group("edge", true)),
        List.of(),
        List.of());
  }

  private Example add(String group, String name, String account, String role, int seconds) {
    rows.add(row(group, name, account, role, plan(seconds, !group.equals("audit")), line++));
    return this;
  }

  static SignInPlan plan(int seconds, boolean code) {
    return new SignInPlan(
        seconds > HOUR || !code ? Mode.LONG : Mode.SHARED,
        seconds,
        code && seconds > HOUR,
        List.of(),
        "because",
        Optional.empty(),
        Optional.empty());
  }

  static SignInPlan refused(AlugException why) {
    return new SignInPlan(
        Mode.NONE, 0, false, List.of(), why.cause(), Optional.empty(), Optional.of(why));
  }

  static Row row(
      String group, String name, String account, String role, SignInPlan plan, int line) {
    RoleArn arn = RoleArn.parse("arn:aws:iam::" + account + ":role/" + role);
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("role_arn", arn.toString());
    properties.put("source_profile", group);
    properties.put("region", "ap-northeast-1");
    Place place = new Place(Path.of("/home/alice/.aws/config"), line);
    RoleStep step =
        new RoleStep(
            name,
            arn,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of());
    ProfileEntry entry =
        new ProfileEntry(
            new Profile(name, properties, place, Map.of()),
            ProfileKind.ROLE,
            group,
            arn.partition(),
            AccountId.parse(account),
            Optional.of(step),
            List.of(group),
            source(),
            OptionalInt.empty(),
            Optional.empty());
    return new Row(entry, "", plan, id -> id.contains("prod"), Optional.empty(), 0, 0);
  }

  private static CredentialSource source() {
    return new CredentialSource.Missing();
  }
}
