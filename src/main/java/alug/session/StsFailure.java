package alug.session;

import alug.net.NetworkFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call to STS that gave no credentials. Its texts are AWS's, with what was secret taken out. */
public final class StsFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final String code;
  private final String awsMessage;
  private final int status;
  private final String requestId;
  private final String region;

  private StsFailure(
      Refusal refusal, Answer answer, String requestId, String region, @Nullable Throwable cause) {
    super(refusal + " " + answer.code + " " + answer.message, cause);
    this.refusal = refusal;
    this.code = answer.code;
    this.awsMessage = answer.message;
    this.status = answer.status;
    this.requestId = requestId;
    this.region = region;
  }

  /**
   * What an error answer says.
   *
   * @param code AWS's error code, or empty
   * @param message AWS's message, or empty
   * @param status HTTP status; 0 without an answer
   */
  public record Answer(String code, String message, int status) {}

  /** AWS answered with an error. */
  public static StsFailure refused(Answer answer, String requestId, String region) {
    Refusal refusal = Refusal.of(answer.code, answer.message, answer.status);
    return new StsFailure(refusal, answer, requestId, region, null);
  }

  /** Something answered that is not AWS. */
  public static StsFailure notAws(int status, String region) {
    return new StsFailure(Refusal.NOT_AWS, new Answer("", "", status), "", region, null);
  }

  /** Nothing answered. */
  public static StsFailure noAnswer(NetworkFailure failure, String region) {
    return new StsFailure(Refusal.NO_ANSWER, new Answer("", "", 0), "", region, failure);
  }

  Refusal refusal() {
    return refusal;
  }

  /** AWS's error code; empty where there is none. */
  String code() {
    return code;
  }

  /** AWS's message; may be empty. */
  String awsMessage() {
    return awsMessage;
  }

  int status() {
    return status;
  }

  /** AWS's id of the request, for its support; may be empty. */
  String requestId() {
    return requestId;
  }

  String region() {
    return region;
  }

  Optional<NetworkFailure> network() {
    return getCause() instanceof NetworkFailure failure ? Optional.of(failure) : Optional.empty();
  }

  /** Whether AWS may have acted on the call, and used up its code, without telling. */
  boolean maybeProcessed() {
    return switch (refusal) {
      case SERVER_ERROR, NOT_AWS -> true;
      case NO_ANSWER -> network().map(NetworkFailure::maybeProcessed).orElse(true);
      default -> false;
    };
  }
}
