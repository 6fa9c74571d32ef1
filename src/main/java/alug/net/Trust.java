package alug.net;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Whom TLS trusts: a CA bundle in place of Java's own list, where one is configured. */
final class Trust {
  /**
   * Java's own list of authorities, which the first handshake reads although it may not need it: 35
   * ms that pass at the same time as others when it is read ahead. Where it has another name
   * nothing is gained.
   */
  private static final String AUTHORITIES = "sun.security.util.AnchorCertificates";

  private final Map<Optional<Path>, SSLSocketFactory> sockets = new HashMap<>();

  /**
   * Makes TLS sockets; built at the first use since TLS is what costs most.
   *
   * @throws AlugException of kind CONFIG if the bundle cannot be read
   */
  synchronized SSLSocketFactory sockets(Optional<Path> bundle) {
    @Nullable SSLSocketFactory made = sockets.get(bundle);
    if (made == null) {
      made =
          bundle.isPresent()
              ? trusting(bundle.get())
              : (SSLSocketFactory) SSLSocketFactory.getDefault();
      sockets.put(bundle, made);
    }
    return made;
  }

  /** Builds them ahead. What fails now fails again, and is told, when a connection needs them. */
  void prepare(Optional<Path> bundle) {
    try {
      sockets(bundle);
      Class.forName(AUTHORITIES);
    } catch (AlugException | ClassNotFoundException e) {
      return;
    }
  }

  private static SSLSocketFactory trusting(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.isEmpty()) {
        throw bad(file, "holds no certificate");
      }
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate certificate : found) {
        store.setCertificateEntry("ca" + number++, certificate);
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (IOException e) {
      throw bad(file, "cannot be read").from(e);
    } catch (GeneralSecurityException e) {
      throw bad(file, "is no PEM file of certificates").from(e);
    }
  }

  private static AlugException bad(Path file, String what) {
    return AlugException.of(
        Kind.CONFIG,
        "CaBundle",
        "The CA bundle " + file + " " + what,
        "Point AWS_CA_BUNDLE (or ca_bundle) at a PEM file with your CA certificates.");
  }
}
