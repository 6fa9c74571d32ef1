package alug.picker;

import alug.plan.WantedMode;

/**
 * When opening asks first.
 *
 * @param confirmAbove more consoles at once than this are confirmed
 * @param isAsking false where the person has agreed to everything before ({@code --yes})
 * @param batchMode how several roles open that would need several codes; AUTO asks
 */
record Caution(int confirmAbove, boolean isAsking, WantedMode batchMode) {
  static final Caution DEFAULTS = new Caution(5, true, WantedMode.AUTO);
}
