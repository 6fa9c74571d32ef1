package alug.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Stands before a server on this machine and takes down what it answers. */
final class Tap implements AutoCloseable {
  private final ServerSocket listener;
  private final int port;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

  Tap(String url) throws IOException {
    port = URI.create(url).getPort();
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    work(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  /** All that was answered so far. */
  String heard() {
    synchronized (heard) {
      return heard.toString(StandardCharsets.UTF_8);
    }
  }

  private static void work(Runnable task) {
    Thread thread = new Thread(task, "tap");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        work(() -> copy(client, server, false));
        work(() -> copy(server, client, true));
      }
    } catch (IOException e) {
      close();
    }
  }

  private void copy(Socket from, Socket to, boolean isAnswer) {
    byte[] bytes = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        if (isAnswer) {
          synchronized (heard) {
            heard.write(bytes, 0, count);
          }
        }
        out.write(bytes, 0, count);
        out.flush();
      }
    } catch (IOException e) {
      return; // One side has hung up; the other is closed with it.
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
