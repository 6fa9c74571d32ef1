package alug.net;

import alug.net.NetworkFailure.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Opens connections: the wire, the proxy's tunnel, TLS. */
final class Dialer {
  private final Proxies proxies;
  private final Trust trust = new Trust();
  private final Duration deadline;

  Dialer(Proxies proxies, Duration deadline) {
    this.proxies = proxies;
    this.deadline = deadline;
  }

  /** Gets TLS ready. */
  void prepare(Optional<Path> caBundle) {
    trust.prepare(caBundle);
  }

  /** A connection that is ready for a request. */
  Socket open(Origin origin) throws NetworkFailure {
    Optional<ProxyServer> proxy =
        origin.tls() ? proxies.to(origin.host(), origin.port()) : Optional.empty();
    Socket socket =
        proxy.isPresent() ? tunnel(proxy.get(), origin) : connect(origin.host(), origin.port());
    try {
      return origin.tls()
          ? secure(socket, origin.host(), origin.port(), origin.caBundle())
          : socket;
    } catch (IOException | RuntimeException e) {
      closeQuietly(socket);
      throw e;
    }
  }

  private Socket connect(String host, int port) throws NetworkFailure {
    InetAddress[] addresses;
    try {
      addresses = InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new NetworkFailure(Reason.UNKNOWN_HOST, host, "", e);
    }
    // A dead address family must not eat the whole deadline of the living one.
    int share = (int) deadline.toMillis() / addresses.length;
    for (int i = 0; ; i++) {
      try {
        return connect(new InetSocketAddress(addresses[i], port), share);
      } catch (IOException e) {
        if (i == addresses.length - 1) {
          throw new NetworkFailure(connectReason(e), host, "", e);
        }
      }
    }
  }

  private static Socket connect(InetSocketAddress address, int millis) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(address, millis);
      return socket;
    } catch (IOException e) {
      closeQuietly(socket);
      throw e;
    }
  }

  private static Reason connectReason(IOException failure) {
    if (failure instanceof SocketTimeoutException) {
      return Reason.CONNECT_TIMEOUT;
    }
    return failure instanceof ConnectException ? Reason.REFUSED : Reason.UNREACHABLE;
  }

  private SSLSocket secure(Socket socket, String host, int port, Optional<Path> caBundle)
      throws NetworkFailure {
    try {
      socket.setSoTimeout((int) deadline.toMillis());
      SSLSocket secure = (SSLSocket) trust.sockets(caBundle).createSocket(socket, host, port, true);
      SSLParameters parameters = secure.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      secure.setSSLParameters(parameters);
      secure.startHandshake();
      return secure;
    } catch (SocketTimeoutException e) {
      throw new NetworkFailure(Reason.CONNECT_TIMEOUT, host, "no TLS handshake", e);
    } catch (IOException e) {
      throw new NetworkFailure(Reason.TLS, host, firstLine(e), e);
    }
  }

  /** A tunnel through a proxy, by CONNECT (RFC 9110, section 9.3.6). */
  private Socket tunnel(ProxyServer proxy, Origin origin) throws NetworkFailure {
    Socket socket;
    try {
      socket = connect(proxy.host(), proxy.port());
    } catch (NetworkFailure e) {
      throw new NetworkFailure(Reason.PROXY, origin.host(), "the proxy " + e.getMessage(), e);
    }
    try {
      Socket wire =
          proxy.isTls() ? secure(socket, proxy.host(), proxy.port(), origin.caBundle()) : socket;
      wire.setSoTimeout((int) deadline.toMillis());
      wire.getOutputStream().write(connectRequest(proxy, origin));
      wire.getOutputStream().flush();
      int status = AnswerReader.tunnelStatus(wire.getInputStream());
      if (status / 100 != 2) {
        throw new NetworkFailure(Reason.PROXY, origin.host(), refusal(proxy, status), null);
      }
      return wire;
    } catch (NetworkFailure e) {
      closeQuietly(socket);
      throw e;
    } catch (IOException e) {
      closeQuietly(socket);
      throw new NetworkFailure(
          Reason.PROXY, origin.host(), "the proxy " + proxy + " does not answer", e);
    }
  }

  private static String refusal(ProxyServer proxy, int status) {
    String wish = status == 407 ? ", it wants a user and a password that it knows" : "";
    return "the proxy " + proxy + " answered " + status + wish;
  }

  private static byte[] connectRequest(ProxyServer proxy, Origin origin) {
    String target = origin.host() + ":" + origin.port();
    String request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n";
    if (!proxy.authorization().isEmpty()) {
      request += "Proxy-Authorization: " + proxy.authorization() + "\r\n";
    }
    return (request + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String firstLine(IOException e) {
    String text = String.valueOf(e.getMessage());
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  /** Closes what is being given up; returns whether even that failed. */
  static boolean closeQuietly(Socket socket) {
    try {
      socket.close();
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
