package alug.tui;

import java.lang.reflect.Proxy;

/**
 * Signals the Java API has no word for. {@code sun.misc.Signal} is reached by reflection: javac
 * warns of it and cannot be told not to.
 */
final class Signals {
  private Signals() {}

  /** Calls back, on another thread, at every such signal; false where this VM cannot. */
  static boolean handle(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object callback =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.getDeclaringClass() == handler) {
                  action.run();
                }
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), callback);
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
