package alug.launch;

import java.util.Locale;

/** The icons Firefox has for containers. */
public enum Icon {
  FINGERPRINT,
  BRIEFCASE,
  DOLLAR,
  CART,
  CIRCLE,
  GIFT,
  VACATION,
  FOOD,
  FRUIT,
  PET,
  TREE,
  CHILL;

  /** Its name as Firefox's extensions write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
