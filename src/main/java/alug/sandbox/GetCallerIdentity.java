package alug.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/** STS GetCallerIdentity: needs no permission. */
final class GetCallerIdentity implements StsAction {
  @Override
  public Map<String, ?> run(StsCall call) {
    Caller caller = call.caller();
    Map<String, String> result = new LinkedHashMap<>();
    result.put("Arn", caller.shown().toString());
    result.put("UserId", caller.userId());
    result.put("Account", caller.account());
    return result;
  }
}
