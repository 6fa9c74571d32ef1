package alug.cli;

import alug.history.LearnedLimit;
import alug.plan.ConsoleSeconds;
import alug.profile.AccountId;
import alug.profile.RoleArn;
import alug.session.SessionRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code alug sessions}: the cached sessions, without their secrets. */
final class SessionsCommand {
  private final Assembly parts;
  private final Instant now;

  SessionsCommand(Assembly parts) {
    this.parts = parts;
    this.now = parts.around().clock().instant();
  }

  int run() {
    if (parts.arguments().has(Flag.LIMITS)) {
      limits();
      return 0;
    }
    List<SessionRecord> records = new ArrayList<>();
    for (SessionRecord record : parts.store().records()) {
      if (record.isLiveAt(now)) {
        records.add(record);
      }
    }
    records.sort(Comparator.comparing(SessionRecord::kind).thenComparing(SessionRecord::source));
    if (parts.arguments().has(Flag.JSON)) {
      json(records).printOn(parts.around().out());
    } else {
      table(records);
    }
    return 0;
  }

  private Json json(List<SessionRecord> records) {
    Json json = new Json();
    return json.object(
        () ->
            json.field("store", parts.store().name())
                .array("sessions", () -> records.forEach(record -> json(json, record))));
  }

  private void json(Json json, SessionRecord record) {
    json.object(
        () ->
            json.field("kind", record.kind().word())
                .field("source", record.source())
                .field("roleArn", record.roleArn())
                .field("accountId", account(record))
                .instant("expiresAt", Optional.of(record.expiresAt()))
                .field("remainingSeconds", left(record).toSeconds())
                .field("mode", record.mode().word()));
  }

  private static void json(Json json, LearnedLimit limit) {
    json.object(
        () ->
            json.field("source", limit.source())
                .field("role", limit.role())
                .field("consoleSeconds", limit.seconds())
                .instant("learnedAt", Optional.of(limit.learnedAt())));
  }

  private void table(List<SessionRecord> records) {
    if (records.isEmpty()) {
      parts.say("No session is cached. alug login SOURCE makes one.");
      return;
    }
    Table table = new Table("KIND", "SOURCE OR ROLE", "ACCOUNT", "LEFT", "STORE");
    for (SessionRecord record : records) {
      table.row(
          record.kind().word(),
          record.roleArn().orElse(record.source()),
          account(record).map(AccountId::digits).orElse("-"),
          Texts.left(left(record)),
          parts.store().name());
    }
    parts.around().out().print(table);
  }

  private void limits() {
    List<LearnedLimit> learned = parts.limits().entries();
    if (parts.arguments().has(Flag.JSON)) {
      Json json = new Json();
      json.object(() -> json.array("limits", () -> learned.forEach(limit -> json(json, limit))))
          .printOn(parts.around().out());
      return;
    }
    if (learned.isEmpty()) {
      parts.say("Nothing was learned of AWS's limits in the last 30 days.");
      return;
    }
    Table table = new Table("SOURCE", "ROLE", "CONSOLE LASTS", "LEARNED");
    for (LearnedLimit limit : learned) {
      table.row(
          limit.source(),
          limit.role(),
          ConsoleSeconds.label(limit.seconds()),
          limit.learnedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    parts.around().out().print(table);
  }

  private static Optional<AccountId> account(SessionRecord record) {
    return record.roleArn().map(arn -> RoleArn.parse(arn).account());
  }

  private Duration left(SessionRecord record) {
    Duration left = Duration.between(now, record.expiresAt());
    return left.isNegative() ? Duration.ZERO : left;
  }
}
