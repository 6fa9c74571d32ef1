package alug.profile;

import alug.base.Place;

/** Something the reader met in a shared file and read on. */
public record Diagnostic(Severity severity, Place place, String message) {
  /** How bad it is; strict mode stops at the first ERROR. */
  public enum Severity {
    /** A line that the AWS tools refuse. */
    ERROR,
    /** A line that is ignored or read in a way that other tools may not share. */
    WARNING
  }

  @Override
  public String toString() {
    return place + ": " + message;
  }
}
