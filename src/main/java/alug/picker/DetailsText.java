package alug.picker;

import alug.base.AlugException;
import alug.base.Place;
import alug.plan.ConsoleSeconds;
import alug.plan.SignInPlan;
import alug.profile.MfaDevice;
import alug.profile.RoleStep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the {@link DetailsPane} says about a profile. */
final class DetailsText {
  private static final int LABEL = 12;
  private static final int SHORT_LABEL = 9;
  private static final int LEFT = 8;
  private static final String NOTHING = "-";

  private final Row row;
  private final Around around;

  DetailsText(Row row, Around around) {
    this.row = row;
    this.around = around;
  }

  List<Line> lines(int width) {
    List<Line> lines = new ArrayList<>();
    add(lines, "Profile", row.id(), width);
    add(lines, "Account", account(), width);
    add(lines, "Role", row.roleArn().isEmpty() ? row.role() : row.roleArn(), width);
    add(lines, "Source", source(), width);
    add(lines, "MFA", row.entry().mfa().map(MfaDevice::serial).orElse("none"), width);
    row.entry()
        .role()
        .flatMap(RoleStep::sessionName)
        .ifPresent(name -> add(lines, "Session", name, width));
    add(lines, "Region", row.entry().region().orElse(NOTHING), width);
    lines.add(Line.blank());
    for (String part : Words.wrap(planSentence(), width)) {
      lines.add(Line.of(part, Style.HEADER));
    }
    addRefusal(lines, width);
    lines.add(Line.blank());
    Optional<Instant> source = around.sessionUntil(row.group());
    Optional<Instant> console = around.consoleUntil(row.id());
    add(lines, "Source left", source.map(this::left).orElse(NOTHING), width);
    add(lines, "Role left", console.map(this::left).orElse(NOTHING), width);
    add(lines, "Last opened", lastOpened() + times(), width);
    lines.add(Line.blank());
    add(lines, "Opens", opens(), width);
    lines.add(Line.blank());
    Place place = row.entry().profile().place();
    add(lines, "Config", around.shown(place.file()) + " line " + place.line(), width);
    return lines;
  }

  /** The same for a screen without room. */
  List<Line> shortLines(int width) {
    List<Line> lines = new ArrayList<>();
    Place place = row.entry().profile().place();
    String mfa = row.entry().mfa().isPresent() ? " (MFA)" : "";
    addShort(lines, "account", account(), width);
    addShort(lines, "role", row.role(), width);
    addShort(lines, "source", row.group() + mfa, width);
    addShort(lines, "left", shortLeft(), width);
    addShort(lines, "region", row.entry().region().orElse(NOTHING), width);
    addShort(lines, "opened", lastOpened(), width);
    addShort(lines, "config", around.shown(place.file()) + ":" + place.line(), width);
    lines.add(Line.of(Words.cut(planSentence(), width), Style.HEADER));
    return lines;
  }

  /** When a label of it changes next. */
  Optional<Instant> changesAt() {
    Instant now = around.now();
    Optional<Instant> source =
        around.sessionUntil(row.group()).map(until -> TimeLeft.changesAt(until, now));
    Optional<Instant> console =
        around.consoleUntil(row.id()).map(until -> TimeLeft.changesAt(until, now));
    boolean sourceFirst =
        console.isEmpty() || (source.isPresent() && source.get().isBefore(console.get()));
    return sourceFirst ? source : console;
  }

  /** {@code Enter opens 12 h with one MFA code, or 1 h now without one}. */
  String planSentence() {
    SignInPlan plan = row.plan();
    String words = ConsoleSeconds.words(plan.seconds());
    String code = plan.needsCode() ? " with one MFA code" : " without a code";
    return switch (plan.mode()) {
      case NONE -> "Enter cannot open it: " + plan.reason();
      case CHAINED -> words + ": " + plan.reason();
      case LONG, SHARED, FEDERATION -> "Enter opens " + words + code + alternative(plan);
    };
  }

  private static String alternative(SignInPlan plan) {
    return plan.alternative()
        .map(other -> ", or " + ConsoleSeconds.words(other.seconds()) + " now without one")
        .orElse("");
  }

  private void addRefusal(List<Line> lines, int width) {
    Optional<AlugException> refusal = row.plan().refusal();
    if (refusal.isEmpty() || refusal.get().fix().isEmpty()) {
      return;
    }
    String where = refusal.get().place().map(this::where).orElse("");
    for (String part : Words.wrap(refusal.get().fix() + where, width)) {
      lines.add(Line.of(part));
    }
  }

  private String where(Place place) {
    return " (" + around.shown(place.file()) + " line " + place.line() + ")";
  }

  private String account() {
    if (row.account().isEmpty()) {
      return NOTHING;
    }
    return row.accountName().isEmpty()
        ? row.account()
        : row.account() + "  (" + row.accountName() + ")";
  }

  private String source() {
    String file =
        around
            .row(row.group())
            .map(source -> source.entry().profile().placeOf("aws_access_key_id").file())
            .map(path -> "  (" + around.shown(path) + ")")
            .orElse("");
    return row.group() + file;
  }

  private String left(Instant until) {
    String label = TimeLeft.label(until, around.now());
    return label + " ".repeat(Math.max(1, LEFT - label.length())) + "until " + hour(until);
  }

  private String shortLeft() {
    Optional<Instant> source = around.sessionUntil(row.group());
    Optional<Instant> console = around.consoleUntil(row.id());
    return console.map(until -> TimeLeft.label(until, around.now())).orElse(NOTHING)
        + source.map(until -> " (source " + TimeLeft.label(until, around.now()) + ")").orElse("");
  }

  private String lastOpened() {
    if (row.lastOpened().isEmpty()) {
      return "never";
    }
    Instant opened = row.lastOpened().get();
    if (around.now().equals(TimeLeft.UNKNOWN)) {
      return "";
    }
    LocalDate day = opened.atZone(around.zone().get()).toLocalDate();
    LocalDate today = around.now().atZone(around.zone().get()).toLocalDate();
    if (day.equals(today)) {
      return "today " + hour(opened);
    }
    return (day.equals(today.minusDays(1)) ? "yesterday" : day.toString()) + " " + hour(opened);
  }

  private String times() {
    return row.timesOpened() == 0 ? "" : "  (" + Words.count(row.timesOpened(), "time") + ")";
  }

  private String hour(Instant time) {
    ZonedDateTime local = time.atZone(around.zone().get());
    return TimeLeft.twoDigits(local.getHour()) + ":" + TimeLeft.twoDigits(local.getMinute());
  }

  /** The page Enter leads to: the one asked for, else the front page in the profile's region. */
  private String opens() {
    if (around.destination().isPresent()) {
      return around.destination().get();
    }
    String domain = row.entry().partition().consoleDomain();
    if (domain.isEmpty()) {
      return NOTHING;
    }
    String host = row.entry().region().map(region -> region + ".console.").orElse("console.");
    return "https://" + host + domain + "/console/home";
  }

  private static void add(List<Line> lines, String label, String value, int width) {
    lines.addAll(Line.labelled(label, LABEL, value, width));
  }

  private static void addShort(List<Line> lines, String label, String value, int width) {
    lines.add(
        Line.of(label, Style.MUTED).to(SHORT_LABEL).plus(Words.cut(value, width - SHORT_LABEL)));
  }
}
