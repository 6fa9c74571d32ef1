package alug.cli;

import alug.files.CacheFile;
import alug.profile.ConfigFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The first frame of the picker, kept where the launcher shows it before the next JVM is up, as
 * long as what it was made from has the same signature. The file's time is until when it is true.
 */
final class KeptFrame {
  private static final String PLACE = "alug.frame";
  private static final String SIGNATURE = "alug.frame.signature";

  private final Assembly parts;
  private final String place;
  private final String signature;
  private final Instant start;

  /** To be made before anything is read. */
  KeptFrame(Assembly parts) {
    this.parts = parts;
    start = parts.around().clock().instant();
    Map<String, String> launcher = parts.around().launcher();
    place = launcher.getOrDefault(PLACE, "");
    signature = launcher.getOrDefault(SIGNATURE, "");
  }

  /** Whether the launcher could show a frame, having looked at the very files that were read. */
  boolean isWanted() {
    if (place.isEmpty() || signature.isEmpty()) {
      return false;
    }
    ConfigFiles shared = parts.config().files();
    List<Path> read =
        List.of(
            shared.config(),
            shared.credentials(),
            parts.directories().settingsFile(),
            parts.state().path());
    Signature madeFrom = Signature.parse(signature);
    return madeFrom.isOf(read) && madeFrom.isExactAt(start);
  }

  void keep(String picture, Instant until) throws IOException {
    Path file = Path.of(place);
    byte[] content = (signature + "\n" + picture).getBytes(StandardCharsets.UTF_8);
    boolean same =
        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && Arrays.equals(content, Files.readAllBytes(file));
    if (!same) {
      CacheFile.at(file).replace(content, parts.around().clock().instant());
    }
    Files.setLastModifiedTime(file, FileTime.from(until));
  }
}
