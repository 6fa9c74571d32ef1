package alug.vault;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import java.util.Locale;

/** The values of the setting {@code session-store}. */
public enum StoreChoice {
  /** The keychain if it works, else a private file. */
  AUTO,
  /** The keychain or nothing. */
  KEYCHAIN,
  /** A private file without encryption. */
  FILE,
  /** This run only. */
  MEMORY;

  /**
   * The choice by its word.
   *
   * @throws AlugException of kind CONFIG, without a place
   */
  public static StoreChoice parse(String word) {
    for (StoreChoice choice : values()) {
      if (choice.word().equals(word)) {
        return choice;
      }
    }
    throw AlugException.of(
        Kind.CONFIG,
        "SessionStore",
        "session-store is \"" + word + "\"",
        "Use auto, keychain, file or memory.");
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
