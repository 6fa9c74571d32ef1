package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void aLongValueIsPrintedWhileItIsWritten() {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    Json json = Json.on(new PrintStream(sink, true, StandardCharsets.UTF_8));
    String text = "é".repeat(100_000);
    json.object(
        () -> {
          json.field("long", text);
          assertTrue(sink.size() > 100_000, "printed so far: " + sink.size());
        });
    json.end();
    assertEquals(
        "{\"long\":\"" + text + "\"}" + System.lineSeparator(),
        sink.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aShortValueIsPrintedAtItsEnd() {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    Json json = Json.on(new PrintStream(sink, true, StandardCharsets.UTF_8));
    json.object(() -> json.strings("names", List.of("a\"b", "<é>"))).end();
    assertEquals(
        "{\"names\":[\"a\\\"b\",\"<é>\"]}" + System.lineSeparator(),
        sink.toString(StandardCharsets.UTF_8));
  }
}
