package alug.net;

import alug.net.NetworkFailure.Reason;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** One open connection; carries one request at a time. */
final class Wire {
  private final Socket socket;
  private final String host;
  private final InstantSource clock;
  private Instant lastUse;
  private boolean reusable = true;
  private boolean heard;

  Wire(Socket socket, String host, InstantSource clock) {
    this.socket = socket;
    this.host = host;
    this.clock = clock;
    this.lastUse = clock.instant();
  }

  /** Sends a request and reads its answer; closes itself when it fails. */
  HttpAnswer exchange(HttpCall call, Duration deadline) throws NetworkFailure {
    try {
      heard = false;
      socket.getOutputStream().write(call.wire());
      socket.getOutputStream().flush();
      Instant end = clock.instant().plus(deadline);
      AnswerReader reader =
          new AnswerReader(new BufferedInputStream(new Bounded(socket.getInputStream(), end)));
      HttpAnswer answer = reader.read(call.method().equals("HEAD"));
      reusable = reader.isReusable();
      lastUse = clock.instant();
      return answer;
    } catch (SocketTimeoutException e) {
      close();
      throw new NetworkFailure(Reason.NO_ANSWER, host, "waited " + deadline.toSeconds() + " s", e);
    } catch (ProtocolException e) {
      close();
      throw new NetworkFailure(Reason.NOT_HTTP, host, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      close();
      throw new NetworkFailure(Reason.BROKEN, host, "", e);
    }
  }

  /** Whether anything came in answer to the last request. */
  boolean hasHeard() {
    return heard;
  }

  boolean isReusable() {
    return reusable;
  }

  /** How long it has not been used. */
  Duration idle() {
    return Duration.between(lastUse, clock.instant());
  }

  /** Whether the other side has not closed it; waits a millisecond for that. */
  boolean isOpen() {
    try {
      socket.setSoTimeout(1);
      // A byte nobody asked for is as bad as an end.
      return socket.getInputStream().read() == Integer.MIN_VALUE;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  void close() {
    reusable = false;
    Dialer.closeQuietly(socket);
  }

  /** A stream whose reads all together take no longer than a deadline. */
  private final class Bounded extends FilterInputStream {
    private final Instant end;

    Bounded(InputStream in, Instant end) {
      super(in);
      this.end = end;
    }

    @Override
    public int read() throws IOException {
      waitOnlyForWhatIsLeft();
      int next = super.read();
      heard |= next >= 0;
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      waitOnlyForWhatIsLeft();
      int count = super.read(bytes, offset, length);
      heard |= count > 0;
      return count;
    }

    private void waitOnlyForWhatIsLeft() throws IOException {
      long left = Duration.between(clock.instant(), end).toMillis();
      if (left <= 0) {
        throw new SocketTimeoutException("deadline");
      }
      socket.setSoTimeout((int) left);
    }
  }
}
