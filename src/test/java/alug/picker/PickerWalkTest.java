package alug.picker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PickerWalkTest {
  private static final int EVENTS = 200_000;
  private static final int CHECK_ESCAPE_EVERY = 50;
  private static final int DRAW_EVERY = 20;
  private static final int MOST_ESCAPES = 6;
  private static final String LETTERS = "abdeimnoprs'^$!| 0123456789?cqryんé\u0301";
  private static final String CODE = "918273";

  private final Catalog catalog = Example.catalog();
  private final List<String> ids = ids(catalog);
  private final Random random = new Random(20260302);
  private Instant now = Example.NOW;
  private long question = 1;

  @Test
  void keepsItsPromisesWhateverHappens() {
    PickerState state = Example.main(80, 24);
    for (int count = 0; count < EVENTS; count++) {
      state = random.nextInt(10) == 0 ? passed(state) : event().applyTo(state).state();
      check(state);
      if (count % DRAW_EVERY == 0) {
        Picker.render(state);
      }
      if (count % CHECK_ESCAPE_EVERY == 0) {
        checkWayOut(state);
      }
    }
  }

  @Test
  void aCodeIsInNoText() {
    PickerState state = Example.after(Example.main(80, 24), mfa(7));
    state = Example.after(state, new PickerEvent.Tick(Example.NOW.plusSeconds(1)));
    StringBuilder texts = new StringBuilder();
    for (int digit = 0; digit < CODE.length(); digit++) {
      PickerEvent event = new PickerEvent.Text(CODE.substring(digit, digit + 1));
      Step step = event.applyTo(state);
      state = step.state();
      texts.append(event).append(step).append(state).append(state.fronts()).append(step.effects());
    }
    assertFalse(texts.toString().contains(CODE.substring(0, 3)), texts::toString);
    assertTrue(texts.toString().contains("AnswerMfa"), "the code was sent");
  }

  private PickerState passed(PickerState state) {
    now = now.plusMillis(random.nextInt(20_000));
    return new PickerEvent.Tick(now).applyTo(state).state();
  }

  private static void check(PickerState state) {
    ListState list = state.list();
    if (list.view().size() == 0) {
      assertEquals(-1, list.cursor());
    } else {
      assertTrue(list.view().takesCursor(list.cursor()), "the cursor is on a row");
      int height = state.geometry().listHeight();
      assertTrue(list.top() <= list.cursor() && list.cursor() < list.top() + height, "it is seen");
    }
    assertTrue(
        state.index().byId().keySet().containsAll(list.settings().marks()), "marks are rows");
    QueryLine query = state.query();
    assertTrue(QueryLine.isBorder(query.text(), query.cursor()), "between two characters");
  }

  private static void checkWayOut(PickerState state) {
    PickerState at = state;
    boolean left = false;
    for (int count = 0; count < MOST_ESCAPES && !left; count++) {
      Step step = PickerEvent.Key.of(KeyName.ESCAPE).applyTo(at);
      at = step.state();
      left = leaves(step);
    }
    assertTrue(left, () -> "six times Esc leaves " + state.fronts());
    assertTrue(leaves(PickerEvent.Key.ctrl('c').applyTo(state)), "Ctrl-C leaves at once");
  }

  private static boolean leaves(Step step) {
    for (PickerEffect effect : step.effects()) {
      if (effect instanceof PickerEffect.Exit) {
        return true;
      }
    }
    return false;
  }

  private PickerEvent event() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> text();
      case 3, 4, 5 -> key();
      case 6 ->
          new PickerEvent.Mouse(
              one(PickerEvent.Mouse.Kind.values()), random.nextInt(30), random.nextInt(90));
      case 7 -> new PickerEvent.Resize(new Size(1 + random.nextInt(160), 1 + random.nextInt(50)));
      case 8 -> paste();
      default -> news();
    };
  }

  private PickerEvent text() {
    int at =
        LETTERS.offsetByCodePoints(0, random.nextInt(LETTERS.codePointCount(0, LETTERS.length())));
    return new PickerEvent.Text(Character.toString(LETTERS.codePointAt(at)));
  }

  private PickerEvent key() {
    if (random.nextBoolean()) {
      KeyName name = one(KeyName.values());
      name = name == KeyName.CHARACTER ? KeyName.ENTER : name;
      int modifier = random.nextInt(6);
      return new PickerEvent.Key(name, 0, modifier == 0, modifier == 1, modifier == 2);
    }
    char letter = (char) ('a' + random.nextInt(26));
    boolean alt = random.nextInt(3) == 0;
    return alt
        ? PickerEvent.Key.alt(letter)
        : PickerEvent.Key.ctrl(random.nextInt(9) == 0 ? '_' : letter);
  }

  private PickerEvent paste() {
    return new PickerEvent.Paste(
        List.of(
                "123456789012",
                "arn:aws:s3:::bucket",
                "prod",
                CODE,
                "https://console.aws.amazon.com/")
            .get(random.nextInt(5)));
  }

  private PickerEvent news() {
    String id = ids.get(random.nextInt(ids.size()));
    return switch (random.nextInt(12)) {
      case 0 -> new News.CatalogLoaded(part());
      case 1 -> new News.CatalogBroken(AlugException.of(Kind.CONFIG, "Broken", "broken", "mend"));
      case 2 -> new News.SessionsChanged(Map.of("main", later(), "sandbox", later()));
      case 3 -> new News.ConsolesChanged(Map.of(id, later()));
      case 4 -> new News.PlansChanged(Map.of(id, Example.plan(3_600, true)));
      case 5 -> new News.PinsLoaded(List.of(id));
      case 6 -> mfa(random.nextBoolean() ? question : ++question);
      case 7 -> new News.MfaClosed(question);
      case 8 ->
          new News.Asked(
              99,
              "Run it?",
              List.of("a command"),
              List.of(new News.Choice('y', "run"), new News.Choice('n', "no")));
      case 9 -> new News.Progress(id, one(Stage.values()));
      case 10 -> new News.Finished(id, ending());
      default -> random.nextBoolean() ? new News.BatchDone() : new News.Said("something");
    };
  }

  private Ending ending() {
    boolean good = random.nextBoolean();
    return new Ending(
        good ? Ending.Kind.OPENED : Ending.Kind.FAILED,
        good ? Optional.of(later()) : Optional.empty(),
        1.2,
        List.of(),
        good
            ? Optional.empty()
            : Optional.of(AlugException.of(Kind.REFUSED, "Denied", "no", "ask")));
  }

  private static News.MfaAsked mfa(long question) {
    return new News.MfaAsked(
        question,
        "arn:aws:iam::111111111111:mfa/alice",
        "main",
        List.of("payments-prod-admin"),
        Optional.empty(),
        Optional.empty(),
        3,
        Optional.empty(),
        Optional.empty());
  }

  private <T> T one(T[] choices) {
    return List.of(choices).get(random.nextInt(choices.length));
  }

  private Instant later() {
    return now.plus(Duration.ofSeconds(random.nextInt(40_000)));
  }

  private static List<String> ids(Catalog catalog) {
    List<String> ids = new ArrayList<>();
    for (Row row : catalog.rows()) {
      ids.add(row.id());
    }
    return ids;
  }

  /** Some of the rows, as after a change of the file. */
  private Catalog part() {
    List<Row> rows = new ArrayList<>(catalog.rows());
    rows.removeIf(row -> random.nextInt(4) == 0);
    return new Catalog(
        random.nextInt(20) == 0 ? List.of() : rows,
        catalog.groups(),
        List.of(new Catalog.LookedIn("/home/alice/.aws/config", "not there")),
        random.nextBoolean() ? List.of() : List.of("~/.aws/config:7: expected key = value"));
  }
}
