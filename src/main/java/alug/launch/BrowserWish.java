package alug.launch;

import alug.base.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the settings say about browsers.
 *
 * @param path the browser to use instead of looking for one ({@code browser-path})
 * @param command the words of {@code browser = command}
 * @param multiSession the person turned multi-session on in the AWS console
 * @param containerKey the signing key of Open URL in Container 2.x, in hex
 */
public record BrowserWish(
    BrowserKind kind,
    Optional<Path> path,
    List<String> command,
    boolean multiSession,
    Optional<Secret> containerKey) {
  public BrowserWish {
    command = List.copyOf(command);
  }

  /** A kind of browser and nothing else. */
  public static BrowserWish of(BrowserKind kind) {
    return new BrowserWish(kind, Optional.empty(), List.of(), false, Optional.empty());
  }
}
