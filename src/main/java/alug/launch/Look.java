package alug.launch;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a console's browser context looks, so that accounts can be told apart at a glance.
 *
 * @param colour for a Firefox container
 * @param rgb the exact shade as 0xRRGGBB, for a Chromium profile
 * @param icon for a Firefox container
 */
public record Look(Colour colour, int rgb, Icon icon) {
  private static final List<Colour> CALM =
      List.copyOf(EnumSet.complementOf(EnumSet.of(Colour.RED)));

  /**
   * What the profile asks for; else red for production; else stable from its name.
   *
   * @param shade the profile's {@code granted_color} or {@code color}: a container colour or {@code
   *     rrggbb} with or without {@code #}; empty or unknown words ask for nothing
   * @param icon the profile's {@code granted_icon}; empty or unknown words ask for nothing
   */
  public static Look of(String profile, String shade, String icon, boolean production) {
    Icon shape = icon(icon);
    if (shape == null) {
      shape = stable(profile, List.of(Icon.values()));
    }
    int rgb = rgb(shade);
    if (rgb >= 0) {
      return new Look(Colour.nearest(rgb), rgb, shape);
    }
    Colour chosen = production ? Colour.RED : stable(profile, CALM);
    return new Look(chosen, chosen.rgb(), shape);
  }

  private static <T> T stable(String profile, List<T> choices) {
    int mixed = profile.hashCode() * 0x9e3779b9;
    return choices.get(Math.floorMod(mixed >>> 8, choices.size()));
  }

  private static @Nullable Icon icon(String word) {
    for (Icon icon : Icon.values()) {
      if (icon.word().equals(word.toLowerCase(Locale.ROOT))) {
        return icon;
      }
    }
    return null;
  }

  /** 0xRRGGBB, or -1 for a word that is no colour. */
  private static int rgb(String word) {
    for (Colour colour : Colour.values()) {
      if (colour.word().equals(word.toLowerCase(Locale.ROOT))) {
        return colour.rgb();
      }
    }
    String hex = word.startsWith("#") ? word.substring(1) : word;
    if (hex.length() == 3) {
      hex =
          ""
              + hex.charAt(0)
              + hex.charAt(0)
              + hex.charAt(1)
              + hex.charAt(1)
              + hex.charAt(2)
              + hex.charAt(2);
    }
    return isHex(hex) ? Integer.parseInt(hex, 16) : -1;
  }

  private static boolean isHex(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return text.length() == 6;
  }
}
