package alug.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;

/** Where the answer to {@code alug list} is written: stdout and, where it is to be kept, a copy. */
final class ListAnswer extends OutputStream {
  private static final int MOST_BYTES = 8 << 20;

  private final PrintStream out;
  private Optional<ByteArrayOutputStream> copy;

  ListAnswer(PrintStream out, boolean copied) {
    this.out = out;
    this.copy = copied ? Optional.of(new ByteArrayOutputStream()) : Optional.empty();
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int from, int count) {
    out.write(bytes, from, count);
    if (copy.isPresent() && copy.get().size() + count <= MOST_BYTES) {
      copy.get().write(bytes, from, count);
    } else {
      copy = Optional.empty();
    }
  }

  /** All that was written; empty where nobody wants it or it is too much to keep. */
  Optional<byte[]> copy() {
    // No lambda: the first of a run costs every list some milliseconds.
    return copy.isPresent() ? Optional.of(copy.get().toByteArray()) : Optional.empty();
  }
}
