package alug.tui;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;

/** Colours and attributes: those wanted, and those the terminal has; the step is sent as one. */
final class Pen {
  private TextColor wantedForeground = TextColor.ANSI.DEFAULT;
  private TextColor wantedBackground = TextColor.ANSI.DEFAULT;
  private final EnumSet<SGR> wanted = EnumSet.noneOf(SGR.class);

  private TextColor foreground = TextColor.ANSI.DEFAULT;
  private TextColor background = TextColor.ANSI.DEFAULT;
  private final EnumSet<SGR> attributes = EnumSet.noneOf(SGR.class);
  private boolean known;

  void foreground(TextColor colour) {
    wantedForeground = colour;
  }

  void background(TextColor colour) {
    wantedBackground = colour;
  }

  void enable(SGR attribute) {
    wanted.add(attribute);
  }

  void disable(SGR attribute) {
    wanted.remove(attribute);
  }

  void reset() {
    wantedForeground = TextColor.ANSI.DEFAULT;
    wantedBackground = TextColor.ANSI.DEFAULT;
    wanted.clear();
  }

  /** What the terminal has is not known any more. */
  void forget() {
    known = false;
  }

  /** Makes the terminal have what is wanted. */
  void apply(FrameBuffer out) {
    if (known
        && wantedForeground.equals(foreground)
        && wantedBackground.equals(background)
        && wanted.equals(attributes)) {
      return;
    }
    out.ascii("\u001b[");
    boolean first = true;
    if (!known || !wanted.containsAll(attributes)) {
      out.ascii("0");
      first = false;
      foreground = TextColor.ANSI.DEFAULT;
      background = TextColor.ANSI.DEFAULT;
      attributes.clear();
    }
    for (SGR attribute : wanted) {
      if (attributes.add(attribute)) {
        first = separate(out, first);
        out.ascii(code(attribute));
      }
    }
    if (!wantedForeground.equals(foreground)) {
      first = separate(out, first);
      out.ascii(text(wantedForeground.getForegroundSGRSequence()));
    }
    if (!wantedBackground.equals(background)) {
      separate(out, first);
      out.ascii(text(wantedBackground.getBackgroundSGRSequence()));
    }
    out.ascii("m");
    foreground = wantedForeground;
    background = wantedBackground;
    known = true;
  }

  private static boolean separate(FrameBuffer out, boolean first) {
    if (!first) {
      out.ascii(";");
    }
    return false;
  }

  private static String text(byte[] sequence) {
    return new String(sequence, StandardCharsets.US_ASCII);
  }

  private static String code(SGR attribute) {
    return switch (attribute) {
      case BOLD -> "1";
      case ITALIC -> "3";
      case UNDERLINE -> "4";
      case BLINK -> "5";
      case REVERSE -> "7";
      case CROSSED_OUT -> "9";
      case FRAKTUR -> "20";
      case BORDERED -> "51";
      case CIRCLED -> "52";
    };
  }
}
