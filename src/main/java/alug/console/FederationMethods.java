package alug.console;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which HTTP method a sign-in host takes. */
public interface FederationMethods {
  /** The method that worked last; empty where none is known. */
  Optional<String> known(String host);

  void learned(String host, String method);

  /** Remembers for the life of the process. */
  static FederationMethods inMemory() {
    Map<String, String> methods = new ConcurrentHashMap<>();
    return new FederationMethods() {
      @Override
      public Optional<String> known(String host) {
        return Optional.ofNullable(methods.get(host));
      }

      @Override
      public void learned(String host, String method) {
        methods.put(host, method);
      }
    };
  }
}
