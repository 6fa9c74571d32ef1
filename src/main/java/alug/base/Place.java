package alug.base;

import java.nio.file.Path;

/** A line in a file; prints as {@code file:line}. Lines count from 1. */
public record Place(Path file, int line) {
  public Place {
    if (line < 1) {
      throw new IllegalArgumentException("line " + line);
    }
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
