package alug.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.net.NetworkFailure.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionsTest {
  /** Nothing grows old while a busy machine does something else. */
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  private static final String NOTHING_AND_KEPT = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  private final Connections connections = Connections.of(Map.of(), Optional.empty(), CLOCK);
  private RawServer server = new RawServer("hang");

  ConnectionsTest() throws IOException {}

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private RawServer serving(String answer) throws IOException {
    server.close();
    server = new RawServer(answer);
    return server;
  }

  private NetworkFailure failing(Connections by, URI uri) {
    return assertThrows(NetworkFailure.class, () -> by.send(HttpCall.get(uri)));
  }

  private static Connections within(Duration connecting, Duration answering) {
    return Connections.of(Map.of(), Optional.empty(), CLOCK)
        .within(Map.of(), connecting, answering);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP/1.1 200 OK~Content-Length: 5~~hello|200|hello",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2;x=y~he~3~llo~0~~|200|hello",
        "HTTP/1.0 404 Not Found~~until the end|404|until the end",
        "HTTP/1.1 100 Continue~~HTTP/1.1 204 No Content~Content-Length: 0~~|204|''",
        "HTTP/1.1 302 Found~Location: http://example.com~Content-Length: 0~~|302|''"
      })
  void answersAreReadInEveryForm(String answer, int status, String body) throws IOException {
    serving(answer.replace("~", "\r\n"));
    HttpAnswer received = connections.send(HttpCall.get(server.uri()));
    assertEquals(status, received.status());
    assertEquals(body, received.text());
    assertTrue(server.heads.get(0).startsWith("GET /path?a=b HTTP/1.1\r\nHost: " + server.host()));
  }

  @ParameterizedTest
  @CsvSource({
    "'SSH-2.0-x~~', NOT_HTTP",
    "'HTTP/1.1 abc~~', NOT_HTTP",
    "'HTTP/1.1 200 OK~Content-Length: -1~~', NOT_HTTP",
    "'HTTP/1.1 200 OK~Content-Length: 99999999~~', NOT_HTTP",
    "'HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~', NOT_HTTP",
    "'', BROKEN",
    "'HTTP/1.1 200', BROKEN"
  })
  void badAnswersMayHaveBeenProcessed(String answer, Reason reason) throws IOException {
    serving(answer.replace("~", "\r\n"));
    NetworkFailure failure = failing(connections, server.uri());
    assertEquals(reason, failure.reason());
    assertTrue(failure.maybeProcessed());
  }

  @Test
  void aServerThatIsSilentIsGivenUp() throws IOException {
    Connections impatient = within(Duration.ofMinutes(5), Duration.ofMillis(300));
    NetworkFailure failure = failing(impatient, serving("hang").uri());
    assertEquals(Reason.NO_ANSWER, failure.reason());
    assertTrue(failure.maybeProcessed());
  }

  @Test
  void aRefusedConnectionSentNothing() throws IOException {
    URI uri = serving("hang").uri();
    server.close();
    NetworkFailure failure = failing(connections, uri);
    assertEquals(Reason.REFUSED, failure.reason());
    assertFalse(failure.maybeProcessed());
    assertEquals(Kind.NETWORK, failure.explained().kind());
  }

  @Test
  void plainHttpGoesToThisMachineOnly() {
    AlugException refused =
        assertThrows(
            AlugException.class,
            () -> connections.send(HttpCall.get(URI.create("http://sts.example.com/"))));
    assertEquals(Kind.CONFIG, refused.kind());
  }

  @Test
  void aConnectionOpenedAheadIsTheOneThatIsUsedAndKept() throws IOException {
    serving(NOTHING_AND_KEPT);
    connections.warm(server.uri(), Optional.empty(), 1);
    connections.send(HttpCall.get(server.uri()));
    connections.send(HttpCall.post(server.uri(), "a=b"));
    assertEquals(1, server.open.size());
    assertTrue(server.heads.get(1).contains("Content-Length: 3"), server.heads.get(1));
  }

  @Test
  void oneConnectionToAServerIsOpenedAheadHoweverOftenItIsWished() throws IOException {
    serving(NOTHING_AND_KEPT);
    connections.warm(server.uri(), Optional.empty(), 1);
    connections.warm(server.uri(), Optional.empty(), 1);
    connections.send(HttpCall.get(server.uri()));
    assertEquals(1, server.open.size());
  }

  @ParameterizedTest
  @CsvSource({
    "'HTTP/1.0 200 OK~Content-Length: 0~~', 2",
    "'HTTP/1.0 200 OK~Connection: Keep-Alive~Content-Length: 0~~', 1",
    "'HTTP/1.1 200 OK~Connection: Close~Content-Length: 0~~', 2",
  })
  void aConnectionIsKeptOnlyWhereTheServerKeepsItToo(String answer, int connectionsOfTwo)
      throws IOException {
    serving(answer.replace("~", "\r\n"));
    connections.send(HttpCall.get(server.uri()));
    connections.send(HttpCall.get(server.uri()));
    assertEquals(connectionsOfTwo, server.open.size());
  }

  @Test
  void aConnectionThatTheServerClosedIsNotUsedAgain() throws Exception {
    serving(NOTHING_AND_KEPT + "bye");
    connections.send(HttpCall.get(server.uri()));
    server.closed.await();
    assertEquals(200, connections.send(HttpCall.get(server.uri())).status());
    assertEquals(2, server.open.size());
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertTrue(condition.getAsBoolean(), "not within 20 s");
  }

  @Test
  void asManyAreOpenedAheadAsAreWanted() throws IOException {
    serving(NOTHING_AND_KEPT);
    connections.warm(server.uri(), Optional.empty(), 3);
    connections.warm(server.uri(), Optional.empty(), 3);
    await(() -> server.open.size() == 3);
    for (int i = 0; i < 4; i++) {
      connections.send(HttpCall.get(server.uri()));
    }
    assertEquals(3, server.open.size());
  }

  @ParameterizedTest
  @CsvSource({"true, 2", "false, 1"})
  void onlyWhatMayBeRepeatedIsSentAgainWhenAKeptConnectionEndsUnderIt(boolean may, int requests)
      throws IOException {
    serving(NOTHING_AND_KEPT);
    connections.send(HttpCall.get(server.uri()));
    server.hangUp = true;
    HttpCall call = HttpCall.post(server.uri(), "a=b");
    if (may) {
      assertEquals(200, connections.send(call.repeatable()).status());
    } else {
      NetworkFailure failure = assertThrows(NetworkFailure.class, () -> connections.send(call));
      assertEquals(Reason.BROKEN, failure.reason());
      assertTrue(failure.maybeProcessed());
    }
    assertEquals(1 + requests, server.heads.size());
  }

  /** A clock that stands until it is moved. */
  private static final class Hand implements InstantSource {
    private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    void move(Duration time) {
      now = now.plus(time);
    }
  }

  private final Hand hand = new Hand();
  private final Connections kept = Connections.of(Map.of(), Optional.empty(), hand);

  /** Opens a connection that waits from now on. */
  private void openOne() throws IOException {
    kept.warm(server.uri(), Optional.empty(), 1);
    kept.send(HttpCall.get(server.uri()));
    assertEquals(1, server.open.size());
  }

  /** Looks after them until there are so many at the server. */
  private void lookUntil(Keeper keeper, int opened) {
    await(
        () -> {
          keeper.look();
          return server.open.size() == opened;
        });
  }

  @Test
  void oneThatTheServerClosedIsOpenedAgainBeforeItIsNeeded() throws IOException {
    serving(NOTHING_AND_KEPT);
    Keeper keeper = kept.newKeeper();
    openOne();
    hand.move(Duration.ofSeconds(20));
    server.open.get(0).close();
    lookUntil(keeper, 2);
    assertEquals(200, kept.send(HttpCall.get(server.uri())).status());
    assertEquals(2, server.open.size());
  }

  @Test
  void oneThatIsIdleForLongGivesWayToANewOne() throws IOException {
    serving(NOTHING_AND_KEPT);
    Keeper keeper = kept.newKeeper();
    openOne();
    hand.move(Presence.LONGEST_IDLE);
    lookUntil(keeper, 2);
    await(
        () -> {
          keeper.look();
          return server.ended.get() == 1;
        });
    kept.send(HttpCall.get(server.uri()));
    assertEquals(2, server.open.size());
  }

  @Test
  void nothingIsOpenedForNobodyUntilTheNextKey() throws IOException {
    serving(NOTHING_AND_KEPT);
    Keeper keeper = kept.newKeeper();
    openOne();
    hand.move(Presence.PATIENCE.plusSeconds(1));
    await(() -> keeper.look().isEmpty());
    await(() -> server.ended.get() == 1);
    assertEquals(1, server.open.size());
    keeper.sign();
    lookUntil(keeper, 2);
  }

  @Test
  void whatCannotBeOpenedIsTriedAgainLater() throws IOException {
    serving(NOTHING_AND_KEPT);
    int port = server.server.getLocalPort();
    URI uri = server.uri();
    server.close();
    Keeper keeper = kept.newKeeper();
    kept.warm(uri, Optional.empty(), 1);
    server = new RawServer(NOTHING_AND_KEPT, port);
    await(
        () -> {
          keeper.look();
          hand.move(Duration.ofSeconds(1));
          return server.open.size() == 1;
        });
  }

  @Test
  void aProxyIsAskedForATunnelWithItsPassword() throws IOException {
    serving("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
    Connections behind =
        Connections.of(
            Map.of("https_proxy", "http://me:pw@" + server.host()), Optional.empty(), CLOCK);
    NetworkFailure failure = failing(behind, URI.create("https://sts.example.com/"));
    assertEquals(Reason.PROXY, failure.reason());
    assertFalse(failure.maybeProcessed());
    assertFalse(String.valueOf(failure.getMessage()).contains("pw"));
    assertEquals(
        String.join(
            "\r\n",
            "CONNECT sts.example.com:443 HTTP/1.1",
            "Host: sts.example.com:443",
            "Proxy-Authorization: Basic bWU6cHc=",
            "",
            ""),
        server.heads.get(0));
  }

  @Test
  void whatIsNotTlsIsATlsFailure() throws IOException {
    serving("220 mail.example.com\r\n");
    NetworkFailure failure = failing(connections, URI.create("https://" + server.host() + "/"));
    assertEquals(Reason.TLS, failure.reason());
    assertFalse(failure.maybeProcessed());
  }

  @Test
  void aRequestPrintsNoSecret() {
    HttpCall call = HttpCall.get(URI.create("https://signin.example.com/?Session=hidden"));
    assertEquals("GET signin.example.com", call.toString());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new HttpCall(
                "GET", URI.create("https://x.example.com"), Map.of("A", "b\r\nc"), new byte[0]));
  }
}
