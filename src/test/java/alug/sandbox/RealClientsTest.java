package alug.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.StsException;

/** The SDK's STS client and the JDK's TLS client against the sandbox, with the real time. */
class RealClientsTest {
  private static final SandboxOptions REAL_TIME = SandboxOptions.of(InstantSource.system());

  private static StsClient client(Sandbox sandbox, AwsCredentials credentials) {
    return StsClient.builder()
        .endpointOverride(URI.create(sandbox.stsUrl()))
        .region(Region.EU_WEST_1)
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private static AwsCredentials session(Credentials keys) {
    return AwsSessionCredentials.create(
        keys.accessKeyId(), keys.secretAccessKey(), keys.sessionToken());
  }

  @Test
  void theSdkMakesAnMfaSessionAndAssumesARoleWithIt() throws IOException {
    AwsCredentials alice = AwsBasicCredentials.create(Rig.KEYS.id(), Rig.KEYS.secret());
    try (Sandbox sandbox = Sandbox.start(Rig.world(), REAL_TIME);
        StsClient sts = client(sandbox, alice)) {
      String code = sandbox.code(Rig.MFA).code();
      Credentials keys =
          sts.getSessionToken(call -> call.serialNumber(Rig.MFA).tokenCode(code)).credentials();
      try (StsClient shared = client(sandbox, session(keys))) {
        assertEquals(Rig.ALICE, shared.getCallerIdentity().arn());
        String arn =
            shared
                .assumeRole(call -> call.roleArn(Rig.GUARDED).roleSessionName("me"))
                .assumedRoleUser()
                .arn();
        assertEquals("arn:aws:sts::123456789012:assumed-role/Guarded/me", arn);
      }
      assertEquals("eu-west-1", sandbox.journal().entries().get(0).region());
    }
  }

  @Test
  void theSdkUnderstandsARefusal() throws IOException {
    AwsCredentials wrong = AwsBasicCredentials.create(Rig.KEYS.id(), "wrong");
    try (Sandbox sandbox = Sandbox.start(Rig.world(), REAL_TIME);
        StsClient sts = client(sandbox, wrong)) {
      StsException refusal = assertThrows(StsException.class, sts::getCallerIdentity);
      assertEquals("SignatureDoesNotMatch", refusal.awsErrorDetails().errorCode());
      assertEquals(403, refusal.statusCode());
      assertTrue(refusal.requestId().length() > 30);
    }
  }

  @Test
  void theSdkRetriesWhatTheFaultsBreak() throws IOException {
    AwsCredentials alice = AwsBasicCredentials.create(Rig.KEYS.id(), Rig.KEYS.secret());
    try (Sandbox sandbox = Sandbox.start(Rig.world(), REAL_TIME);
        StsClient sts = client(sandbox, alice)) {
      sandbox.faults().onSts(Fault.ERROR_503, 1);
      sandbox.faults().onSts(Fault.THROTTLING, 1);
      assertEquals("111111111111", sts.getCallerIdentity().account());
      assertEquals(3, sandbox.journal().entries().size());
    }
  }

  @Test
  void tlsIsTrustedWithTheBundleAndNotWithoutIt()
      throws IOException, InterruptedException, GeneralSecurityException {
    try (Sandbox sandbox = Sandbox.start(Rig.world(), REAL_TIME.withTls())) {
      HttpRequest codes = HttpRequest.newBuilder(URI.create(sandbox.stsUrl() + "/codes")).build();
      Path bundle = Path.of(sandbox.environment().getOrDefault("AWS_CA_BUNDLE", ""));
      HttpClient trusting = HttpClient.newBuilder().sslContext(context(bundle)).build();
      HttpResponse<String> answer = trusting.send(codes, HttpResponse.BodyHandlers.ofString());
      assertEquals(200, answer.statusCode());
      assertThrows(
          SSLHandshakeException.class,
          () -> HttpClient.newHttpClient().send(codes, HttpResponse.BodyHandlers.ofString()));
    }
  }

  private static SSLContext context(Path bundle) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry(
        "sandbox",
        CertificateFactory.getInstance("X.509").generateCertificate(Files.newInputStream(bundle)));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
