package alug.plan;

/** One call to AWS that a plan would make, in order. */
public enum PlannedCall {
  GET_SESSION_TOKEN_WITH_CODE,
  ASSUME_ROLE,
  ASSUME_ROLE_WITH_CODE,
  GET_SIGNIN_TOKEN_WITH_DURATION,
  GET_SIGNIN_TOKEN
}
