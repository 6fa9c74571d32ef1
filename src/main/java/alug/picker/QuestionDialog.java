package alug.picker;

/** A question with a few answers. */
record QuestionDialog(News.Asked asked) implements Overlay {
  @Override
  public Turn on(PickerEvent event, Around around) {
    return Turn.to(this);
  }

  @Override
  public void draw(Canvas canvas, Around around) {}
}
