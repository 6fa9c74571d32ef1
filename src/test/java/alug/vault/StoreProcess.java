package alug.vault;

import alug.base.AlugException;
import alug.files.PrivateDirectory;
import alug.session.SessionStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A run of alug as far as the store goes, against the machine's own secret-tool: {@code STATE
 * CHOICE DEADLINE-MILLIS put|get ID…}. It says what it found, never a secret.
 */
final class StoreProcess {
  private StoreProcess() {}

  /** The command line of such a run. */
  static List<String> command(Path state, StoreChoice choice, long deadlineMillis) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        location(Stores.class) + java.io.File.pathSeparator + location(StoreProcess.class),
        StoreProcess.class.getName(),
        state.toString(),
        choice.word(),
        Long.toString(deadlineMillis));
  }

  private static String location(Class<?> type) {
    URI place = URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString());
    return Path.of(place).toString();
  }

  public static void main(String[] args) {
    Stores stores =
        new Stores(
            Platform.LINUX,
            Map.of(),
            new SystemCommands(),
            () -> Fixture.NOON,
            Duration.ofMillis(Long.parseLong(args[2])));
    SessionStore store =
        stores.open(
            StoreChoice.parse(args[1]),
            PrivateDirectory.at(Path.of(args[0])),
            notice -> System.out.println("notice " + notice));
    try {
      for (int i = 4; i < args.length; i++) {
        visit(store, args[3], args[i]);
      }
      System.out.println("name " + store.name());
    } catch (AlugException e) {
      System.out.println("failed " + e.paragraph());
    }
  }

  private static void visit(SessionStore store, String what, String id) {
    if (what.equals("put")) {
      Fixture.put(store, Fixture.session(id));
      return;
    }
    boolean same =
        store
            .credentials(Fixture.session(id))
            .map(Fixture.credentials(Fixture.session(id))::equals)
            .orElse(false);
    System.out.println(id + " " + (same ? "found" : "missed"));
  }
}
