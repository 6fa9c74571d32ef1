package alug.picker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question with a few answers. Only its own keys answer it, never Enter.
 *
 * @param behind what stands in front again when it is answered
 */
record QuestionDialog(News.Asked asked, Optional<Overlay> behind) implements Overlay {
  private static final int WIDTH = 64;

  @Override
  public Turn on(PickerEvent event, Around around) {
    if (Keys.isQuit(event)) {
      return Turn.quit(this).and(answer(last()));
    }
    if (!Keys.isTyped(event)) {
      return passedOn(event, around);
    }
    if (Keys.is(event, KeyName.ESCAPE)) {
      return Turn.to(behind).and(answer(last()));
    }
    for (News.Choice choice : asked.choices()) {
      if (Keys.isText(event, Character.toLowerCase(choice.key()))) {
        return Turn.to(behind).and(answer(choice.key()));
      }
    }
    return Turn.to(this);
  }

  @Override
  public void draw(Canvas canvas, Around around) {
    behind.ifPresent(overlay -> overlay.draw(canvas, around));
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

  @Override
  public Optional<Instant> changesAt(Around around) {
    return behind.flatMap(overlay -> overlay.changesAt(around));
  }

  private Turn passedOn(PickerEvent event, Around around) {
    if (behind.isEmpty()) {
      return Turn.to(this);
    }
    Turn turn = behind.get().on(event, around);
    return turn.with(new QuestionDialog(asked, turn.next()));
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
