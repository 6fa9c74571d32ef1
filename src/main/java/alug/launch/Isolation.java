package alug.launch;

import alug.base.AlugException;
import java.util.Optional;

/** How many consoles a browser keeps apart, and so whether a batch may go there. */
public enum Isolation {
  /** Every profile has its own context. */
  APART(Integer.MAX_VALUE, "", ""),
  /** Every profile has its own context, at the price of a set of processes each. */
  APART_BUT_HEAVY(Integer.MAX_VALUE, "", "") {
    @Override
    Optional<String> note(int count) {
      if (count <= HEAVY) {
        return Optional.empty();
      }
      return Optional.of(
          count
              + " Chromium profiles take about "
              + (count + 5) / 10
              + " GB of memory and "
              + count * 4 / 3
              + " seconds; Firefox containers take half of both.");
    }
  },
  /** AWS's own multi-session console in one cookie jar (aws-rules.md, section 2). */
  MULTI_SESSION(
      5,
      "AWS keeps at most 5 sessions in one browser, those already open included",
      "Open at most 5, or set browser = firefox-container or chrome-profile.") {
    @Override
    Optional<String> note(int count) {
      return count < 2 ? Optional.empty() : Optional.of(why() + ".");
    }
  },
  /** One cookie jar: a second sign-in needs the first to sign out. */
  SHARED(
      1,
      "This browser keeps all consoles in one cookie jar, and AWS signs one in at a time there",
      "Set browser = firefox-container or chrome-profile, or multi-session = on if you turned that"
          + " on in the AWS console, or open them one by one."),
  /** One clipboard. */
  ONE_LINK(
      1, "The clipboard holds one link at a time", "Copy them one by one, or set browser = print.");

  private static final int HEAVY = 10;

  private final int consoles;
  private final String why;
  private final String wayOut;

  Isolation(int consoles, String why, String wayOut) {
    this.consoles = consoles;
    this.why = why;
    this.wayOut = wayOut;
  }

  /** How many consoles it holds at once. */
  public int consoles() {
    return consoles;
  }

  /** Why not more, a sentence without a full stop. */
  public String why() {
    return why;
  }

  /** What to do for more. */
  public String wayOut() {
    return wayOut;
  }

  Optional<String> note(int count) {
    return Optional.empty();
  }

  /**
   * Lets a batch in.
   *
   * @param anyway the person was told and wants it all the same
   * @return what to say first, if anything
   * @throws AlugException when that many would end in one another's session
   */
  public Optional<String> admit(int count, boolean anyway) {
    if (count <= consoles) {
      return note(count);
    }
    if (anyway) {
      return Optional.of(why + ".");
    }
    throw AlugException.of(
        AlugException.Kind.CONFIG,
        "consoles-not-apart",
        count + " consoles cannot be opened together: " + lowerFirst(why),
        wayOut);
  }

  private static String lowerFirst(String text) {
    return text.startsWith("AWS")
        ? text
        : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
