package alug.net;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers each request on each connection with the same raw bytes. {@code hang} is no answer, one
 * that begins with 220 comes unasked, and behind one that ends with {@code bye} it hangs up.
 */
final class RawServer implements AutoCloseable {
  final ServerSocket server;
  final List<String> heads = new CopyOnWriteArrayList<>();
  final List<Socket> open = new CopyOnWriteArrayList<>();
  final CountDownLatch closed = new CountDownLatch(1);

  final AtomicInteger ended = new AtomicInteger();
  volatile boolean hangUp;

  RawServer(String answer) throws IOException {
    this(answer, 0);
  }

  RawServer(String answer, int port) throws IOException {
    server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(() -> accept(answer));
    thread.setDaemon(true);
    thread.start();
  }

  private void accept(String answer) {
    try {
      while (true) {
        Socket socket = server.accept();
        open.add(socket);
        Thread thread = new Thread(() -> serve(socket, answer));
        thread.setDaemon(true);
        thread.start();
      }
    } catch (IOException e) {
      assertTrue(server.isClosed());
    }
  }

  private void serve(Socket socket, String answer) {
    try (socket) {
      if (answer.startsWith("220 ")) {
        write(socket, answer);
      }
      for (String head = head(socket); !head.isEmpty(); head = head(socket)) {
        heads.add(head);
        if (hangUp) {
          hangUp = false;
          return;
        }
        if (answer.equals("hang")) {
          continue;
        }
        if (answer.endsWith("bye")) {
          write(socket, answer.substring(0, answer.length() - "bye".length()));
          // It lingers until the other side knows.
          socket.setSoLinger(true, 60);
          socket.close();
          closed.countDown();
          return;
        }
        write(socket, answer);
        if (!answer.contains("ength") && !answer.contains("chunked")) {
          return;
        }
      }
    } catch (IOException e) {
      heads.add("broken");
    } finally {
      ended.incrementAndGet();
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String head(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    InputStream in = socket.getInputStream();
    for (int c = in.read(); c >= 0; c = in.read()) {
      head.append((char) c);
      if (head.indexOf("\r\n\r\n") >= 0) {
        return head.toString();
      }
    }
    return "";
  }

  String host() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  URI uri() {
    return URI.create("http://" + host() + "/path?a=b");
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
