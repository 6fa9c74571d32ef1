package alug.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackHandoffTest {
  private static final String LINK =
      "https://signin.aws.amazon.com/federation?Action=login&SigninToken=made-up";

  private final List<Runnable> deadlines = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();
  private volatile boolean peerIsOurs = true;
  private final LoopbackHandoff handoff =
      new LoopbackHandoff(
          (peer, server) -> peerIsOurs,
          (wait, task) -> {
            waits.add(wait);
            deadlines.add(task);
          });

  @AfterEach
  void close() throws IOException {
    handoff.close();
  }

  private static Socket connect(int port) throws IOException {
    return new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }

  private static String ask(String url, String request) throws IOException {
    URI uri = URI.create(url);
    try (Socket socket = connect(uri.getPort())) {
      String filled =
          request
              .replace("PATH", uri.getPath())
              .replace("HOST", uri.getAuthority())
              .replace("|", "\r\n");
      socket.getOutputStream().write(filled.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String status(String answer) {
    return answer.isEmpty() ? "" : answer.split(" ", 3)[1];
  }

  private static final String GET = "GET PATH HTTP/1.1|Host: HOST||";

  @Test
  void redirectsOnceAndLeavesNothingBehind() throws Exception {
    LoopbackHandoff.Offer offer = handoff.offer(Secret.of(LINK));
    String answer = ask(offer.url(), GET);

    assertTrue(answer.startsWith("HTTP/1.1 302 "), answer);
    assertTrue(answer.contains("\r\nLocation: " + LINK + "\r\n"));
    assertTrue(answer.contains("\r\nCache-Control: no-store\r\n"));
    assertTrue(answer.contains("\r\nReferrer-Policy: no-referrer\r\n"));
    assertEquals(Outcome.OPENED, offer.outcome().get(1, TimeUnit.MINUTES));

    String second = ask(offer.url(), GET);
    assertEquals("410", status(second));
    assertTrue(second.contains("expired"));
    assertFalse(second.contains("made-up"));
  }

  @Test
  void addressIsLoopbackWith128UnguessableBits() {
    Set<String> paths = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      URI url = URI.create(handoff.offer(Secret.of(LINK)).url());
      assertEquals("127.0.0.1", url.getHost());
      assertTrue(url.getPath().matches("/[0-9a-f]{32}"), url.getPath());
      paths.add(url.getPath());
    }
    assertEquals(50, paths.size());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "405, HEAD PATH HTTP/1.1|Host: HOST||",
        "405, POST PATH HTTP/1.1|Host: HOST||",
        "404, GET / HTTP/1.1|Host: HOST||",
        "404, GET /favicon.ico HTTP/1.1|Host: HOST||",
        "404, GET PATH/ HTTP/1.1|Host: HOST||",
        "404, GET PATH?x HTTP/1.1|Host: HOST||",
        "400, GET PATH HTTP/1.1|Host: localhost||",
        "400, GET PATH HTTP/1.1|Host: attacker.example.com||",
        "400, GET PATH HTTP/1.1|Host: 127.0.0.1||",
        "400, GET PATH HTTP/1.1|Host: HOST|Host: HOST||",
        "400, GET PATH HTTP/1.1|Host : HOST||",
        "400, GET PATH HTTP/1.1||",
        "400, GET PATH||",
        "400, rubbish||",
        "400, GET PATH HTTP/1.1|Host: HOST|",
        "503, GET PATH HTTP/1.1|Host: HOST|Sec-Purpose: prefetch;prerender||",
        "503, GET PATH HTTP/1.1|Host: HOST|Purpose: prefetch||",
        "503, GET PATH HTTP/1.1|Host: HOST|X-Moz: prefetch||",
      })
  void anythingButThePlainGetIsRefusedAndUsesNothingUp(String status, String request)
      throws Exception {
    LoopbackHandoff.Offer offer = handoff.offer(Secret.of(LINK));
    String answer = ask(offer.url(), request);
    assertEquals(status, status(answer));
    assertFalse(answer.contains("made-up"));
    assertFalse(offer.outcome().isDone());
    assertEquals("302", status(ask(offer.url(), GET)));
  }

  @Test
  void aHeadWithoutEndIsRefused() throws Exception {
    LoopbackHandoff.Offer offer = handoff.offer(Secret.of(LINK));
    String answer = ask(offer.url(), "GET PATH HTTP/1.1|Host: HOST|X: " + "x".repeat(20_000));
    assertFalse(answer.contains("made-up"));
    assertEquals("302", status(ask(offer.url(), GET)));
  }

  @Test
  void anotherUsersProcessGetsNothing() throws Exception {
    LoopbackHandoff.Offer offer = handoff.offer(Secret.of(LINK));
    peerIsOurs = false;
    assertEquals("403", status(ask(offer.url(), GET)));
    peerIsOurs = true;
    assertEquals("302", status(ask(offer.url(), GET)));
  }

  @Test
  void silentConnectionsHoldNobodyUp() throws Exception {
    LoopbackHandoff.Offer offer = handoff.offer(Secret.of(LINK));
    int port = URI.create(offer.url()).getPort();
    try (Socket first = connect(port);
        Socket second = connect(port)) {
      assertEquals("302", status(ask(offer.url(), GET)));
      assertTrue(first.isConnected() && second.isConnected());
    }
  }

  @Test
  void afterTheDeadlineTheLinkIsDead() throws Exception {
    LoopbackHandoff.Offer offer = handoff.offer(Secret.of(LINK));
    assertEquals(List.of(Duration.ofSeconds(15)), waits);
    deadlines.get(0).run();
    assertEquals(Outcome.NOT_OPENED, offer.outcome().getNow(Outcome.PRINTED));
    String late = ask(offer.url(), GET);
    assertEquals("410", status(late));
    assertFalse(late.contains("made-up"));
  }

  @Test
  void aLateDeadlineChangesNothing() throws Exception {
    LoopbackHandoff.Offer offer = handoff.offer(Secret.of(LINK));
    ask(offer.url(), GET);
    deadlines.get(0).run();
    assertEquals(Outcome.OPENED, offer.outcome().get(1, TimeUnit.MINUTES));
  }

  @Test
  void ofManyAtOnceExactlyOneGetsTheLink() throws Exception {
    LoopbackHandoff.Offer offer = handoff.offer(Secret.of(LINK));
    List<CompletableFuture<String>> answers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      answers.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return status(ask(offer.url(), GET));
                } catch (IOException e) {
                  return e.toString();
                }
              }));
    }
    List<String> statuses = new ArrayList<>();
    for (CompletableFuture<String> answer : answers) {
      statuses.add(answer.get(1, TimeUnit.MINUTES));
    }
    statuses.sort(null);
    assertEquals("302", statuses.get(0));
    assertEquals(List.of("410"), statuses.subList(1, 12).stream().distinct().toList());
  }

  @Test
  void consolesDoNotShareAnAddress() throws Exception {
    LoopbackHandoff.Offer one = handoff.offer(Secret.of("https://example.com/one"));
    LoopbackHandoff.Offer two = handoff.offer(Secret.of("https://example.com/two"));
    assertNotEquals(one.url(), two.url());
    assertTrue(ask(two.url(), GET).contains("https://example.com/two\r\n"));
    assertTrue(ask(one.url(), GET).contains("https://example.com/one\r\n"));
  }

  @Test
  void withdrawnAndClosedOffersEnd() throws Exception {
    LoopbackHandoff.Offer withdrawn = handoff.offer(Secret.of(LINK));
    LoopbackHandoff.Offer left = handoff.offer(Secret.of(LINK));
    withdrawn.withdraw().run();
    assertEquals(Outcome.NOT_OPENED, withdrawn.outcome().getNow(Outcome.PRINTED));
    handoff.close();
    assertEquals(Outcome.NOT_OPENED, left.outcome().getNow(Outcome.PRINTED));
  }

  @Test
  void anOfferPrintsWithoutItsLink() {
    assertFalse(handoff.offer(Secret.of(LINK)).toString().contains("made-up"));
  }

  @Test
  void listensOnLoopbackOnly() throws Exception {
    LoopbackHandoff.Offer offer = handoff.offer(Secret.of(LINK));
    int port = URI.create(offer.url()).getPort();
    // Another loopback address is free at the same port: the wildcard address was not taken.
    InetAddress other = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
    try (ServerSocket neighbour = new ServerSocket(port, 1, other)) {
      assertEquals(port, neighbour.getLocalPort());
    }
  }
}
