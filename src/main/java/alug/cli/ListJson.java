package alug.cli;

import alug.base.Place;
import alug.plan.SignInPlan;
import alug.profile.Diagnostic;
import alug.profile.MfaDevice;
import alug.profile.ProfileEntry;
import alug.profile.RoleStep;
import alug.profile.Section;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The JSON of {@code alug list}: a stable contract; fields are added, never renamed. */
final class ListJson {
  private final Json json;
  private final Instant now;

  ListJson(Instant now, PrintStream out) {
    this.now = now;
    json = Json.on(out);
  }

  void print(Listing listing) {
    json.object(
            () ->
                json.array("profiles", () -> listing.rows().forEach(this::profile))
                    .array("ssoSessions", () -> listing.ssoSessions().forEach(this::ssoSession))
                    .array("groups", () -> listing.groups().forEach(this::group))
                    .array("diagnostics", () -> listing.diagnostics().forEach(this::diagnostic)))
        .end();
  }

  private void profile(Listing.Row row) {
    ProfileEntry entry = row.entry();
    Optional<RoleStep> role = entry.role();
    json.object(
        () ->
            json.field("name", entry.name())
                .field("kind", entry.kind().word())
                .field("group", entry.group())
                .field("accountId", entry.account())
                .field("roleArn", role.map(RoleStep::role))
                .field("roleName", row.roleName())
                .field("partition", entry.partition().id())
                .field("region", entry.region())
                .field("sourceProfile", entry.chain().stream().findFirst())
                .strings("chain", entry.chain())
                .field("mfaSerial", entry.mfa().map(MfaDevice::serial))
                .number("durationSeconds", boxed(entry.durationSeconds()))
                .object("plan", () -> plan(row.plan()))
                .objectOrNull(
                    "console", row.consoleUntil().isPresent(), () -> until(row.consoleUntil()))
                .object("source", () -> place(entry.profile().place()))
                .strings("properties", entry.profile().redactedProperties()));
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  private void plan(SignInPlan plan) {
    json.field("mode", plan.mode().word())
        .field("seconds", plan.seconds())
        .field("needsCode", plan.needsCode())
        .field("reason", plan.reason())
        .objectOrNull(
            "alternative",
            plan.alternative().isPresent(),
            () -> plan.alternative().ifPresent(this::plan));
  }

  private void ssoSession(Section session) {
    json.object(
        () -> json.field("name", session.name()).strings("properties", session.properties()));
  }

  private void group(Listing.Group group) {
    json.object(
        () ->
            json.field("name", group.name())
                .field("mfaSerial", group.mfaSerial())
                .objectOrNull(
                    "session",
                    group.sessionUntil().isPresent(),
                    () -> until(group.sessionUntil())));
  }

  private void diagnostic(Diagnostic diagnostic) {
    json.object(
        () -> {
          json.field("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
          place(diagnostic.place());
          json.field("message", diagnostic.message());
        });
  }

  private void place(Place place) {
    json.field("file", place.file().toString()).field("line", place.line());
  }

  private void until(Optional<Instant> end) {
    json.instant("expiresAt", end).number("remainingSeconds", end.map(at -> remaining(at)));
  }

  private long remaining(Instant end) {
    return Math.max(0, Duration.between(now, end).toSeconds());
  }
}
