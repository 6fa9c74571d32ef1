package alug.net;

import java.security.AlgorithmConstraints;
import java.security.AlgorithmParameters;
import java.security.CryptoPrimitive;
import java.security.Key;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of the groups in which TLS agrees on keys only the quick one, x25519. Java makes a key of another
 * group for each first message besides, which on 25 costs a third of a process's first handshake,
 * and nearly all servers take x25519.
 */
final class QuickGroups implements AlgorithmConstraints {
  private static final Set<CryptoPrimitive> AGREEMENT = Set.of(CryptoPrimitive.KEY_AGREEMENT);

  @Override
  public boolean permits(
      Set<CryptoPrimitive> primitives, String algorithm, @Nullable AlgorithmParameters parameters) {
    return !primitives.equals(AGREEMENT) || !isSlowGroup(algorithm.toLowerCase(Locale.ROOT));
  }

  private static boolean isSlowGroup(String name) {
    return name.startsWith("secp") || name.startsWith("ffdhe") || name.equals("x448");
  }

  @Override
  public boolean permits(Set<CryptoPrimitive> primitives, Key key) {
    return true;
  }

  @Override
  public boolean permits(
      Set<CryptoPrimitive> primitives,
      String algorithm,
      Key key,
      @Nullable AlgorithmParameters parameters) {
    return true;
  }
}
