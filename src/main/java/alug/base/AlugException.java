package alug.base;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure the person can read: its cause, what to do about it and, where there is one, the line
 * to change. Its texts never hold a secret.
 */
public final class AlugException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of failure it is; decides the exit code. */
  public enum Kind {
    /** Wrong words on the command line, or no terminal. */
    USAGE(2),
    /** Something in a configuration file, or a profile that is not there or cannot be opened. */
    CONFIG(3),
    /** AWS refused, or the code it wants cannot be had. */
    REFUSED(4),
    /** No answer, or not AWS's answer. */
    NETWORK(5),
    /** A bug in alug. */
    BUG(70),
    /** The person stopped it. */
    CANCELLED(130);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  private final Kind kind;
  private final String code;
  private final String fix;
  private final transient @Nullable Place place;

  private AlugException(
      Kind kind,
      String code,
      String cause,
      String fix,
      @Nullable Place place,
      @Nullable Throwable source) {
    super(cause, source);
    this.kind = kind;
    this.code = code;
    this.fix = fix;
    this.place = place;
  }

  /**
   * A failure with its texts.
   *
   * @param code a short stable name for scripts, AWS's own error code where there is one
   * @param cause what went wrong, one sentence
   * @param fix what to do next; empty where nothing helps
   */
  public static AlugException of(Kind kind, String code, String cause, String fix) {
    return new AlugException(kind, code, cause, fix, null, null);
  }

  /** The same failure, with the line to look at. */
  public AlugException at(@Nullable Place where) {
    return new AlugException(kind, code, cause(), fix, where, getCause());
  }

  /** The same failure, with what it came from for {@code --debug}. */
  public AlugException from(Throwable source) {
    return new AlugException(kind, code, cause(), fix, place, source);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  /** What went wrong. */
  public String cause() {
    return String.valueOf(getMessage());
  }

  /** What to do next; may be empty. */
  public String fix() {
    return fix;
  }

  public Optional<Place> place() {
    return Optional.ofNullable(place);
  }

  /** One paragraph: cause, place, what to do. */
  public String paragraph() {
    StringBuilder text = new StringBuilder(cause());
    if (place != null) {
      text.append(" (").append(place).append(')');
    }
    if (!text.toString().endsWith(".")) {
      text.append('.');
    }
    if (!fix.isEmpty()) {
      text.append(' ').append(fix);
    }
    return text.toString();
  }
}
