package alug.base;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * A text that must never be seen: a key, a token, a code, a sign-in URL.
 *
 * <p>It prints as {@code [redacted]} wherever it is printed by accident. {@link #reveal} is called
 * only at the edges that need the text itself.
 */
public final class Secret {
  /** What a secret prints as. */
  public static final String REDACTED = "[redacted]";

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  public static Secret of(String text) {
    return new Secret(Objects.requireNonNull(text));
  }

  /** The text itself; only for the edge that sends or stores it. */
  public String reveal() {
    return text;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return REDACTED;
  }

  private byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
