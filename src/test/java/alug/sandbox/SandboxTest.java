package alug.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxTest {
  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  private Answer who() {
    return rig.sts(Rig.KEYS, "GetCallerIdentity");
  }

  @Test
  void manyCallsAtOnceAreAllAnswered() {
    List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
    String form = Rig.form("GetCallerIdentity");
    for (int i = 0; i < 40; i++) {
      calls.add(
          rig.http.sendAsync(
              Rig.KEYS.post(rig.sandbox.stsUrl(), form, rig.clock.instant()),
              HttpResponse.BodyHandlers.ofString()));
    }
    for (CompletableFuture<HttpResponse<String>> call : calls) {
      assertEquals(200, call.join().statusCode());
    }
    assertEquals(40, rig.sandbox.journal().of("GetCallerIdentity").size());
  }

  @Test
  void theJournalSaysWhatWasAskedAndNoSecret() throws IOException {
    String code = rig.code();
    Signer keys =
        rig.assume(
                Rig.KEYS.in("eu-west-1"),
                Rig.GUARDED,
                "SerialNumber",
                Rig.MFA,
                "TokenCode",
                code,
                "DurationSeconds",
                "7200")
            .signer();
    rig.mint(keys, 43200);
    Journal.Entry assumed = rig.sandbox.journal().entries().get(0);
    assertEquals("AssumeRole", assumed.action());
    assertEquals(Rig.GUARDED, assumed.role());
    assertEquals("7200", assumed.duration());
    assertEquals("eu-west-1", assumed.region());
    assertEquals("OK", assumed.outcome());
    assertTrue(assumed.mfa());
    Journal.Entry minted = rig.sandbox.journal().entries().get(1);
    assertEquals("getSigninToken", minted.action());
    assertEquals("POST", minted.method());
    assertEquals("43200", minted.duration());
    for (String secret : List.of(code, keys.secret(), keys.token(), Rig.KEYS.secret())) {
      assertFalse(assumed.toJson().contains(secret));
      assertFalse(minted.toJson().contains(secret));
    }
  }

  @Test
  void theJournalFileHasALineForEachExchange(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("journal");
    SandboxOptions options = SandboxOptions.of(rig.clock).withJournal(file);
    try (Sandbox other = Sandbox.start(Rig.world(), options)) {
      rig.get(other.stsUrl() + "/codes");
      rig.get(other.federationUrl() + "?Action=dance");
      List<String> lines = Files.readAllLines(file);
      assertEquals(2, lines.size());
      assertTrue(lines.get(0).startsWith("{\"time\":\"2026-03-04T09:00:00Z\",\"method\":\"GET\""));
      assertTrue(lines.get(1).endsWith("\"status\":400,\"outcome\":\"UnknownAction\"}"));
    }
  }

  @Test
  void theFilesArePrivateAndGoWithTheSandbox() throws IOException {
    Path config;
    try (Sandbox other = Sandbox.start(World.demo(), SandboxOptions.of(rig.clock))) {
      config = Path.of(other.environment().getOrDefault("AWS_CONFIG_FILE", ""));
      Path credentials =
          Path.of(other.environment().getOrDefault("AWS_SHARED_CREDENTIALS_FILE", ""));
      assertEquals(World.demo().config(), Files.readString(config));
      assertEquals(World.demo().credentials(), Files.readString(credentials));
      assertEquals("rw-------", permissions(credentials));
      assertEquals("rwx------", permissions(config.resolveSibling(".")));
    }
    assertFalse(Files.exists(config.resolveSibling(".")));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void aTakenPortIsAnErrorAndLeavesNothingBehind() {
    String url = rig.sandbox.stsUrl();
    int port = Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    assertThrows(
        IOException.class,
        () -> Sandbox.start(Rig.world(), SandboxOptions.of(rig.clock).withPort(port)));
  }

  @Test
  void exportsAreLinesForAShell() {
    assertTrue(
        rig.sandbox
            .exports()
            .contains("export ALUG_FEDERATION_URL='" + rig.sandbox.federationUrl() + "'"));
  }

  @Test
  void servesTheCodesAsTextAndJson() {
    CurrentCode shown = rig.sandbox.codes().get(0);
    rig.sts(Rig.KEYS, "GetSessionToken", "SerialNumber", Rig.MFA, "TokenCode", shown.code());
    assertTrue(
        rig.get("/codes")
            .body()
            .startsWith(shown.code() + "  30 s  " + Rig.MFA + "  (used: wait for the next)\n"));
    assertTrue(
        rig.get("/codes.json")
            .body()
            .startsWith(
                "{\"codes\":[{\"serial\":\""
                    + Rig.MFA
                    + "\",\"code\":\""
                    + shown.code()
                    + "\",\"secondsLeft\":30,\"used\":true}"));
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR_500, 500, InternalFailure",
    "ERROR_503, 503, ServiceUnavailable",
    "THROTTLING, 400, Throttling",
    "REGION_DISABLED, 403, RegionDisabledException"
  })
  void faultsStrikeAsOftenAsAsked(Fault fault, int status, String code) {
    rig.sandbox.faults().onSts(fault, 2);
    for (int i = 0; i < 2; i++) {
      Answer answer = who();
      assertEquals(status, answer.status());
      assertEquals(code, answer.element("Code"));
    }
    assertEquals(200, who().status());
  }

  @Test
  void anEmptyErrorAndACaptivePortalAreNotAwssAnswers() {
    rig.sandbox.faults().onSts(Fault.EMPTY_ERROR, 1);
    rig.sandbox.faults().onSts(Fault.HTML_PAGE, 1);
    Answer empty = who();
    assertEquals(403, empty.status());
    assertEquals("", empty.body());
    Answer portal = who();
    assertEquals(200, portal.status());
    assertTrue(portal.header("Content-Type").startsWith("text/html"));
  }

  @ParameterizedTest
  @EnumSource(names = {"DROP_AFTER", "ERROR_500_AFTER"})
  void aLostAnswerSpendsTheCode(Fault fault) {
    rig.sandbox.faults().on("GetSessionToken", fault, 1);
    String code = rig.code();
    String[] parameters = {"SerialNumber", Rig.MFA, "TokenCode", code};
    if (fault == Fault.DROP_AFTER) {
      assertThrows(
          UncheckedIOException.class, () -> rig.sts(Rig.KEYS, "GetSessionToken", parameters));
    } else {
      assertEquals(500, rig.sts(Rig.KEYS, "GetSessionToken", parameters).status());
    }
    rig.sts(Rig.KEYS, "GetSessionToken", parameters)
        .isRefusal(403, "AccessDenied", "MultiFactorAuthentication failed with invalid");
  }

  @Test
  void aConnectionDroppedBeforeDoesNotSpendTheCode() {
    rig.sandbox.faults().on("GetSessionToken", Fault.DROP_BEFORE, 1);
    String[] parameters = {"SerialNumber", Rig.MFA, "TokenCode", rig.code()};
    assertThrows(
        UncheckedIOException.class, () -> rig.sts(Rig.KEYS, "GetSessionToken", parameters));
    assertEquals(0, rig.sandbox.journal().of("GetSessionToken").get(0).status());
    assertEquals(200, rig.sts(Rig.KEYS, "GetSessionToken", parameters).status());
  }

  @ParameterizedTest
  @CsvSource({"POST_400, 400", "POST_404, 404", "POST_405, 405"})
  void postCanBeRefusedWhereGetIsNot(Fault fault, int status) {
    rig.sandbox.faults().onSignIn(fault, Faults.ALWAYS);
    Signer keys = rig.assume(Rig.KEYS, Rig.OPEN).signer();
    assertEquals(status, rig.mint(keys, 900).status());
    assertEquals(status, rig.mint(keys, 0).status());
    String query = Rig.encode(Rig.mintParameters(keys, 900));
    assertEquals(200, rig.get("/federation?" + query).status());
    rig.sandbox.faults().clear();
    assertEquals(200, rig.mint(keys, 0).status());
  }

  @Test
  void sessionDurationCanBeRefusedAlone() {
    rig.sandbox.faults().onSignIn(Fault.REFUSE_SESSION_DURATION, Faults.ALWAYS);
    Signer keys = rig.assume(Rig.KEYS, Rig.OPEN).signer();
    rig.mint(keys, 900).isPageOf400("Bad Request");
    assertEquals(200, rig.mint(keys, 0).status());
  }

  @Test
  void aHangingCallEndsWhenTheSandboxCloses() {
    rig.sandbox.faults().onSts(Fault.HANG, 1);
    CompletableFuture<HttpResponse<String>> call =
        rig.http.sendAsync(
            Rig.KEYS.post(rig.sandbox.stsUrl(), Rig.form("GetCallerIdentity"), rig.clock.instant()),
            HttpResponse.BodyHandlers.ofString());
    while (rig.sandbox.journal().entries().isEmpty()) {
      Thread.onSpinWait();
    }
    assertFalse(call.isDone());
    rig.sandbox.faults().clear();
    assertEquals(200, who().status());
    rig.sandbox.close();
    assertThrows(RuntimeException.class, call::join);
  }

  /** Connects and asks twice; how often a far sandbox's round trip fits into each. */
  private static long[] roundTrips(Sandbox sandbox, Duration roundTrip) throws IOException {
    long[] counts = new long[3];
    int port = URI.create(sandbox.stsUrl()).getPort();
    long start = System.nanoTime();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      for (int i = 0; i < counts.length; i++) {
        socket
            .getOutputStream()
            .write("GET /codes HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
        assertEquals("HTTP/1.1 200", status(socket));
        long end = System.nanoTime();
        counts[i] = (end - start) / roundTrip.toNanos();
        start = end;
      }
    }
    return counts;
  }

  /** Reads an answer to its end; the first words of it. */
  private static String status(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    InputStream in = socket.getInputStream();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    String text = head.toString().toLowerCase(Locale.ROOT);
    int from = text.indexOf("content-length: ") + "content-length: ".length();
    in.readNBytes(Integer.parseInt(text.substring(from, text.indexOf('\r', from))));
    return head.substring(0, 12);
  }

  @Test
  void aDelayIsARoundTripForTheConnectionAndOneForEachRequest() throws IOException {
    Duration roundTrip = Duration.ofMillis(60);
    SandboxOptions options = SandboxOptions.of(rig.clock).withDelay(roundTrip);
    try (Sandbox far = Sandbox.start(Rig.world(), options)) {
      long[] least = roundTrips(far, roundTrip);
      assertTrue(least[0] >= 2 && least[1] >= 1 && least[2] >= 1, Arrays.toString(least));
    }
  }

  private static boolean isOver(Socket socket) {
    try {
      return socket.getInputStream().read() < 0;
    } catch (IOException reset) {
      return true;
    }
  }

  @Test
  void aDistanceEndsWithTheSandbox() throws IOException {
    SandboxOptions options = SandboxOptions.of(rig.clock).withDelay(Duration.ofMillis(1));
    Sandbox far = Sandbox.start(Rig.world(), options);
    int port = URI.create(far.stsUrl()).getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      far.close();
      assertThrows(
          ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
      assertTrue(isOver(socket));
    }
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertEquals(404, rig.get("/nothing").status());
    assertEquals(200, rig.get("/").status());
  }

  @Test
  void aMalformedFormIsRefused() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(rig.sandbox.federationUrl()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("Action=%zz"))
            .build();
    rig.send(request).isPageOf400("Bad Request");
    assertEquals(200, who().status());
  }

  @Test
  void manyAnswersComeOverOneConnection() throws IOException {
    int port = URI.create(rig.sandbox.stsUrl()).getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      for (int i = 0; i < 3; i++) {
        socket
            .getOutputStream()
            .write("GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        assertTrue(readAnswer(socket.getInputStream()).startsWith("HTTP/1.1 404 "));
      }
    }
  }

  private static String readAnswer(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf("</html>\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed after " + text);
      }
      text.append((char) next);
    }
    return text.toString();
  }
}
