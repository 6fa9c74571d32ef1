package alug.vault;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Secret;
import java.util.Optional;

/**
 * Where the operating system keeps the key of the session file.
 *
 * <p>Each method may ask the person to unlock something and may take up to its deadline.
 */
interface KeyProvider {
  /** The {@link AlugException#code} of a keychain that is not there or does not answer. */
  String UNAVAILABLE = "KeychainUnavailable";

  /**
   * The text kept for alug; empty where there is none yet.
   *
   * @throws AlugException of kind CONFIG if the keychain is not there or does not answer
   */
  Optional<Secret> find();

  /**
   * Keeps a text in place of the one that is there.
   *
   * @throws AlugException of kind CONFIG if the keychain is not there or refuses
   */
  void keep(Secret key);

  /** What to do where it is not there. */
  String fix();

  static AlugException unavailable(String cause, String fix) {
    return AlugException.of(Kind.CONFIG, UNAVAILABLE, cause, fix);
  }
}
