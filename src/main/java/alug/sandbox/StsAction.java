package alug.sandbox;

import java.util.Map;

/** One action of STS: from a well-signed call to the elements of its result, or a refusal. */
interface StsAction {
  Map<String, ?> run(StsCall call);
}
