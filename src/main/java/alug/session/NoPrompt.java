package alug.session;

import alug.base.AlugException;
import alug.base.AlugException.Kind;

/** No one to ask: takes what is offered without a code, else refuses. */
public final class NoPrompt implements MfaCodes {
  @Override
  public MfaAnswer next(MfaRequest request) {
    if (request.refusal().isPresent()) {
      throw request.refusal().get();
    }
    if (request.offer().isPresent()) {
      return new MfaAnswer.TakeAlternative();
    }
    throw AlugException.of(
            Kind.REFUSED,
            "MfaCodeNeeded",
            "[profile "
                + request.profiles().get(0)
                + "] needs an MFA code and there is no terminal",
            "Give it with -t CODE, or -t - to read it from standard input.")
        .at(request.device().place());
  }

  @Override
  public boolean mayGive(MfaRequest request) {
    return false;
  }
}
