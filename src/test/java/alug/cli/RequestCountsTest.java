package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.Company;
import alug.sandbox.Fault;
import alug.sandbox.Faults;
import alug.sandbox.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waiting is made of: requests and connections, counted, since times say little elsewhere. */
class RequestCountsTest {
  /** To one service, as the setting {@code parallel} has it. */
  private static final int MOST_AT_ONCE = 8;

  private CliRig rig;

  @BeforeEach
  void sandbox(@TempDir Path home) throws Exception {
    rig = new CliRig(home);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  /** How many connections carried these. */
  private int connections(String... actions) {
    Set<Integer> ports = new HashSet<>();
    for (String action : actions) {
      for (Journal.Entry entry : rig.sandbox.journal().of(action)) {
        ports.add(entry.connection());
      }
    }
    return ports.size();
  }

  /** Lets the sign-in endpoint be another server than STS, as AWS's is. */
  private void withTwoServers() {
    String here = rig.sandbox.federationUrl();
    rig.alug.with("ALUG_FEDERATION_URL", here.replace("127.0.0.1", "localhost"));
  }

  @Test
  void aLinkTakesTwoRequestsOnOneConnectionToEachServer() {
    assertEquals(0, rig.run("-p", "plain").exitCode());
    assertEquals(1, connections("AssumeRole", "getSigninToken"));
    assertEquals(List.of("AssumeRole", "getSigninToken 43200"), rig.takeCalls());
    withTwoServers();
    assertEquals(0, rig.run("-p", "plain").exitCode());
    assertEquals(2, connections("AssumeRole", "getSigninToken"));
    assertEquals(List.of("AssumeRole", "getSigninToken 43200"), rig.calls());
  }

  @Test
  void aSecondRoleOfTheSameSourceTakesNoMoreThanItsOwnTwo() {
    assertEquals(0, rig.run("-p", "short0", "-t", rig.code()).exitCode());
    assertEquals(
        List.of("GetSessionToken 43200 +code", "AssumeRole", "getSigninToken"), rig.takeCalls());
    assertEquals(0, rig.run("-p", "short1").exitCode());
    assertEquals(List.of("AssumeRole", "getSigninToken"), rig.calls());
  }

  /** {@code alug open --browser print}, with more words, of so many roles. */
  private static String[] opening(int roles, String... more) {
    List<String> line = new ArrayList<>(List.of("open", "--browser", "print"));
    line.addAll(List.of(more));
    for (int i = 0; i < roles; i++) {
      line.add("short" + i);
    }
    return line.toArray(new String[0]);
  }

  @Test
  void aBatchTakesOneSessionAndTwoRequestsARoleOnFewConnections() {
    withTwoServers();
    assertEquals(0, rig.run(opening(Company.SHORT_ROLES, "-t", rig.code())).exitCode());
    assertEquals(1, rig.sandbox.journal().of("GetSessionToken").size());
    assertEquals(Company.SHORT_ROLES, rig.sandbox.journal().of("AssumeRole").size());
    assertEquals(Company.SHORT_ROLES, rig.sandbox.journal().of("getSigninToken").size());
    assertEquals(1 + 2 * Company.SHORT_ROLES, rig.calls().size());
    int toSts = connections("GetSessionToken", "AssumeRole");
    assertTrue(toSts <= MOST_AT_ONCE, toSts + " to STS");
    int toSignIn = connections("getSigninToken");
    assertTrue(toSignIn <= MOST_AT_ONCE, toSignIn + " to the sign-in endpoint");
  }

  @Test
  void aBatchAsksStsForMoreRolesWhileTheSignInEndpointIsBusy() throws Exception {
    assertEquals(0, rig.run("login", "base", "-t", rig.code()).exitCode());
    rig.alug.with("ALUG_PARALLEL", "2");
    rig.sandbox.faults().on("getSigninToken", Fault.HANG, Faults.ALWAYS);
    Thread batch = new Thread(() -> rig.run(opening(5)));
    batch.setDaemon(true);
    batch.start();
    await("AssumeRole", 4);
    await("getSigninToken", 2);
    // What the end lets go is asked for at last, as far as somebody still listens.
    assertEquals(4, rig.sandbox.journal().of("AssumeRole").size());
    batch.interrupt();
    rig.sandbox.close();
    batch.join();
  }

  private void await(String action, int count) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (rig.sandbox.journal().of(action).size() < count && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertEquals(count, rig.sandbox.journal().of(action).size(), action);
  }
}
