package alug.sandbox;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A second, independent SigV4 signer: straight-line, for form posts and queries to {@code /}. */
record Signer(String id, String secret, String token, String region, String service) {
  static Signer of(String id, String secret) {
    return new Signer(id, secret, "", "us-east-1", "sts");
  }

  Signer withToken(String other) {
    return new Signer(id, secret, other, region, service);
  }

  Signer in(String other) {
    return new Signer(id, secret, token, other, service);
  }

  Signer forService(String other) {
    return new Signer(id, secret, token, region, other);
  }

  HttpRequest post(String base, String form, Instant time) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(base + "/"))
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
    return signed(builder, headers(base, time), "POST\n/\n\n", form);
  }

  HttpRequest get(String base, String sortedQuery, Instant time) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + "/?" + sortedQuery));
    return signed(builder, headers(base, time), "GET\n/\n" + sortedQuery + "\n", "");
  }

  private Map<String, String> headers(String base, Instant time) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("host", URI.create(base).getAuthority());
    headers.put("x-amz-date", time.toString().replaceAll("[-:]|\\.[0-9]+", ""));
    if (!token.isEmpty()) {
      headers.put("x-amz-security-token", token);
    }
    return headers;
  }

  HttpRequest signed(
      HttpRequest.Builder builder, Map<String, String> headers, String head, String body) {
    StringBuilder canonical = new StringBuilder(head);
    headers.forEach((name, value) -> canonical.append(name + ":" + value + "\n"));
    String names = String.join(";", headers.keySet());
    canonical.append("\n" + names + "\n" + Digests.hex(Digests.sha256(body)));
    String time = headers.getOrDefault("x-amz-date", "20260304T090000Z");
    String day = time.substring(0, 8);
    String scope = day + "/" + region + "/" + service + "/aws4_request";
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    key = Digests.hmac(Digests.hmac(key, day), region);
    key = Digests.hmac(Digests.hmac(key, service), "aws4_request");
    String text =
        "AWS4-HMAC-SHA256\n"
            + time
            + "\n"
            + scope
            + "\n"
            + Digests.hex(Digests.sha256(canonical.toString()));
    headers.forEach(
        (name, value) -> {
          if (!name.equals("host")) {
            builder.header(name, value);
          }
        });
    return builder
        .header(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                .formatted(id, scope, names, Digests.hex(Digests.hmac(key, text))))
        .build();
  }
}
