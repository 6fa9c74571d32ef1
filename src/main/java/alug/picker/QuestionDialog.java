package alug.picker;

import java.util.ArrayList;
import java.util.List;

/** A question with a few answers. Only its own keys answer it, never Enter. */
record QuestionDialog(News.Asked asked) implements Overlay {
  private static final int WIDTH = 64;

  @Override
  public Turn on(PickerEvent event, Around around) {
    if (Keys.isQuit(event)) {
      return Turn.quit(this).and(answer(last()));
    }
    if (Keys.is(event, KeyName.ESCAPE)) {
      return Turn.close().and(answer(last()));
    }
    for (News.Choice choice : asked.choices()) {
      if (Keys.isText(event, Character.toLowerCase(choice.key()))) {
        return Turn.close().and(answer(choice.key()));
      }
    }
    return Turn.to(this);
  }

  @Override
  public void draw(Canvas canvas, Around around) {
    boolean plain = Panel.isPlain(canvas.size());
    int room = plain ? canvas.size().columns() : WIDTH - 6;
    List<Line> lines = new ArrayList<>();
    lines.add(Line.blank());
    for (String text : asked.lines()) {
      for (String part : Words.wrap(text, room)) {
        lines.add(Line.of(plain ? part : " " + part));
      }
    }
    lines.add(Line.blank());
    new Panel(asked.title(), "", lines, hints()).drawMiddle(canvas, around.glyphs(), WIDTH);
  }

  private List<Hint> hints() {
    List<Hint> hints = new ArrayList<>();
    for (News.Choice choice : asked.choices()) {
      hints.add(new Hint(String.valueOf(choice.key()), choice.label()));
    }
    return hints;
  }

  private char last() {
    return asked.choices().isEmpty() ? ' ' : asked.choices().get(asked.choices().size() - 1).key();
  }

  private PickerEffect answer(char key) {
    return new PickerEffect.Answer(asked.question(), key);
  }
}
