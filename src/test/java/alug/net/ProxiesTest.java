package alug.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alug.base.AlugException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
  private static final String HOST = "sts.us-east-1.amazonaws.com";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "proxy.example.com:3128|proxy.example.com:3128|",
        "http://proxy.example.com|proxy.example.com:80|",
        "https://proxy.example.com/|proxy.example.com:443|",
        "http://me:p%40ss+w@proxy.example.com:8080|proxy.example.com:8080|Basic bWU6cEBzcyt3"
      })
  void aProxyIsReadInEveryForm(String text, String place, String authorization) {
    ProxyServer proxy = new Proxies(Map.of("HTTPS_PROXY", text)).to(HOST, 443).orElseThrow();
    assertEquals(place, proxy.toString());
    assertEquals(authorization == null ? "" : authorization, proxy.authorization());
  }

  @ParameterizedTest
  @ValueSource(strings = {"socks5://proxy.example.com:1080", "http://", "http://a:b%zz@proxy"})
  void aBadProxyIsSaidWithoutItsPassword(String text) {
    AlugException bad =
        assertThrows(
            AlugException.class, () -> new Proxies(Map.of("https_proxy", text)).to(HOST, 443));
    assertFalse(bad.paragraph().contains("b%zz"));
  }

  @ParameterizedTest
  @CsvSource({
    "*, true",
    "amazonaws.com, true",
    ".amazonaws.com, true",
    "*.amazonaws.com, true",
    "sts.us-east-1.amazonaws.com:443, true",
    "sts.us-east-1.amazonaws.com:8443, false",
    "onaws.com, false",
    "'example.com, AMAZONAWS.COM', true",
    "'', false"
  })
  void exemptHostsAreReachedDirectly(String list, boolean direct) {
    Proxies proxies = new Proxies(Map.of("HTTPS_PROXY", "proxy:1", "NO_PROXY", list));
    assertEquals(direct, proxies.to(HOST, 443).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"10.1.2.3, true", "10.2.0.1, false", "sts.example.com, false"})
  void networksAreExemptByNumber(String host, boolean direct) {
    Proxies proxies = new Proxies(Map.of("HTTPS_PROXY", "proxy:1", "no_proxy", "10.1.0.0/16"));
    assertEquals(direct, proxies.to(host, 443).isEmpty());
  }

  @Test
  void theLowerCaseVariableWinsAndLoopbackIsNeverProxied() {
    Proxies proxies = new Proxies(Map.of("HTTPS_PROXY", "upper:1", "https_proxy", "lower:1"));
    assertEquals("lower:1", proxies.to(HOST, 443).orElseThrow().toString());
    assertEquals(true, proxies.to("localhost", 443).isEmpty());
    assertEquals(true, proxies.to("127.0.0.1", 443).isEmpty());
  }
}
