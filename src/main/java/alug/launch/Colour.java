package alug.launch;

import java.util.Locale;

/** The colours Firefox has for containers, with the shade it paints them in. */
public enum Colour {
  BLUE(0x37adff),
  TURQUOISE(0x00c79a),
  GREEN(0x51cd00),
  YELLOW(0xffcb00),
  ORANGE(0xff9f00),
  PINK(0xff4bda),
  PURPLE(0xaf51f5),
  /** Kept for production and for those who ask for it, so that red means something. */
  RED(0xff613d);

  private final int rgb;

  Colour(int rgb) {
    this.rgb = rgb;
  }

  /** Its shade as 0xRRGGBB. */
  public int rgb() {
    return rgb;
  }

  /** Its name as Firefox's extensions write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Colour nearest(int rgb) {
    Colour best = BLUE;
    for (Colour colour : values()) {
      if (distance(colour.rgb, rgb) < distance(best.rgb, rgb)) {
        best = colour;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = ((a >> 16) & 0xff) - ((b >> 16) & 0xff);
    int green = ((a >> 8) & 0xff) - ((b >> 8) & 0xff);
    int blue = (a & 0xff) - (b & 0xff);
    return red * red + green * green + blue * blue;
  }
}
