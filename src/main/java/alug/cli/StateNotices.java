package alug.cli;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What could not be remembered, each cause once: a folder that cannot be used is the same trouble
 * for sessions, codes and consoles.
 */
final class StateNotices implements Consumer<String> {
  private static final String BEFORE_CAUSE = ": ";

  private final Assembly parts;
  private final Set<String> causes = new HashSet<>();

  StateNotices(Assembly parts) {
    this.parts = parts;
  }

  @Override
  public synchronized void accept(String sentence) {
    int end = sentence.indexOf(BEFORE_CAUSE);
    String cause = end < 0 ? sentence : sentence.substring(end + BEFORE_CAUSE.length());
    if (causes.add(cause)) {
      parts.say(sentence);
    }
  }
}
