package alug.sandbox;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An AWS on loopback: STS, the sign-in endpoint, a console, and the codes of its MFA devices.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start(World.demo(), SandboxOptions.of(clock))) {
 *   sandbox.stsUrl();
 *   sandbox.code("arn:aws:iam::111111111111:mfa/alice").code();
 * }
 * }</pre>
 */
public final class Sandbox implements AutoCloseable {
  private static final String CONFIG = "config";
  private static final String CREDENTIALS = "credentials";
  private static final String CA = "ca.pem";

  private final SandboxOptions options;
  private final Origin origin;
  private final SandboxFiles files;
  private final LoopbackServer server;
  private final Optional<Distance> distance;
  private final Faults faults = new Faults();
  private final Journal journal;
  private final MfaVerifier mfa;
  private final CookieJars jars;

  private Sandbox(World world, SandboxOptions options, SandboxFiles files)
      throws IOException, GeneralSecurityException {
    this.options = options;
    this.journal = new Journal(options.journal());
    InstantSource clock = options.clock();
    IssuedCredentials credentials = new IssuedCredentials(world, clock);
    SigV4Verifier verifier = new SigV4Verifier(credentials, clock, options.signingClock());
    this.mfa = new MfaVerifier(world, clock);
    this.jars = new CookieJars(clock, options.multiSession());
    this.files = files;
    files.write(CONFIG, world.config());
    files.write(CREDENTIALS, world.credentials());
    boolean isFar = !options.delay().isZero();
    HttpServer http = bind(isFar ? 0 : options.port());
    this.distance = isFar ? Optional.of(before(http)) : Optional.empty();
    int port = isFar ? distance.get().port() : http.getAddress().getPort();
    this.origin = new Origin(options.tls() ? "https" : "http", port);
    Site site =
        new Site(
            new StsEndpoint(world, credentials, mfa, verifier, clock),
            new FederationEndpoint(world, credentials, jars, clock, origin),
            new ConsolePages(jars, clock, origin),
            new CodesPage(mfa));
    this.server = new LoopbackServer(http, site, faults, journal, clock);
  }

  /**
   * Starts serving on 127.0.0.1.
   *
   * @throws IOException when the port is taken or the files cannot be written
   */
  public static Sandbox start(World world, SandboxOptions options) throws IOException {
    // Without it every answer on a kept connection waits 40 ms for the delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    SandboxFiles files = new SandboxFiles();
    try {
      Sandbox sandbox = new Sandbox(world, options, files);
      sandbox.server.start();
      sandbox.distance.ifPresent(Distance::start);
      return sandbox;
    } catch (GeneralSecurityException e) {
      files.close();
      throw new IOException("no TLS here", e);
    } catch (IOException e) {
      files.close();
      throw e;
    }
  }

  private static InetSocketAddress loopback(int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }

  private Distance before(HttpServer http) throws IOException {
    return Distance.between(loopback(options.port()), http.getAddress(), options.delay());
  }

  private HttpServer bind(int port) throws IOException, GeneralSecurityException {
    InetSocketAddress address = loopback(port);
    if (!options.tls()) {
      return HttpServer.create(address, 0);
    }
    LoopbackCertificate certificate = LoopbackCertificate.create(options.signingClock().instant());
    files.write(CA, certificate.pem());
    HttpsServer https = HttpsServer.create(address, 0);
    https.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
    return https;
  }

  /** The endpoint for {@code AWS_ENDPOINT_URL_STS}, without a slash at the end. */
  public String stsUrl() {
    return origin.toString();
  }

  /** The endpoint for {@code ALUG_FEDERATION_URL}. */
  public String federationUrl() {
    return origin + Request.FEDERATION_PATH;
  }

  /** The environment that makes an AWS client use this sandbox. */
  public Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("AWS_ENDPOINT_URL_STS", stsUrl());
    variables.put("ALUG_FEDERATION_URL", federationUrl());
    variables.put("AWS_CONFIG_FILE", files.path(CONFIG).toString());
    variables.put("AWS_SHARED_CREDENTIALS_FILE", files.path(CREDENTIALS).toString());
    variables.put("AWS_REGION", "us-east-1");
    if (options.tls()) {
      variables.put("AWS_CA_BUNDLE", files.path(CA).toString());
    }
    return variables;
  }

  /** The same as lines for a shell. */
  public List<String> exports() {
    List<String> lines = new ArrayList<>();
    environment()
        .forEach(
            (name, value) ->
                lines.add("export " + name + "='" + value.replace("'", "'\\''") + "'"));
    return lines;
  }

  /** What every MFA device shows now. */
  public List<CurrentCode> codes() {
    return mfa.current();
  }

  /**
   * A code for a test: accepted now, never handed out before, so that a test need not wait for the
   * next one. There are five at a time.
   */
  public CurrentCode code(String serial) {
    return mfa.handOut(serial);
  }

  /** The console sessions that are live, of all cookie jars. */
  public List<ConsoleSession> consoles() {
    return jars.live();
  }

  public Faults faults() {
    return faults;
  }

  public Journal journal() {
    return journal;
  }

  @Override
  public void close() {
    distance.ifPresent(Distance::close);
    server.close();
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
