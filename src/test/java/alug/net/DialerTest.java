package alug.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alug.net.NetworkFailure.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmConstraints;
import java.security.AlgorithmParameters;
import java.security.CryptoPrimitive;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What servers make of the groups that are offered to them. */
class DialerTest {
  private static final char[] PASSWORD = "example".toCharArray();

  @TempDir static Path folder;
  private static SSLContext context;
  private static Path bundle;

  @BeforeAll
  static void certificate() throws Exception {
    Path keys = folder.resolve("keys");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=example",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, keytool.waitFor());
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD);
    }
    byte[] der = store.getCertificate("mykey").getEncoded();
    bundle =
        Files.writeString(
            folder.resolve("ca.pem"),
            "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END CERTIFICATE-----\n");
    context = context(store);
  }

  private static SSLContext context(KeyStore store) throws GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    return tls;
  }

  /** Agrees on keys in groups of some names only. */
  private record Groups(String prefix) implements AlgorithmConstraints {
    @Override
    public boolean permits(
        Set<CryptoPrimitive> primitives, String algorithm, AlgorithmParameters parameters) {
      boolean isGroup = algorithm.startsWith("secp") || algorithm.startsWith("x");
      return !isGroup || algorithm.startsWith(prefix);
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
        AlgorithmParameters parameters) {
      return true;
    }
  }

  /** A server with such groups; how each connection to it went. */
  private static final class Server implements AutoCloseable {
    private final SSLServerSocket socket;
    private final List<String> went = new CopyOnWriteArrayList<>();

    Server(String groups) throws IOException {
      socket =
          (SSLServerSocket)
              context
                  .getServerSocketFactory()
                  .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setAlgorithmConstraints(new Groups(groups));
      socket.setSSLParameters(parameters);
      Thread thread = new Thread(this::accept, "tls-server");
      thread.setDaemon(true);
      thread.start();
    }

    private void accept() {
      while (!socket.isClosed()) {
        try (SSLSocket one = (SSLSocket) socket.accept()) {
          answer(one);
        } catch (IOException e) {
          went.add("refused");
        }
      }
    }

    private void answer(SSLSocket one) throws IOException {
      one.startHandshake();
      went.add("agreed");
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) one.getInputStream().read());
      }
      one.getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
    }

    URI uri() {
      return URI.create("https://127.0.0.1:" + socket.getLocalPort() + "/");
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static Connections trusting(Optional<Path> authorities) {
    return Connections.of(Map.of(), authorities, InstantSource.system());
  }

  @Test
  void aServerWithTheQuickGroupIsAskedOnce() throws IOException {
    try (Server server = new Server("x25519")) {
      assertEquals(200, trusting(Optional.of(bundle)).send(HttpCall.get(server.uri())).status());
      assertEquals(List.of("agreed"), server.went);
    }
  }

  @Test
  void aServerWithOtherGroupsIsAskedAgainAndKnownFromThenOn() throws IOException {
    Connections connections = trusting(Optional.of(bundle));
    try (Server server = new Server("secp")) {
      assertEquals(200, connections.send(HttpCall.get(server.uri())).status());
      assertEquals(200, connections.send(HttpCall.get(server.uri())).status());
      assertEquals(List.of("refused", "agreed", "agreed"), server.went);
    }
  }

  @Test
  void aServerThatIsNotTrustedIsNotAskedAgain() throws IOException {
    try (Server server = new Server("x25519")) {
      Connections strangers = trusting(Optional.empty());
      NetworkFailure failure =
          assertThrows(NetworkFailure.class, () -> strangers.send(HttpCall.get(server.uri())));
      assertEquals(Reason.TLS, failure.reason());
      assertEquals(200, trusting(Optional.of(bundle)).send(HttpCall.get(server.uri())).status());
      assertEquals(List.of("refused", "agreed"), server.went);
    }
  }
}
