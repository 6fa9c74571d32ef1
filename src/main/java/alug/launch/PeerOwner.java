package alug.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.StringTokenizer;

/**
 * Linux's word on who owns a connection: the peer's row in {@code /proc/net/tcp} must carry our
 * user id or root's. A connection without a row is refused.
 */
final class PeerOwner implements Peers {
  private static final String ESTABLISHED = "01";

  /** The kernel writes the table in pieces; a row can be missed while others come and go. */
  private static final int LOOKS = 3;

  private final Path tables;
  private final long uid;

  /**
   * @param tables the folder with {@code tcp} and {@code tcp6}
   */
  PeerOwner(Path tables, long uid) {
    this.tables = tables;
    this.uid = uid;
  }

  /** The check for this process. */
  static PeerOwner ofThisProcess(Path proc) {
    try {
      Object uid = Files.getAttribute(proc.resolve("self"), "unix:uid");
      return new PeerOwner(proc.resolve("net"), ((Number) uid).longValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean allow(InetSocketAddress peer, InetSocketAddress server) {
    for (int i = 0; i < LOOKS; i++) {
      OptionalLong owner = owner("tcp", v4(peer), v4(server));
      if (owner.isEmpty()) {
        owner = owner("tcp6", mapped(peer), mapped(server));
      }
      if (owner.isPresent()) {
        return owner.getAsLong() == uid || owner.getAsLong() == 0;
      }
    }
    return false;
  }

  private OptionalLong owner(String table, String local, String remote) {
    try (BufferedReader rows = Files.newBufferedReader(tables.resolve(table))) {
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        OptionalLong owner = ownerIn(row, local, remote);
        if (owner.isPresent()) {
          return owner;
        }
      }
      return OptionalLong.empty();
    } catch (IOException e) {
      // A kernel without IPv6 has no tcp6; without the table nobody is let in.
      return OptionalLong.empty();
    }
  }

  /** A row is {@code sl local remote state queues timer retransmits uid …}. */
  private static OptionalLong ownerIn(String row, String local, String remote) {
    if (!row.contains(local)) {
      return OptionalLong.empty();
    }
    StringTokenizer words = new StringTokenizer(row);
    words.nextToken();
    boolean ours =
        words.nextToken().equals(local)
            && words.nextToken().equals(remote)
            // A socket its owner has closed is listed with uid 0: only a live one proves anything.
            && words.nextToken().equals(ESTABLISHED);
    if (!ours) {
      return OptionalLong.empty();
    }
    words.nextToken();
    words.nextToken();
    words.nextToken();
    return OptionalLong.of(Long.parseLong(words.nextToken()));
  }

  private static String v4(InetSocketAddress end) {
    return word(end.getAddress().getAddress()) + ":" + hex(end.getPort(), 4);
  }

  private static String mapped(InetSocketAddress end) {
    return "0000000000000000" + word(new byte[] {0, 0, -1, -1}) + v4(end);
  }

  /** Four bytes as the kernel prints them: one number in the machine's byte order. */
  private static String word(byte[] bytes) {
    StringBuilder text = new StringBuilder(8);
    boolean little = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    for (int i = 0; i < 4; i++) {
      text.append(hex(bytes[little ? 3 - i : i] & 0xff, 2));
    }
    return text.toString();
  }

  private static String hex(int number, int width) {
    String text = Integer.toHexString(number).toUpperCase(Locale.ROOT);
    return "0".repeat(width - text.length()) + text;
  }
}
