package alug.profile;

import alug.base.Place;

/** Something the reader met in a shared file and read on. */
public record Diagnostic(Severity severity, Place place, String message) {
  /** How bad it is; strict mode stops at the first ERROR. */
  public enum Severity {
    /**
     * A line for which the AWS SDKs refuse the whole file; alug reads on, and it if the CLI does.
     */
    ERROR,
    /** A line that is ignored, or read in a way that not all AWS tools share. */
    WARNING
  }

  @Override
  public String toString() {
    return place + ": " + message;
  }
}
