package alug.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes a server on this machine seem far away: a round trip for each connection, half a one for
 * whatever is sent in either direction. So TLS 1.3 takes a second round trip and a request a third.
 *
 * <pre>
 *   client  --- round trip, once ---|--- half ---> server
 *           &lt;---------------------------- half ---
 * </pre>
 */
final class Distance implements AutoCloseable {
  private static final int CHUNK = 16 * 1024;

  private final ServerSocket near;
  private final InetSocketAddress far;
  private final Duration roundTrip;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private Distance(ServerSocket near, InetSocketAddress far, Duration roundTrip) {
    this.near = near;
    this.far = far;
    this.roundTrip = roundTrip;
  }

  /**
   * Listens at one address for a server at another.
   *
   * @throws IOException when the address is taken
   */
  static Distance between(InetSocketAddress here, InetSocketAddress far, Duration roundTrip)
      throws IOException {
    ServerSocket near = new ServerSocket();
    near.bind(here);
    return new Distance(near, far, roundTrip);
  }

  int port() {
    return near.getLocalPort();
  }

  void start() {
    daemon(this::accept);
  }

  private static void daemon(Runnable work) {
    thread(work).start();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "sandbox-distance");
    thread.setDaemon(true);
    return thread;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = near.accept();
        open.add(client);
        daemon(() -> connect(client));
      }
    } catch (IOException e) {
      // Closed.
      close();
    }
  }

  private void connect(Socket client) {
    Socket server = new Socket();
    open.add(server);
    try {
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      TimeUnit.NANOSECONDS.sleep(roundTrip.toNanos());
      server.connect(far);
      AtomicInteger ways = new AtomicInteger(2);
      new Direction(client, server, ways).start();
      new Direction(server, client, ways).start();
    } catch (IOException e) {
      drop(client);
      drop(server);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What goes one way over a connection, each piece as late as the distance makes it. */
  private final class Direction {
    private final Socket from;
    private final Socket to;
    private final AtomicInteger ways;
    private final ScheduledExecutorService onTheWay =
        Executors.newSingleThreadScheduledExecutor(Distance::thread);

    Direction(Socket from, Socket to, AtomicInteger ways) {
      this.from = from;
      this.to = to;
      this.ways = ways;
    }

    void start() {
      daemon(this::send);
    }

    private void send() {
      try {
        InputStream in = from.getInputStream();
        byte[] buffer = new byte[CHUNK];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          byte[] piece = Arrays.copyOf(buffer, count);
          later(() -> arrive(piece));
        }
      } catch (IOException e) {
        // A connection that breaks ends like one that is closed.
      }
      later(this::end);
      onTheWay.shutdown();
    }

    /** In the order in which they were sent. */
    private void later(Runnable arrival) {
      Future<?> pending = onTheWay.schedule(arrival, roundTrip.toNanos() / 2, TimeUnit.NANOSECONDS);
      if (pending.isCancelled()) {
        drop(to);
      }
    }

    private void arrive(byte[] piece) {
      try {
        OutputStream out = to.getOutputStream();
        out.write(piece);
        out.flush();
      } catch (IOException e) {
        drop(from);
        drop(to);
      }
    }

    private void end() {
      try {
        to.shutdownOutput();
      } catch (IOException e) {
        drop(from);
      }
      if (ways.decrementAndGet() == 0) {
        drop(from);
        drop(to);
      }
    }
  }

  private void drop(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      // It is being given up anyway.
      return;
    }
  }

  @Override
  public void close() {
    try {
      near.close();
    } catch (IOException e) {
      // The port goes with the process.
      return;
    } finally {
      open.forEach(this::drop);
    }
  }
}
