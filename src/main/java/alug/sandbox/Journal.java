package alug.sandbox;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was asked of the sandbox and how it went, in order; never a secret. */
public final class Journal {
  private static final Gson JSON = new Gson();

  /**
   * One exchange.
   *
   * @param action AWS's action, or the first step of the page's path
   * @param role the role's ARN, empty where none was named
   * @param duration DurationSeconds or SessionDuration as sent, empty where none was
   * @param mfa whether an MFA code was sent
   * @param region the region of the signature's scope, empty where there was none
   * @param status the HTTP status; 0: connection dropped, -1: never answered
   * @param connection the client's port: the same for every exchange of one connection
   * @param outcome {@code OK}, AWS's error code, or a short name of what happened
   */
  public record Entry(
      Instant time,
      String method,
      String action,
      String role,
      String duration,
      boolean mfa,
      String region,
      String userAgent,
      int connection,
      int status,
      String outcome) {

    static Entry of(Instant time, Request request, Response response) {
      String duration = request.parameter("DurationSeconds");
      String sessionDuration = request.parameter("SessionDuration");
      String role = request.parameter("RoleArn");
      return new Entry(
          time,
          request.method(),
          request.action(),
          role == null ? "" : role,
          duration != null ? duration : sessionDuration != null ? sessionDuration : "",
          request.parameter("TokenCode") != null,
          Authorization.regionOf(request),
          request.header("User-Agent"),
          request.clientPort(),
          response.status(),
          response.outcome());
    }

    String toJson() {
      JsonObject line = new JsonObject();
      line.addProperty("time", time.toString());
      line.addProperty("method", method);
      line.addProperty("action", action);
      line.addProperty("role", role);
      line.addProperty("duration", duration);
      line.addProperty("mfa", mfa);
      line.addProperty("region", region);
      line.addProperty("userAgent", userAgent);
      line.addProperty("connection", connection);
      line.addProperty("status", status);
      line.addProperty("outcome", outcome);
      return JSON.toJson(line);
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final Optional<Path> file;

  Journal(Optional<Path> file) {
    this.file = file;
  }

  /** All exchanges so far. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The exchanges of one action so far. */
  public synchronized List<Entry> of(String action) {
    List<Entry> found = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.action().equals(action)) {
        found.add(entry);
      }
    }
    return found;
  }

  public synchronized void clear() {
    entries.clear();
  }

  synchronized void add(Entry entry) {
    entries.add(entry);
    file.ifPresent(path -> append(path, entry));
  }

  private static void append(Path path, Entry entry) {
    try {
      Files.writeString(
          path, entry.toJson() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
