package alug.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerOwnerTest {
  private static final String HEADER = "  sl  local_address rem_address   st tx_queue rx_queue\n";

  @TempDir Path tables;

  private static InetSocketAddress loopback(int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }

  private boolean allows(long uid) throws IOException {
    return new PeerOwner(tables, uid).allow(loopback(0x9c40), loopback(0x1f90));
  }

  private static String row(String local, String remote, String state, int uid) {
    return "   1: "
        + local
        + " "
        + remote
        + " "
        + state
        + " 00000000:00000000 00:00000000 00000000  "
        + uid
        + "        0 4711 1 0000000000000000 20 4 30 10 -1\n";
  }

  @ParameterizedTest
  @CsvSource({
    // ours, root's, a stranger's
    "0100007F:9C40, 0100007F:1F90, 01, 1000, true",
    "0100007F:9C40, 0100007F:1F90, 01, 0, true",
    "0100007F:9C40, 0100007F:1F90, 01, 1001, false",
    // the server's own end of it says nothing about the peer
    "0100007F:1F90, 0100007F:9C40, 01, 1000, false",
    // another connection from the same port
    "0100007F:9C40, 0100007F:1F91, 01, 1000, false",
    // closed sockets are listed with uid 0
    "0100007F:9C40, 0100007F:1F90, 06, 0, false",
    "0100007F:9C40, 0100007F:1F90, 05, 0, false",
  })
  void goesByTheOwnerOfThePeersEnd(
      String local, String remote, String state, int uid, boolean allowed) throws IOException {
    assumeTrue(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN);
    Files.writeString(tables.resolve("tcp"), HEADER + row(local, remote, state, uid));
    assertEquals(allowed, allows(1000));
  }

  @Test
  void findsPeersThatSpeakIpv4OverIpv6() throws IOException {
    assumeTrue(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN);
    Files.writeString(tables.resolve("tcp"), HEADER);
    String prefix = "0000000000000000FFFF0000";
    Files.writeString(
        tables.resolve("tcp6"),
        HEADER + row(prefix + "0100007F:9C40", prefix + "0100007F:1F90", "01", 1000));
    assertTrue(allows(1000));
    assertFalse(allows(1001));
  }

  @Test
  void withoutTablesNobodyIsLetIn() throws IOException {
    assertFalse(allows(1000));
  }

  @Test
  void letsThisProcessItselfIn() throws Exception {
    Path proc = Path.of("/proc");
    assumeTrue(Files.exists(proc.resolve("net/tcp")), "skipped: no /proc/net/tcp here");
    PeerOwner owner = PeerOwner.ofThisProcess(proc);
    try (ServerSocket server = new ServerSocket(0, 1, loopback(0).getAddress());
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket accepted = server.accept()) {
      assertTrue(client.isConnected());
      assertTrue(
          owner.allow(
              (InetSocketAddress) accepted.getRemoteSocketAddress(),
              (InetSocketAddress) accepted.getLocalSocketAddress()));
    }
  }
}
