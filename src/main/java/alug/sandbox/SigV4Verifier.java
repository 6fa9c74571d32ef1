package alug.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Checks the SigV4 signature of a request to STS: scope, clock, key, session token, and the
 * signature over method, query, signed headers and body.
 *
 * <p>Source: "Signature Version 4 for API requests" in the IAM user guide.
 */
final class SigV4Verifier {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Duration TOLERANCE = Duration.ofMinutes(15);
  private static final String TOKEN_HEADER = "x-amz-security-token";

  private final IssuedCredentials credentials;
  private final InstantSource clock;
  private final InstantSource signingClock;

  /**
   * A verifier.
   *
   * @param clock decides what has expired
   * @param signingClock what the time of a signature is compared with
   */
  SigV4Verifier(IssuedCredentials credentials, InstantSource clock, InstantSource signingClock) {
    this.credentials = credentials;
    this.clock = clock;
    this.signingClock = signingClock;
  }

  /** The keys that signed the request. */
  Keys verify(Request request) {
    Authorization authorization = Authorization.of(request);
    checkScope(authorization);
    checkSignedHeaders(authorization, request);
    String time = request.header("X-Amz-Date");
    checkTime(authorization, time);
    Keys keys = credentials.find(authorization.keyId()).orElseThrow(SigV4Verifier::invalidToken);
    if (!keys.hasToken(request.header(TOKEN_HEADER))
        || !isHome(authorization.region(), keys.caller())) {
      throw invalidToken();
    }
    if (!authorization.hasSignature(signature(authorization, request, time, keys.secret()))) {
      throw mismatch(
          "The request signature we calculated does not match the signature you provided. Check"
              + " your AWS Secret Access Key and signing method. Consult the service documentation"
              + " for details.");
    }
    if (keys.isExpired(clock.instant())) {
      throw StsRefusal.forbidden(
          "ExpiredToken", "The security token included in the request is expired");
    }
    return keys;
  }

  private static void checkScope(Authorization authorization) {
    if (!authorization.service().equals("sts")) {
      throw mismatch("Credential should be scoped to correct service: 'sts'. ");
    }
    if (!Regions.isRegion(authorization.region())) {
      throw mismatch("Credential should be scoped to a valid region. ");
    }
  }

  private static boolean isHome(String region, Caller caller) {
    return Regions.partition(region).equals(caller.principal().partition());
  }

  private static void checkSignedHeaders(Authorization authorization, Request request) {
    List<String> signed = authorization.signedHeaders();
    if (!signed.contains("host")) {
      throw mismatch("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
    }
    for (String header : List.of("x-amz-date", TOKEN_HEADER)) {
      if (!request.header(header).isEmpty() && !signed.contains(header)) {
        throw mismatch("'" + header + "' must be a 'SignedHeader' in the AWS Authorization.");
      }
    }
    String hash = request.header("x-amz-content-sha256");
    if (!hash.isEmpty() && !hash.equals(Digests.hex(Digests.sha256(request.body())))) {
      throw mismatch("The provided 'x-amz-content-sha256' header does not match the payload.");
    }
  }

  private void checkTime(Authorization authorization, String time) {
    Instant signed;
    try {
      signed = Instant.from(TIME.parse(time));
    } catch (DateTimeException e) {
      throw StsRefusal.badRequest(
          "IncompleteSignature",
          "Date must be in ISO-8601 'basic format'. Got '" + time + "'. See section 2.2.");
    }
    if (!time.startsWith(authorization.date())) {
      throw mismatch(
          "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from"
              + " HTTP: '"
              + authorization.date()
              + "' != '"
              + time.substring(0, 8)
              + "', from '"
              + time
              + "'.");
    }
    checkSkew(signed);
  }

  private void checkSkew(Instant signed) {
    Instant now = signingClock.instant();
    Instant earliest = now.minus(TOLERANCE);
    Instant latest = now.plus(TOLERANCE);
    if (signed.isBefore(earliest)) {
      throw mismatch(
          "Signature expired: %s is now earlier than %s (%s - 15 min.)"
              .formatted(TIME.format(signed), TIME.format(earliest), TIME.format(now)));
    }
    if (signed.isAfter(latest)) {
      throw mismatch(
          "Signature not yet current: %s is still later than %s (%s + 15 min.)"
              .formatted(TIME.format(signed), TIME.format(latest), TIME.format(now)));
    }
  }

  private static String signature(
      Authorization authorization, Request request, String time, String secret) {
    String canonical = canonicalRequest(authorization, request);
    String toSign =
        String.join(
            "\n",
            Authorization.ALGORITHM,
            time,
            authorization.scope(),
            Digests.hex(Digests.sha256(canonical)));
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String part : authorization.scope().split("/", -1)) {
      key = Digests.hmac(key, part);
    }
    return Digests.hex(Digests.hmac(key, toSign));
  }

  private static String canonicalRequest(Authorization authorization, Request request) {
    StringBuilder text = new StringBuilder();
    text.append(request.method()).append('\n');
    text.append(request.path()).append('\n');
    text.append(canonicalQuery(request.query())).append('\n');
    for (String name : authorization.signedHeaders()) {
      text.append(name).append(':').append(canonicalHeader(request, name)).append('\n');
    }
    text.append('\n').append(String.join(";", authorization.signedHeaders())).append('\n');
    return text.append(Digests.hex(Digests.sha256(request.body()))).toString();
  }

  private static String canonicalHeader(Request request, String name) {
    List<String> values = new ArrayList<>();
    for (String value : request.headers(name)) {
      values.add(value.strip().replaceAll(" +", " "));
    }
    return String.join(",", values);
  }

  private static String canonicalQuery(String query) {
    List<String> pairs = new ArrayList<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        String value = parts.length == 2 ? Form.decode(parts[1]) : "";
        pairs.add(Form.encode(Form.decode(parts[0])) + "=" + Form.encode(value));
      }
    }
    Collections.sort(pairs);
    return String.join("&", pairs);
  }

  private static StsRefusal invalidToken() {
    return StsRefusal.forbidden(
        "InvalidClientTokenId", "The security token included in the request is invalid.");
  }

  private static StsRefusal mismatch(String message) {
    return StsRefusal.forbidden("SignatureDoesNotMatch", message);
  }
}
