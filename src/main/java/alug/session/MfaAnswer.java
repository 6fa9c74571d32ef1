package alug.session;

import alug.base.Secret;

/** What came back when a code was asked for. */
public sealed interface MfaAnswer {
  /** A code as it was typed: blanks in it are fine. */
  record Code(Secret text) implements MfaAnswer {}

  /** What was offered, without a code. */
  record TakeAlternative() implements MfaAnswer {}

  /** The person stopped it. */
  record Cancelled() implements MfaAnswer {}
}
