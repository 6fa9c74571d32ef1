package alug.vault;

import alug.base.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a key from the keychain and a fresh nonce for every line. */
final class AesSeal implements Seal {
  static final String WORD = "aes-256-gcm";

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random;

  private AesSeal(byte[] key, SecureRandom random) {
    this.key = new SecretKeySpec(key, "AES");
    this.random = random;
  }

  /** A seal with a key as the keychain keeps it; empty if it is no such key. */
  static Optional<AesSeal> of(Secret key, SecureRandom random) {
    try {
      byte[] bytes = Base64.getDecoder().decode(key.reveal());
      return bytes.length == KEY_BYTES ? Optional.of(new AesSeal(bytes, random)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Secret newKey(SecureRandom random) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return Secret.of(Base64.getEncoder().encodeToString(bytes));
  }

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public String close(String clear, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] closed =
          cipher(Cipher.ENCRYPT_MODE, nonce, clear).doFinal(text.getBytes(StandardCharsets.UTF_8));
      ByteBuffer payload = ByteBuffer.allocate(NONCE_BYTES + closed.length);
      return Base64.getEncoder().encodeToString(payload.put(nonce).put(closed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM is not there", e);
    }
  }

  @Override
  public Optional<String> open(String clear, String payload) {
    try {
      byte[] bytes = Base64.getDecoder().decode(payload);
      if (bytes.length < NONCE_BYTES) {
        return Optional.empty();
      }
      byte[] nonce = new byte[NONCE_BYTES];
      System.arraycopy(bytes, 0, nonce, 0, NONCE_BYTES);
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, nonce, clear)
              .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String clear) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(clear.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
