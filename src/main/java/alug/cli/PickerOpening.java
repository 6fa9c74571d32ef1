package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.console.Destination;
import alug.launch.BrowserChoice;
import alug.launch.BrowserKind;
import alug.launch.Isolation;
import alug.opening.Batch;
import alug.opening.OpenOrder;
import alug.opening.OpenResult;
import alug.opening.Progress;
import alug.picker.OpenWith;
import alug.picker.PickerEffect.Order;
import alug.picker.Room;
import alug.picker.Row;
import alug.plan.PlanRequest;
import alug.plan.WantedMode;
import alug.profile.ProfileEntry;
import alug.session.MfaCodes;
import alug.settings.Setting;
import alug.tui.Backstage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens what the picker orders, by the engine that {@code alug open} uses. */
final class PickerOpening {
  private static final int SEVERAL = 2;

  private final Assembly parts;
  private final Faces faces;
  private final Wishes wishes;
  private final PlanRequest standard;
  private volatile String noBrowser = "";
  private List<ProfileEntry> expected = List.of();

  PickerOpening(Assembly parts, Faces faces) {
    this.parts = parts;
    this.faces = faces;
    this.wishes = new Wishes(parts);
    this.standard = wishes.planRequest(false);
  }

  /** Plans as the options of the command line ask. */
  PlanRequest standard() {
    return standard;
  }

  /** The same in another mode. */
  PlanRequest standard(WantedMode mode) {
    return new PlanRequest(mode, standard.duration(), standard.defaultSeconds());
  }

  List<OpenResult> open(
      Backstage.Opening opening,
      Map<String, Row> rows,
      MfaCodes codes,
      Progress progress,
      Batch.Stop stop) {
    int count = opening.orders().size();
    BrowserChoice choice = faces.choose(browser(opening), count, opening.multiSession());
    Batch batch = new Batch(faces.opener(choice), parts.settings().number(Setting.PARALLEL));
    batch.admit(count, false).ifPresent(parts::say);
    noBrowser = choice.reason();
    List<OpenOrder> orders = orders(opening.orders(), rows);
    List<ProfileEntry> entries = new ArrayList<>(count);
    for (OpenOrder order : orders) {
      entries.add(order.entry());
    }
    expect(entries);
    try {
      return batch.run(orders, codes, progress, stop);
    } finally {
      expect(List.of());
    }
  }

  /** Has connections opened for what may soon be opened together, in place of what was before. */
  synchronized void expect(List<ProfileEntry> entries) {
    Aws aws = parts.aws();
    // One stays warm; the others go when they have been idle.
    aws.connectAhead(expected, 1);
    aws.connectAhead(entries, parts.settings().number(Setting.PARALLEL));
    expected = List.copyOf(entries);
  }

  /** Why a profile that is not in the files any more cannot be opened. */
  AlugException missing(String profile) {
    return AlugException.of(
        Kind.CONFIG,
        "UnknownProfile",
        "[profile " + profile + "] is not in the files any more",
        "Unmark it, or put it back into " + parts.config().files().config() + ".");
  }

  /** How many consoles the browser of the settings keeps apart. */
  Room room() {
    Isolation now = faces.choose(wishes.browser(), SEVERAL).browser().isolation();
    Isolation then = faces.choose(wishes.browser(), SEVERAL, true).browser().isolation();
    int more = then.consoles() > now.consoles() ? then.consoles() : 0;
    return new Room(now.consoles(), more, now.why(), now.wayOut());
  }

  String noBrowser() {
    return noBrowser;
  }

  private Optional<BrowserKind> browser(Backstage.Opening opening) {
    if (opening.copy()) {
      return Optional.of(opening.orders().size() > 1 ? BrowserKind.PRINT : BrowserKind.COPY);
    }
    return opening.with().browser().flatMap(BrowserKind::parse).or(wishes::browser);
  }

  private List<OpenOrder> orders(List<Order> orders, Map<String, Row> rows) {
    List<OpenOrder> all = new ArrayList<>(orders.size());
    for (Order order : orders) {
      Row row = rows.get(order.profile());
      if (row == null) {
        throw missing(order.profile());
      }
      ProfileEntry entry = row.entry();
      all.add(
          new OpenOrder(
              entry,
              request(order.with()),
              () -> destination(entry, order.with()),
              Faces.look(entry, row.isProduction())));
    }
    return all;
  }

  private PlanRequest request(OpenWith with) {
    return new PlanRequest(
        with.mode().orElse(standard.mode()),
        with.duration().isPresent() ? with.duration() : standard.duration(),
        standard.defaultSeconds());
  }

  private Destination destination(ProfileEntry entry, OpenWith with) {
    String region = with.region().or(entry::region).orElse(entry.partition().defaultRegion());
    if (with.destination().isPresent()) {
      return Destination.parse(with.destination().get(), entry, region);
    }
    return with.region().isPresent()
        ? Destination.regionPage(entry.partition(), region)
        : wishes.openDestination(entry);
  }
}
