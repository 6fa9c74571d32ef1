package alug.files;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** What a failed read or write of a small file is called. */
final class StateFailure {
  private StateFailure() {}

  static AlugException unreadable(Path file, String reason) {
    return failure("cannot read " + file + ": " + reason, fixFor(file));
  }

  static AlugException unreadable(Path file, IOException source) {
    return unreadable(file, reason(source)).from(source);
  }

  static AlugException unwritable(Path file, IOException source) {
    return failure(
            "cannot write " + file + ", what was in it is unchanged: " + reason(source),
            "Free some space or make it writable for you, or set XDG_STATE_HOME to another"
                + " directory of your own.")
        .from(source);
  }

  static AlugException lockedOut(Path lock, String howLong) {
    return failure(
        "another process has held the lock on " + lock + " for " + howLong,
        "Wait for the other alug or end it; \"fuser " + lock + "\" names it.");
  }

  static AlugException interrupted(Path file) {
    return AlugException.of(Kind.CANCELLED, "Interrupted", "stopped while writing " + file, "");
  }

  /** The system's own words, without the file's name. */
  static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason =
        failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
    return reason == null ? failure.getClass().getSimpleName() : reason;
  }

  private static AlugException failure(String cause, String fix) {
    return AlugException.of(Kind.CONFIG, "StateFile", cause, fix);
  }

  private static String fixFor(Path file) {
    return "Move " + file + " away if it is not what alug wrote.";
  }
}
