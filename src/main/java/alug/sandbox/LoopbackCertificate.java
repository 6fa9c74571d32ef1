package alug.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A fresh self-signed certificate for 127.0.0.1 and localhost, its own authority. Its key is RSA of
 * 2048 bits, as those of AWS's endpoints are, so that a handshake costs a client the same.
 */
final class LoopbackCertificate {
  private static final String SHA256_WITH_RSA = "2a864886f70d01010b";
  private static final int NULL_TAG = 0x05;
  private static final int KEY_BITS = 2048;
  private static final String COMMON_NAME = "550403";
  private static final String SUBJECT_KEY = "551d0e";
  private static final String KEY_USAGE = "551d0f";
  private static final String ALTERNATIVE_NAMES = "551d11";
  private static final String BASIC_CONSTRAINTS = "551d13";
  private static final String EXTENDED_USAGE = "551d25";
  private static final String SERVER_AUTH = "2b06010505070301";
  // digitalSignature and keyCertSign: bits 0 and 5, two bits unused.
  private static final byte[] SIGN_AND_CERTIFY = {0x03, 0x02, 0x02, (byte) 0x84};
  private static final Duration LIFE = Duration.ofDays(365);

  private final KeyPair keys;
  private final Certificate certificate;

  private LoopbackCertificate(KeyPair keys, Certificate certificate) {
    this.keys = keys;
    this.certificate = certificate;
  }

  static LoopbackCertificate create(Instant now) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(KEY_BITS);
    KeyPair keys = generator.generateKeyPair();
    byte[] content = content(keys, now);
    Signature signer = Signature.getInstance("SHA256withRSA");
    signer.initSign(keys.getPrivate());
    signer.update(content);
    byte[] der = Der.sequence(content, algorithm(), Der.bits(signer.sign()));
    Certificate certificate =
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    return new LoopbackCertificate(keys, certificate);
  }

  private static byte[] algorithm() {
    return Der.sequence(Der.oid(SHA256_WITH_RSA), Der.value(NULL_TAG));
  }

  private static byte[] content(KeyPair keys, Instant now) throws GeneralSecurityException {
    byte[] name =
        Der.sequence(Der.set(Der.sequence(Der.oid(COMMON_NAME), Der.text("alug sandbox"))));
    return Der.sequence(
        Der.value(0xa0, Der.integer(BigInteger.TWO)),
        Der.integer(new BigInteger(63, new SecureRandom()).add(BigInteger.ONE)),
        algorithm(),
        name,
        Der.sequence(Der.time(now.minus(Duration.ofDays(1))), Der.time(now.plus(LIFE))),
        name,
        keys.getPublic().getEncoded(),
        Der.value(0xa3, extensions(keys)));
  }

  private static byte[] extensions(KeyPair keys) throws GeneralSecurityException {
    byte[] keyId = MessageDigest.getInstance("SHA-1").digest(keys.getPublic().getEncoded());
    byte[] names =
        Der.sequence(
            Der.value(0x82, "localhost".getBytes(StandardCharsets.US_ASCII)),
            Der.value(0x87, new byte[] {127, 0, 0, 1}));
    return Der.sequence(
        critical(BASIC_CONSTRAINTS, Der.sequence(Der.bool())),
        critical(KEY_USAGE, SIGN_AND_CERTIFY),
        extension(EXTENDED_USAGE, Der.sequence(Der.oid(SERVER_AUTH))),
        extension(ALTERNATIVE_NAMES, names),
        extension(SUBJECT_KEY, Der.octets(keyId)));
  }

  private static byte[] critical(String oid, byte[] content) {
    return Der.sequence(Der.oid(oid), Der.bool(), Der.octets(content));
  }

  private static byte[] extension(String oid, byte[] content) {
    return Der.sequence(Der.oid(oid), Der.octets(content));
  }

  /** A server's context. */
  SSLContext context() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("sandbox", keys.getPrivate(), new char[0], new Certificate[] {certificate});
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  String pem() throws GeneralSecurityException {
    Base64.Encoder encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN CERTIFICATE-----\n"
        + encoder.encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }
}
