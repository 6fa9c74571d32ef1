package alug.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the launcher says of the files it looked at: fields with bars between them, the paths it
 * thought of, and for each file that exists {@code DEVICE INODE MODE OWNER SIZE CHANGED STATUS
 * PATH}.
 */
record Signature(List<String> fields) {
  private static final String VERSION = "1";
  private static final int PATHS = 1;
  private static final int MODE = 2;
  private static final int STATUS_TIME = 6;
  private static final int NUMBERS = 7;
  private static final int TYPE = 0xF000;
  private static final int REGULAR = 0x8000;
  private static final int DIRECTORY = 0x4000;

  /** Times on some file systems are of two seconds; a third is for clocks that differ. */
  private static final int COARSE_SECONDS = 3;

  /** What stands for bytes of the environment that are no text. */
  private static final char UNREADABLE = '\uFFFD';

  Signature {
    fields = List.copyOf(fields);
  }

  static Signature parse(String text) {
    return new Signature(text.indexOf(UNREADABLE) >= 0 ? List.of() : split(text, '|'));
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** Whether these are the paths that were looked at. */
  boolean isOf(List<Path> paths) {
    if (fields.size() <= PATHS + paths.size() || !fields.get(0).equals(VERSION)) {
      return false;
    }
    for (int i = 0; i < paths.size(); i++) {
      // Java's paths have lost doubled and trailing slashes.
      if (!fields.get(PATHS + i).equals(paths.get(i).toString())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether another change would give other times: files of a kind that is read as a whole, on a
   * file system that counts fractions of seconds, or not changed lately.
   */
  boolean isExactAt(Instant now) {
    for (String field : fields) {
      List<String> words = split(field, ' ');
      if (isOfFile(words) && !isExact(words, now)) {
        return false;
      }
    }
    return true;
  }

  /** A variable may look like one too, which does no harm. */
  private static boolean isOfFile(List<String> words) {
    if (words.size() <= NUMBERS) {
      return false;
    }
    String changed = words.get(STATUS_TIME);
    return changed.indexOf('.') > 0 && isHex(words.get(MODE));
  }

  private static boolean isHex(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() < 8;
  }

  private static boolean isExact(List<String> words, Instant now) {
    int type = Integer.parseInt(words.get(MODE), 16) & TYPE;
    if (type != REGULAR && type != DIRECTORY) {
      return false;
    }
    String time = words.get(STATUS_TIME);
    int point = time.indexOf('.');
    for (int i = point + 1; i < time.length(); i++) {
      if (time.charAt(i) != '0') {
        return true;
      }
    }
    return isSettled(time.substring(0, point), now);
  }

  private static boolean isSettled(String seconds, Instant now) {
    try {
      return Long.parseLong(seconds) < now.getEpochSecond() - COARSE_SECONDS;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
