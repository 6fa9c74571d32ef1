package alug.picker;

/**
 * How many consoles the browser keeps apart.
 *
 * @param consoles so many at once
 * @param withMultiSession so many where the person has AWS's multi-session on; 0 where that is of
 *     no use
 * @param why why not more, a sentence without a full stop
 * @param wayOut what to do for more
 */
public record Room(int consoles, int withMultiSession, String why, String wayOut) {
  /** As many as are wanted. */
  public static final Room FOR_ALL = new Room(Integer.MAX_VALUE, 0, "", "");

  /** Whether so many consoles are too many. */
  boolean isTooSmall(PickerEffect.Open open) {
    int most = open.multiSession() ? Math.max(consoles, withMultiSession) : consoles;
    boolean other = false;
    for (PickerEffect.Order order : open.orders()) {
      other |= order.with().browser().isPresent();
    }
    return !open.copy() && !other && open.orders().size() > most;
  }
}
