package alug.picker;

import java.util.List;

/** What an event made of the picker, and what is to be done outside, in this order. */
public record Step(PickerState state, List<PickerEffect> effects) {
  public Step {
    effects = List.copyOf(effects);
  }
}
