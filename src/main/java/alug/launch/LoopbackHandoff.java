package alug.launch;

import alug.base.AlugException;
import alug.base.Secret;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Gives a browser its sign-in link without the link ever being in an argument.
 *
 * <p>The browser is started with {@code http://127.0.0.1:PORT/RANDOM}; the first GET for it is
 * answered with a redirect to the link, and every later one with a page that says so. The request
 * also proves that the browser came up. Nothing is logged.
 *
 * <pre>
 *   alug ── starts ──▶ browser ── GET /RANDOM ──▶ alug ── 302 Location: link ──▶ browser ──▶ AWS
 * </pre>
 */
final class LoopbackHandoff implements AutoCloseable {
  private static final int PATH_BYTES = 16;

  /** As long as a link waits: a busy machine may let a browser connect long before it writes. */
  private static final int READ_MILLIS = (int) Browser.DEADLINE.toMillis();

  /** Browsers open spare connections that stay silent; more than this many are turned away. */
  private static final int CONNECTIONS = 64;

  private static final String GONE_PAGE =
      "<!doctype html><title>Link expired</title><p>This link was used already or has expired."
          + " Open the console again from alug.</p>";

  /**
   * A link that waits for its browser.
   *
   * @param url what the browser is started with; worth nothing once used
   * @param withdraw gives the link up at once: nothing will come for it
   */
  record Offer(String url, CompletableFuture<Outcome> outcome, Runnable withdraw) {}

  private static final class Ticket {
    private final AtomicReference<@Nullable Secret> link;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    Ticket(Secret link) {
      this.link = new AtomicReference<>(link);
    }

    Optional<Secret> take() {
      return Optional.ofNullable(link.getAndSet(null));
    }

    void expire() {
      if (take().isPresent()) {
        outcome.complete(Outcome.NOT_OPENED);
      }
    }
  }

  private final Peers peers;
  private final Later later;
  private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
  private final Semaphore connections = new Semaphore(CONNECTIONS);
  private @Nullable ServerSocket server;

  LoopbackHandoff(Peers peers, Later later) {
    this.peers = peers;
    this.later = later;
  }

  /** Offers a link once, for {@link Browser#DEADLINE} from now. */
  Offer offer(Secret link) {
    InetSocketAddress address = listening();
    byte[] bytes = new byte[PATH_BYTES];
    new SecureRandom().nextBytes(bytes);
    String path = "/" + HexFormat.of().formatHex(bytes);
    Ticket ticket = new Ticket(link);
    tickets.put(path, ticket);
    later.run(Browser.DEADLINE, ticket::expire);
    return new Offer("http://" + host(address) + path, ticket.outcome, ticket::expire);
  }

  @Override
  public synchronized void close() throws IOException {
    for (Ticket ticket : tickets.values()) {
      ticket.expire();
    }
    if (server != null) {
      server.close();
    }
  }

  private synchronized InetSocketAddress listening() {
    ServerSocket socket = server;
    try {
      if (socket == null) {
        socket =
            new ServerSocket(0, CONNECTIONS, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        server = socket;
        ServerSocket started = socket;
        daemon(() -> accept(started));
      }
      return (InetSocketAddress) socket.getLocalSocketAddress();
    } catch (IOException e) {
      throw AlugException.of(
              AlugException.Kind.CONFIG,
              "loopback",
              "alug cannot listen on 127.0.0.1, where the browser would fetch its link",
              "Allow it, or use --copy.")
          .from(e);
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "hand-off");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept(ServerSocket socket) {
    boolean open = true;
    while (open) {
      try {
        Socket connection = socket.accept();
        if (connections.tryAcquire()) {
          daemon(() -> serve(connection));
        } else {
          connection.close();
        }
      } catch (IOException e) {
        // A connection that was given up before it was taken, unless this is the end.
        open = !socket.isClosed();
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setSoTimeout(READ_MILLIS);
      InetSocketAddress here = (InetSocketAddress) connection.getLocalSocketAddress();
      boolean ours = peers.allow((InetSocketAddress) connection.getRemoteSocketAddress(), here);
      Optional<HandoffRequest> request =
          HandoffRequest.read(new BufferedInputStream(connection.getInputStream()));
      OutputStream out = connection.getOutputStream();
      if (!ours) {
        send(out, HandoffRequest.answer("403 Forbidden", "", ""));
      } else if (request.isEmpty() || !request.get().header("host").equals(host(here))) {
        send(out, HandoffRequest.answer("400 Bad Request", "", ""));
      } else {
        answer(request.get(), out);
      }
    } catch (IOException e) {
      // A connection that came to nothing: the offer stands until its deadline.
      return;
    } finally {
      connections.release();
    }
  }

  private void answer(HandoffRequest request, OutputStream out) throws IOException {
    Ticket ticket = tickets.get(request.path());
    if (!request.method().equals("GET")) {
      send(out, HandoffRequest.answer("405 Method Not Allowed", "Allow: GET\r\n", ""));
    } else if (ticket == null) {
      send(out, HandoffRequest.answer("404 Not Found", "", ""));
    } else if (request.isGuess()) {
      send(out, HandoffRequest.answer("503 Service Unavailable", "", ""));
    } else {
      redirect(ticket, out);
    }
  }

  private static void redirect(Ticket ticket, OutputStream out) throws IOException {
    Optional<Secret> link = ticket.take();
    if (link.isEmpty()) {
      send(out, HandoffRequest.answer("410 Gone", "", GONE_PAGE));
      return;
    }
    try {
      send(
          out, HandoffRequest.answer("302 Found", "Location: " + link.get().reveal() + "\r\n", ""));
      // Only now: whoever waits for this may end the process.
      ticket.outcome.complete(Outcome.OPENED);
    } finally {
      ticket.outcome.complete(Outcome.NOT_OPENED);
    }
  }

  private static void send(OutputStream out, byte[] answer) throws IOException {
    out.write(answer);
    out.flush();
  }

  private static String host(InetSocketAddress address) {
    return "127.0.0.1:" + address.getPort();
  }
}
