package alug.vault;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import java.util.Optional;

/** Which seal a setting of {@code session-store} means, decided when one is needed. */
final class Protection {
  private final StoreChoice choice;
  private final KeyRing keys;

  Protection(StoreChoice choice, KeyRing keys) {
    this.choice = choice;
    this.keys = keys;
  }

  /**
   * The seal for what is written now; may ask the keychain.
   *
   * @throws AlugException of kind CONFIG if the keychain is demanded and not there
   */
  Seal forWriting() {
    if (choice == StoreChoice.FILE) {
      return new PlainSeal();
    }
    try {
      return keys.existingOrNew();
    } catch (AlugException e) {
      if (choice == StoreChoice.AUTO && e.kind() == Kind.CONFIG) {
        return new PlainSeal();
      }
      throw demanded(e);
    }
  }

  /**
   * The seal something was written with; empty where it cannot be had. May ask the keychain, unless
   * nothing was sealed with its key.
   *
   * @throws AlugException of kind CONFIG if the keychain is demanded and not there
   */
  Optional<? extends Seal> forReading(String word) {
    if (word.equals(PlainSeal.WORD)) {
      return Optional.of(new PlainSeal());
    }
    if (!canRead(word)) {
      return Optional.empty();
    }
    try {
      return keys.existing();
    } catch (AlugException e) {
      if (choice == StoreChoice.AUTO && e.kind() == Kind.CONFIG) {
        return Optional.empty();
      }
      throw demanded(e);
    }
  }

  /** Whether a seal of this name could be opened at all; asks nobody. */
  boolean canRead(String word) {
    return word.equals(PlainSeal.WORD) || (word.equals(AesSeal.WORD) && usesKeychain());
  }

  boolean usesKeychain() {
    return choice != StoreChoice.FILE;
  }

  /** Whether the key is, or would be, in a keychain; may ask it, and makes no key. */
  boolean findsKeychain() {
    if (choice != StoreChoice.AUTO) {
      return usesKeychain();
    }
    try {
      keys.existing();
      return true;
    } catch (AlugException e) {
      if (e.kind() == Kind.CONFIG) {
        return false;
      }
      throw e;
    }
  }

  private AlugException demanded(AlugException failure) {
    if (failure.kind() != Kind.CONFIG) {
      return failure;
    }
    return AlugException.of(
            Kind.CONFIG,
            failure.code(),
            "session-store=keychain, and " + failure.cause(),
            keys.fix() + ", or set session-store to auto, file or memory.")
        .from(failure);
  }
}
