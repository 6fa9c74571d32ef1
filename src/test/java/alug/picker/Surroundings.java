package alug.picker;

import alug.base.AlugException;
import alug.base.Place;
import alug.picker.PickerEffect.Order;
import alug.plan.Mode;
import alug.plan.SignInPlan;
import alug.plan.WantedMode;
import alug.profile.AccountId;
import alug.profile.CredentialSource;
import alug.profile.MfaDevice;
import alug.profile.Profile;
import alug.profile.ProfileEntry;
import alug.profile.ProfileKind;
import alug.profile.RoleArn;
import alug.profile.RoleStep;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What overlays see of the picker in the mock-ups. */
final class Surroundings {
  static final Instant NOW = Instant.parse("2026-03-02T10:42:00Z");
  static final Place PLACE = new Place(Path.of("/home/alice/.aws/config"), 118);
  private static final int HOUR = 3_600;
  private static final int LONG = 43_200;

  private Size size = new Size(80, 24);
  private Instant now = NOW;
  private Glyphs glyphs = Glyphs.UNICODE;
  private Caution caution = Caution.DEFAULTS;
  private Optional<String> destination = Optional.empty();
  private Optional<Batch> batch = Optional.empty();
  private Room room = Room.FOR_ALL;
  private final Map<String, Instant> usedCodes = new LinkedHashMap<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, Instant> consoles = new LinkedHashMap<>();
  private final Map<String, Instant> sessions = new LinkedHashMap<>();

  Surroundings() {
    add("payments-prod-admin", "main", "123456789012", "Admin", own(LONG));
    add("payments-prod-readonly", "main", "123456789012", "ReadOnly", own(LONG));
    add("payments-staging-admin", "main", "210987654321", "Admin", shared(true));
    add("search-prod-readonly", "main", "345678901234", "ReadOnly", own(LONG));
    add("search-prod-deploy", "main", "345678901234", "Deploy", own(LONG));
    add("identity-prod-audit", "main", "567890123456", "SecurityAudit", own(LONG));
    add("org-billing", "audit", "111122223333", "Billing", noCode());
    add("sandbox-alice", "sandbox", "999900001111", "Admin", shared(true));
    add("sandbox-shared", "sandbox", "999900002222", "PowerUser", shared(true));
    add("sandbox-ml", "sandbox", "999900004444", "PowerUser", shared(true));
  }

  Surroundings size(int columns, int height) {
    size = new Size(columns, height);
    return this;
  }

  Surroundings at(Instant time) {
    now = time;
    return this;
  }

  Surroundings glyphs(Glyphs other) {
    glyphs = other;
    return this;
  }

  Surroundings caution(int above, boolean production, WantedMode mode) {
    caution = new Caution(above, production, mode);
    return this;
  }

  Surroundings destination(String page) {
    destination = Optional.of(page);
    return this;
  }

  Surroundings live(String profile, long seconds) {
    consoles.put(profile, NOW.plusSeconds(seconds));
    return this;
  }

  Surroundings session(String group, long seconds) {
    sessions.put(group, NOW.plusSeconds(seconds));
    return this;
  }

  Surroundings room(Room other) {
    room = other;
    return this;
  }

  Surroundings used(String device, long seconds) {
    usedCodes.put(device, NOW.plusSeconds(seconds));
    return this;
  }

  Surroundings batch(String... profiles) {
    batch = Optional.of(Batch.start(open(profiles), around()));
    return this;
  }

  Surroundings after(PickerEvent... news) {
    for (PickerEvent event : news) {
      batch = batch.map(before -> before.on(event, now));
    }
    return this;
  }

  Surroundings row(Row row) {
    rows.put(row.id(), row);
    return this;
  }

  Surroundings add(String name, String group, String account, String role, SignInPlan plan) {
    return row(row(name, group, RoleArn.parse("arn:aws:iam::" + account + ":role/" + role), plan));
  }

  Around around() {
    return new Around(
        size,
        now,
        () -> ZoneOffset.UTC,
        "/home/alice",
        glyphs,
        caution,
        Map.copyOf(rows),
        Optional.ofNullable(rows.get("payments-prod-admin")),
        destination,
        Map.copyOf(consoles),
        Map.copyOf(sessions),
        batch,
        room,
        Map.copyOf(usedCodes));
  }

  Frame frame(Overlay overlay) {
    Canvas canvas = new Canvas(size);
    overlay.draw(canvas, around());
    return canvas.toFrame();
  }

  static PickerEffect.Open open(String... profiles) {
    List<Order> orders = new ArrayList<>();
    for (String profile : profiles) {
      orders.add(new Order(profile, OpenWith.DEFAULTS));
    }
    return new PickerEffect.Open(orders, false);
  }

  /** A code of its own, for so long. */
  static SignInPlan own(int seconds) {
    return plan(Mode.LONG, seconds, true, Optional.empty());
  }

  /** The same while the source's session is alive. */
  static SignInPlan ownOrShared() {
    return plan(Mode.LONG, LONG, true, Optional.of(shared(false)));
  }

  static SignInPlan shared(boolean needsCode) {
    return plan(Mode.SHARED, HOUR, needsCode, Optional.empty());
  }

  static SignInPlan noCode() {
    return plan(Mode.LONG, LONG, false, Optional.empty());
  }

  static SignInPlan chained() {
    String reason = "the source \"hub\" is itself a role (AWS limits chained roles to 1 h)";
    return new SignInPlan(
        Mode.CHAINED, HOUR, false, List.of(), reason, Optional.empty(), Optional.empty());
  }

  static SignInPlan refused(AlugException why) {
    return new SignInPlan(
        Mode.NONE, 0, false, List.of(), why.cause(), Optional.empty(), Optional.of(why));
  }

  private static SignInPlan plan(
      Mode mode, int seconds, boolean needsCode, Optional<SignInPlan> alternative) {
    return new SignInPlan(
        mode, seconds, needsCode, List.of(), "because", alternative, Optional.empty());
  }

  private static Row row(String name, String group, RoleArn role, SignInPlan plan) {
    Optional<MfaDevice> device =
        group.equals("audit")
            ? Optional.empty()
            : Optional.of(
                new MfaDevice("arn:aws:iam::111111111111:mfa/alice-" + group, group, PLACE));
    RoleStep step =
        new RoleStep(
            name,
            role,
            device,
            Optional.empty(),
            Optional.of("alice"),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of());
    Map<String, String> properties = Map.of("region", "ap-northeast-1", "source_profile", group);
    ProfileEntry entry =
        new ProfileEntry(
            new Profile(name, properties, PLACE, Map.of()),
            ProfileKind.ROLE,
            group,
            role.partition(),
            AccountId.parse(role.account().digits()),
            Optional.of(step),
            List.of(group),
            new CredentialSource.Missing(),
            OptionalInt.empty(),
            Optional.empty());
    boolean production = name.contains("prod");
    Optional<Instant> opened = Optional.of(NOW.minusSeconds(HOUR));
    return new Row(
        entry, production ? "acme-payments-prod" : "", plan, id -> production, opened, 14, 1);
  }
}
