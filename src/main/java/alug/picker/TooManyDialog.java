package alug.picker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to do with more consoles than the browser keeps apart.
 *
 * @param chosen which answer Enter takes, from 0
 */
record TooManyDialog(PickerEffect.Open open, int chosen) implements Overlay {
  private static final int WIDTH = 74;
  private static final int MARGIN = 10;

  /** One answer: its key, its words and what opens then. */
  record Choice(char key, String words, PickerEffect.Open open) {}

  static TooManyDialog of(PickerEffect.Open open) {
    return new TooManyDialog(open, 0);
  }

  @Override
  public Turn on(PickerEvent event, Around around) {
    List<Choice> choices = choices(around.room());
    for (Choice choice : choices) {
      if (Keys.isText(event, choice.key())) {
        return Opening.admitted(choice.open(), around);
      }
    }
    if (Keys.is(event, KeyName.ENTER)) {
      return Opening.admitted(choices.get(chosen).open(), around);
    }
    if (Keys.isUp(event)) {
      return Turn.to(new TooManyDialog(open, Math.max(0, chosen - 1)));
    }
    if (Keys.isDown(event) || Keys.is(event, KeyName.TAB)) {
      return Turn.to(new TooManyDialog(open, Math.min(choices.size() - 1, chosen + 1)));
    }
    if (Keys.isText(event, 'n') || Keys.is(event, KeyName.ESCAPE)) {
      return Turn.close();
    }
    return Keys.isQuit(event) ? Turn.quit(this) : Turn.to(this);
  }

  List<Choice> choices(Room room) {
    List<Choice> choices = new ArrayList<>();
    int all = open.orders().size();
    String first = room.consoles() == 1 ? open.orders().get(0).profile() : first(room.consoles());
    choices.add(new Choice('1', "only " + first, part(room.consoles(), false)));
    int most = Math.min(all, room.withMultiSession());
    if (most > room.consoles()) {
      String words = most == all ? "all " + all : first(most);
      choices.add(
          new Choice(
              'm', words + ", if AWS multi-session is on in this browser", part(most, true)));
    }
    choices.add(
        new Choice(
            'c',
            "copy the " + all + " links instead",
            new PickerEffect.Open(open.orders(), true, false)));
    return choices;
  }

  private static String first(int consoles) {
    return "the first " + consoles;
  }

  private PickerEffect.Open part(int consoles, boolean multiSession) {
    int some = Math.min(consoles, open.orders().size());
    return new PickerEffect.Open(open.orders().subList(0, some), false, multiSession);
  }

  String title() {
    return "Open " + open.orders().size() + " consoles?";
  }

  @Override
  public void draw(Canvas canvas, Around around) {
    boolean plain = Panel.isPlain(canvas.size());
    int room = plain ? canvas.size().columns() - 6 : WIDTH - MARGIN;
    List<Line> lines = new ArrayList<>();
    for (String part : Words.wrap(around.room().why() + ".", room + (plain ? 6 : 4))) {
      lines.add(Line.of(plain ? part : " " + part));
    }
    if (!plain) {
      lines.add(0, Line.blank());
      lines.add(Line.blank());
    }
    List<Choice> choices = choices(around.room());
    for (int at = 0; at < choices.size(); at++) {
      add(lines, choices.get(at), at == chosen ? around.glyphs().cursor() : " ", room);
    }
    if (!plain) {
      lines.add(Line.blank());
      for (String part :
          Words.wrap("To open all: " + lowerFirst(around.room().wayOut()), room + 4)) {
        lines.add(Line.of(" " + part, Style.MUTED));
      }
      lines.add(Line.blank());
    }
    List<Hint> hints = Hint.of("up down", "choose", "enter", "take", "esc", "back");
    new Panel(title(), "", lines, hints).drawMiddle(canvas, around.glyphs(), WIDTH);
  }

  private static String lowerFirst(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static void add(List<Line> lines, Choice choice, String pointer, int room) {
    Line start = Line.of(pointer + " ", Style.PROMPT).plus("[" + choice.key() + "] ", Style.KEY);
    for (String part : Words.wrap(choice.words(), room)) {
      lines.add(start.plus(part));
      start = Line.of(" ".repeat(6));
    }
  }

  /** The question and its answers in lines, for who reads no screen. */
  List<String> lines(Room room) {
    List<String> lines = new ArrayList<>();
    lines.add(title() + " " + room.why() + ".");
    for (Choice choice : choices(room)) {
      lines.add("[" + choice.key() + "] " + choice.words());
    }
    return lines;
  }

  /** What an answer opens; empty where it is none. */
  Optional<PickerEffect.Open> answered(String answer, Room room) {
    for (Choice choice : choices(room)) {
      if (answer.equals(String.valueOf(choice.key()))) {
        return Optional.of(choice.open());
      }
    }
    return Optional.empty();
  }
}
