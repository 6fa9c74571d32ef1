package alug.launch;

import java.net.InetSocketAddress;

/** Who may fetch a link over loopback, which every user of the machine can reach. */
interface Peers {
  /** Whether the process at the other end of a connection is the person's own. */
  boolean allow(InetSocketAddress peer, InetSocketAddress server);
}
