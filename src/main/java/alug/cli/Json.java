package alug.cli;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON value. Every field is always there, null where it is unknown; instants are
 * ISO-8601 UTC with whole seconds.
 */
final class Json {
  private final Writer text;
  private final JsonWriter out;

  Json() {
    this(new StringWriter());
  }

  private Json(Writer text) {
    this.text = text;
    out = new JsonWriter(text);
    out.setHtmlSafe(false);
  }

  /** A value that is printed while it is written, however long it gets; {@link #end} ends it. */
  static Json on(PrintStream stream) {
    return new Json(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
  }

  /** Prints what is left of the value, and a newline. */
  void end() {
    act(
        () -> {
          text.write(System.lineSeparator());
          text.flush();
        });
  }

  /** A step that writes, for nesting. */
  interface Part {
    void write();
  }

  Json object(Part fields) {
    return nested(out::beginObject, fields, out::endObject);
  }

  Json object(String name, Part fields) {
    return name(name).object(fields);
  }

  /** An object where there is something, else null. */
  Json objectOrNull(String name, boolean present, Part fields) {
    return present ? object(name, fields) : field(name, (String) null);
  }

  Json array(String name, Part items) {
    return name(name).nested(out::beginArray, items, out::endArray);
  }

  Json strings(String name, List<String> values) {
    return array(
        name,
        () -> {
          for (String value : values) {
            act(() -> out.value(value));
          }
        });
  }

  Json strings(String name, Map<String, String> values) {
    return object(
        name,
        () -> {
          for (Map.Entry<String, String> value : values.entrySet()) {
            field(value.getKey(), value.getValue());
          }
        });
  }

  Json field(String name, @Nullable String value) {
    act(() -> out.name(name).value(value));
    return this;
  }

  Json field(String name, Optional<?> value) {
    return field(name, value.map(Object::toString).orElse(null));
  }

  Json field(String name, long value) {
    act(() -> out.name(name).value(value));
    return this;
  }

  Json field(String name, boolean value) {
    act(() -> out.name(name).value(value));
    return this;
  }

  Json number(String name, Optional<? extends Number> value) {
    act(() -> out.name(name).value(value.orElse(null)));
    return this;
  }

  Json instant(String name, Optional<Instant> value) {
    return field(name, value.map(at -> at.truncatedTo(ChronoUnit.SECONDS)));
  }

  /** Prints the value and a newline. */
  void printOn(PrintStream stream) {
    stream.println(text);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private Json name(String name) {
    act(() -> out.name(name));
    return this;
  }

  private Json nested(Write begin, Part inside, Write end) {
    act(begin);
    inside.write();
    act(end);
    return this;
  }

  private interface Write {
    void run() throws IOException;
  }

  private static void act(Write write) {
    try {
      write.run();
    } catch (IOException e) {
      // A StringWriter has no way to fail, and a PrintStream keeps it to itself.
      throw new UncheckedIOException(e);
    }
  }
}
