package alug.cli;

import alug.files.LockedFile;
import alug.files.PrivateDirectory;
import alug.profile.ConfigFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The first frame of the picker, kept where the launcher shows it before the next JVM is up, as
 * long as what it was made from has the same signature. The file's time is until when it is true.
 */
final class KeptFrame {
  private static final String FOLDER = "alug.frame";
  private static final String SIGNATURE = "alug.frame.signature";
  private static final String FILE = "frame";

  private final Assembly parts;
  private final String folder;
  private final String signature;

  KeptFrame(Assembly parts) {
    this.parts = parts;
    Map<String, String> launcher = parts.around().launcher();
    folder = launcher.getOrDefault(FOLDER, "");
    signature = launcher.getOrDefault(SIGNATURE, "");
  }

  /** Whether the launcher could show a frame, having looked at the very files that were read. */
  boolean isWanted() {
    return !folder.isEmpty() && !signature.isEmpty() && signature.startsWith(filesRead());
  }

  /** How the signature of a list made from these files begins. */
  private String filesRead() {
    ConfigFiles shared = parts.config().files();
    StringBuilder line = new StringBuilder("1|");
    for (Path read :
        List.of(
            shared.config(), shared.credentials(), parts.settingsFile(), parts.state().path())) {
      line.append(read).append('|');
    }
    return line.toString();
  }

  void keep(String picture, Instant until) throws IOException {
    LockedFile kept = PrivateDirectory.at(Path.of(folder)).file(FILE);
    String content = signature + "\n" + picture;
    kept.update(before -> content);
    Files.setLastModifiedTime(kept.path(), FileTime.from(until));
  }
}
