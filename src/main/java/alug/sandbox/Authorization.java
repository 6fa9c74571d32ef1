package alug.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Authorization header of SigV4: {@code AWS4-HMAC-SHA256 Credential=KEY/DATE/REGION/SERVICE/
 * aws4_request, SignedHeaders=a;b, Signature=HEX}.
 */
record Authorization(
    String keyId,
    String date,
    String region,
    String service,
    List<String> signedHeaders,
    String signature) {
  static final String ALGORITHM = "AWS4-HMAC-SHA256";
  static final String TERMINATOR = "aws4_request";
  private static final int SCOPE_PARTS = 5;

  Authorization {
    signedHeaders = List.copyOf(signedHeaders);
  }

  /** The request's header, understood; refuses as AWS does where that cannot be. */
  static Authorization of(Request request) {
    String header = request.header("Authorization");
    if (header.isEmpty()) {
      throw StsRefusal.forbidden(
          "MissingAuthenticationToken", "Request is missing Authentication Token");
    }
    if (!header.startsWith(ALGORITHM + " ")) {
      throw incomplete("Unsupported AWS 'algorithm': '" + header.split(" ", 2)[0] + "'.");
    }
    Map<String, String> parts = new HashMap<>();
    for (String part : header.substring(ALGORITHM.length()).split(",", -1)) {
      String[] pair = part.strip().split("=", 2);
      parts.put(pair[0], pair.length == 2 ? pair[1] : "");
    }
    String[] scope = required(parts, "Credential").split("/", -1);
    if (scope.length != SCOPE_PARTS || !scope[4].equals(TERMINATOR)) {
      throw incomplete("Credential must have exactly 5 slash-delimited elements.");
    }
    return new Authorization(
        scope[0],
        scope[1],
        scope[2],
        scope[3],
        List.of(required(parts, "SignedHeaders").split(";", -1)),
        required(parts, "Signature"));
  }

  /** The region the request was signed for, empty where that cannot be told. */
  static String regionOf(Request request) {
    try {
      return of(request).region();
    } catch (StsRefusal unsigned) {
      return "";
    }
  }

  /** {@code DATE/REGION/SERVICE/aws4_request}. */
  String scope() {
    return date + "/" + region + "/" + service + "/" + TERMINATOR;
  }

  boolean hasSignature(String calculated) {
    return MessageDigest.isEqual(
        calculated.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
  }

  private static String required(Map<String, String> parts, String name) {
    String value = parts.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw incomplete("Authorization header requires '" + name + "' parameter.");
    }
    return value;
  }

  private static StsRefusal incomplete(String message) {
    return StsRefusal.badRequest("IncompleteSignature", message);
  }
}
