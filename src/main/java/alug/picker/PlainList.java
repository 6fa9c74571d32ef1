package alug.picker;

import alug.plan.ConsoleSeconds;
import alug.plan.WantedMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The picker for a face that writes lines and has no screen: the same rows in the same order, the
 * same words and the same questions.
 */
public final class PlainList {
  private static final Size ANY = new Size(80, 24);

  private PickerState state;

  /** A list that is empty until it hears {@link News.CatalogLoaded}. */
  public PlainList(PickerSetup setup, Instant now) {
    state = Picker.start(setup, ANY, now);
  }

  /** Takes in what changed outside. */
  public void hear(News news) {
    state = news.applyTo(state).state();
  }

  public void at(Instant now) {
    state = new PickerEvent.Tick(now).applyTo(state).state();
  }

  /** Another filter; an account id, an ARN or a console URL selects its account. */
  public void filter(String text) {
    Change change = new Change(state);
    change.query(QueryLine.EMPTY);
    change.destination = Optional.empty();
    Filter.paste(change, SafeText.of(text).strip());
    state = change.toStep().state();
  }

  public String filter() {
    return state.query().text();
  }

  /** How many profiles there are, found or not. */
  public int size() {
    return state.index().size();
  }

  /** The rows that the filter finds, those of a group together, the best one first. */
  public List<Row> found() {
    View view = state.list().view();
    List<Row> rows = new ArrayList<>(view.rows());
    for (int line = 0; line < view.size(); line++) {
      if (!view.isHeader(line)) {
        rows.add(state.index().row(view.row(line)));
      }
    }
    return rows;
  }

  public Set<String> marks() {
    return state.list().settings().marks();
  }

  public void mark(List<Row> rows, boolean marked) {
    Set<String> marks = new LinkedHashSet<>(marks());
    for (Row row : rows) {
      if (marked) {
        marks.add(row.id());
      } else {
        marks.remove(row.id());
      }
    }
    Change change = new Change(state);
    change.marks(marks);
    state = change.toStep().state();
  }

  /** The marked rows in the list's order, whatever the filter. */
  public List<Row> marked() {
    List<Row> rows = new ArrayList<>();
    for (int row : state.index().groups().rowsTogether()) {
      if (marks().contains(state.index().row(row).id())) {
        rows.add(state.index().row(row));
      }
    }
    return rows;
  }

  /** The rows of these profiles. */
  public List<Row> named(Set<String> profiles) {
    List<Row> rows = new ArrayList<>();
    for (String profile : profiles) {
      Row row = state.index().byId().get(profile);
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The first rows found as numbered lines under the headings of their groups. */
  public List<String> lines(int most) {
    return new PlainText(state).rows(found(), most);
  }

  /** What there is to say where nothing is found. */
  public List<String> nothingFound() {
    return new PlainText(state).nothing();
  }

  /** The live consoles and sessions, soonest end first, or that there are none. */
  public List<String> status() {
    return new PlainText(state).status();
  }

  public List<String> details(Row row) {
    return new PlainText(state).details(row);
  }

  /** Orders for rows; a pasted ARN or URL is where they lead unless they say so themselves. */
  public List<PickerEffect.Order> orders(List<Row> rows, OpenWith with) {
    OpenWith where = with.destination().isPresent() ? with : with.to(state.destination());
    List<PickerEffect.Order> orders = new ArrayList<>(rows.size());
    for (Row row : rows) {
      orders.add(new PickerEffect.Order(row.id(), where));
    }
    return orders;
  }

  /** What to ask before so many consoles are opened; empty where nothing is to be asked. */
  public Optional<String> confirmation(PickerEffect.Open open) {
    Around around = state.around();
    if (!ConfirmDialog.isNeeded(open, around)) {
      return Optional.empty();
    }
    ConfirmDialog dialog = new ConfirmDialog(open);
    List<String> production = ConfirmDialog.newProduction(open, around);
    String named =
        production.isEmpty()
            ? ""
            : " "
                + dialog.productionWords(production.size())
                + " "
                + Words.list(production, ANY.columns());
    return Optional.of(dialog.title() + " " + dialog.cost(around) + named);
  }

  /** What to ask where the browser does not keep so many apart. */
  public static final class TooMany {
    private final TooManyDialog dialog;
    private final Room room;

    private TooMany(TooManyDialog dialog, Room room) {
      this.dialog = dialog;
      this.room = room;
    }

    /** The question, then its answers. */
    public List<String> lines() {
      return dialog.lines(room);
    }

    /** What opens then; empty where that is no answer. */
    public Optional<PickerEffect.Open> answered(String answer) {
      return dialog.answered(answer, room);
    }
  }

  /** What to ask before more consoles open than the browser keeps apart. */
  public Optional<TooMany> tooMany(PickerEffect.Open open) {
    Room room = state.around().room();
    return room.isTooSmall(open)
        ? Optional.of(new TooMany(TooManyDialog.of(open), room))
        : Optional.empty();
  }

  /** The two ways of a batch whose roles want several codes; empty where there is no choice. */
  public Optional<List<String>> codeChoices(PickerEffect.Open open) {
    Around around = state.around();
    if (around.caution().batchMode() != WantedMode.AUTO || !BatchQuestion.isNeeded(open, around)) {
      return Optional.empty();
    }
    BatchQuestion question = new BatchQuestion(open, 0);
    return Optional.of(List.of(question.shortWords(around), question.longWords(around)));
  }

  /** The orders with the chosen or set mode for the roles that would want a code each. */
  public PickerEffect.Open withCodes(PickerEffect.Open open, Optional<WantedMode> chosen) {
    Around around = state.around();
    WantedMode mode = chosen.orElse(around.caution().batchMode());
    return mode == WantedMode.AUTO || !BatchQuestion.isNeeded(open, around)
        ? open
        : Opening.inMode(open, mode, around);
  }

  /** A question about how to open, its answer and what is wrong with that. */
  public static final class Wish {
    private final OpenWithField field;
    private String answer = "";

    private Wish(OpenWithField field) {
      this.field = field;
    }

    public String question() {
      return field.label() + " (Enter: " + field.help() + "): ";
    }

    /** Takes an answer; what is wrong with it, or empty. */
    public String answer(String text) {
      String problem = text.isEmpty() ? "" : field.problem(text);
      answer = problem.isEmpty() ? text : "";
      return problem;
    }
  }

  /** What can be asked about how to open: duration, mode, region, page and browser. */
  public static List<Wish> wishes() {
    List<Wish> wishes = new ArrayList<>();
    for (OpenWithField field : OpenWithField.values()) {
      wishes.add(new Wish(field));
    }
    return wishes;
  }

  public static OpenWith answered(List<Wish> wishes) {
    String duration = text(wishes, OpenWithField.DURATION);
    return new OpenWith(
        WantedMode.parse(text(wishes, OpenWithField.MODE)),
        duration.isEmpty() ? OptionalInt.empty() : ConsoleSeconds.parse(duration),
        OpenWithField.present(text(wishes, OpenWithField.REGION)),
        OpenWithField.present(text(wishes, OpenWithField.PAGE)),
        OpenWithField.present(text(wishes, OpenWithField.BROWSER)));
  }

  private static String text(List<Wish> wishes, OpenWithField field) {
    for (Wish wish : wishes) {
      if (wish.field == field) {
        return wish.answer;
      }
    }
    return "";
  }
}
