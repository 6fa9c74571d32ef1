package alug.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;

/** An answer over HTTP, with what tests look for in it. */
record Answer(HttpResponse<String> response) {
  int status() {
    return response.statusCode();
  }

  String body() {
    return response.body();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The text between an element's tags, empty where it is not there. */
  String element(String name) {
    int start = body().indexOf("<" + name + ">");
    int end = body().indexOf("</" + name + ">");
    return start < 0 || end < 0 ? "" : body().substring(start + name.length() + 2, end);
  }

  /** The keys that STS handed out. */
  Signer signer() {
    assertEquals(200, status(), this::body);
    return Signer.of(element("AccessKeyId"), element("SecretAccessKey"))
        .withToken(element("SessionToken"));
  }

  String signinToken() {
    assertEquals(200, status(), this::body);
    return body().substring("{\"SigninToken\":\"".length(), body().length() - 2);
  }

  void isRefusal(int status, String code, String messageStart) {
    assertEquals(code, element("Code"), this::body);
    String message = element("Message").replace("&#39;", "'");
    assertTrue(message.startsWith(messageStart), message);
    assertEquals(status, status());
    assertEquals("Sender", element("Type"));
    assertEquals(element("RequestId"), header("x-amzn-RequestId"));
  }

  /** The sign-in endpoint's way to refuse: 400, a page, no code. */
  void isPageOf400(String text) {
    assertEquals(400, status(), this::body);
    assertTrue(header("Content-Type").startsWith("text/html"), header("Content-Type"));
    assertTrue(body().contains(text), body());
  }
}
