package alug.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://sts.example.com",
        "http://127.0.0.1:8080/sts",
        "http://127.9.9.9",
        "http://localhost:1",
        "http://[::1]:8080/federation"
      })
  void takesHttpsAndPlainHttpToThisMachine(String text) {
    assertEquals(text, Endpoint.parse("AWS_ENDPOINT_URL_STS", text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://sts.example.com",
        "http://127.0.0.1.example.com",
        "http://128.0.0.1",
        "http://localhost.example.com",
        "ftp://127.0.0.1",
        "sts.example.com",
        "https://",
        "https://user:pw@sts.example.com",
        "https://sts.example.com/?a=b",
        "https://sts example"
      })
  void refusesTheRestAndNamesTheVariable(String text) {
    AlugException bad =
        assertThrows(AlugException.class, () -> Endpoint.parse("AWS_ENDPOINT_URL_STS", text));
    assertEquals(Kind.CONFIG, bad.kind());
    assertEquals(true, bad.cause().startsWith("AWS_ENDPOINT_URL_STS "));
  }
}
