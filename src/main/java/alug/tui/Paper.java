package alug.tui;

import alug.picker.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A terminal that is none: keeps what is drawn. */
final class Paper extends DrawnTerminal {
  private final Size size;
  private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();

  Paper(Size size) {
    super(new FrameBuffer());
    this.size = size;
  }

  @Override
  Size size() {
    return size;
  }

  @Override
  void send(FrameBuffer frame) throws IOException {
    frame.sendTo((bytes, length) -> drawn.write(bytes, 0, length));
  }

  /** What was drawn since the last time. */
  String take() {
    String text = drawn.toString(StandardCharsets.UTF_8);
    drawn.reset();
    return text;
  }
}
