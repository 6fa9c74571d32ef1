package alug.vault;

import alug.base.AlugException;
import alug.base.Secret;
import alug.files.LockedFile;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key of the session file, asked for once in a run. */
final class KeyRing {
  private final Optional<KeyProvider> keychain;
  private final LockedFile creation;

  // Guarded by this. The answer is kept, a refusal too: a keychain that hangs costs its deadline
  // once.
  private boolean asked;
  private Optional<AesSeal> seal = Optional.empty();
  private @Nullable AlugException refusal;

  /**
   * A ring over a keychain.
   *
   * @param creation whose lock keeps two processes from making two keys
   */
  KeyRing(Optional<KeyProvider> keychain, LockedFile creation) {
    this.keychain = keychain;
    this.creation = creation;
  }

  /**
   * The seal with the key that is there; empty where there is none yet.
   *
   * @throws AlugException of kind CONFIG if the keychain is not there or does not answer
   */
  synchronized Optional<AesSeal> existing() {
    if (!asked) {
      answer(false);
    }
    return outcome();
  }

  /**
   * The seal with the key that is there, or with one made now.
   *
   * @throws AlugException of kind CONFIG if the keychain is not there or does not answer
   */
  synchronized AesSeal existingOrNew() {
    if (!asked || (refusal == null && seal.isEmpty())) {
      answer(true);
    }
    return outcome().orElseThrow();
  }

  private Optional<AesSeal> outcome() {
    if (refusal != null) {
      throw refusal;
    }
    return seal;
  }

  private void answer(boolean make) {
    try {
      KeyProvider provider =
          keychain.orElseThrow(
              () -> KeyProvider.unavailable("no keychain is known on this system", ""));
      seal = find(provider);
      if (make && seal.isEmpty()) {
        makeKey(provider);
      }
    } catch (AlugException e) {
      if (e.kind() == AlugException.Kind.CANCELLED) {
        throw e;
      }
      refusal = e;
    }
    asked = true;
  }

  private void makeKey(KeyProvider provider) {
    creation.update(
        content -> {
          seal = find(provider);
          if (seal.isEmpty()) {
            provider.keep(AesSeal.newKey(new SecureRandom()));
            // What it gives back counts: some keychains accept and forget.
            seal = find(provider);
          }
          return content;
        });
    if (seal.isEmpty()) {
      throw KeyProvider.unavailable("the keychain did not keep the key", "");
    }
  }

  private Optional<AesSeal> find(KeyProvider provider) {
    Optional<Secret> key = provider.find();
    // Not made with the ring: it costs lists, which need no key, some milliseconds.
    return key.isEmpty() ? Optional.empty() : AesSeal.of(key.get(), new SecureRandom());
  }

  /** What to do where a keychain is wanted and not there. */
  String fix() {
    return keychain.map(KeyProvider::fix).orElse("Use a system with a keychain");
  }
}
