package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.Company;
import alug.sandbox.Journal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waiting is made of: requests and connections, counted, since times say little elsewhere. */
class RequestCountsTest {
  /** Two for each of a batch's workers: one to STS, one to the sign-in endpoint. */
  private static final int MOST_CONNECTIONS = 16;

  private CliRig rig;

  @BeforeEach
  void sandbox(@TempDir Path home) throws Exception {
    rig = new CliRig(home);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private int connections() {
    Set<Integer> ports = new HashSet<>();
    for (Journal.Entry entry : rig.sandbox.journal().entries()) {
      ports.add(entry.connection());
    }
    return ports.size();
  }

  @Test
  void aLinkTakesTwoRequestsOnTwoConnectionsAtMost() {
    assertEquals(0, rig.run("-p", "plain").exitCode());
    assertTrue(connections() <= 2, rig.sandbox.journal().entries().toString());
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

  @Test
  void aBatchTakesOneSessionAndTwoRequestsARoleOnFewConnections() {
    String[] line = new String[Company.SHORT_ROLES + 5];
    line[0] = "open";
    line[1] = "--browser";
    line[2] = "print";
    line[3] = "-t";
    line[4] = rig.code();
    for (int i = 0; i < Company.SHORT_ROLES; i++) {
      line[5 + i] = "short" + i;
    }
    assertEquals(0, rig.run(line).exitCode());
    assertEquals(1, rig.sandbox.journal().of("GetSessionToken").size());
    assertEquals(Company.SHORT_ROLES, rig.sandbox.journal().of("AssumeRole").size());
    assertEquals(Company.SHORT_ROLES, rig.sandbox.journal().of("getSigninToken").size());
    assertEquals(1 + 2 * Company.SHORT_ROLES, rig.calls().size());
    assertTrue(connections() <= MOST_CONNECTIONS, connections() + " connections");
  }
}
