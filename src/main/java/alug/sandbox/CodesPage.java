package alug.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** {@code /codes}: what every MFA device shows now, as text or as JSON. */
final class CodesPage {
  private final MfaVerifier mfa;

  CodesPage(MfaVerifier mfa) {
    this.mfa = mfa;
  }

  Response answer(Request request) {
    boolean json =
        request.path().endsWith(".json") || request.header("Accept").contains("application/json");
    return json
        ? Response.of(200, Response.OK, "application/json", json(mfa.current()))
        : Response.of(200, Response.OK, "text/plain;charset=UTF-8", text(mfa.current()));
  }

  private static String json(List<CurrentCode> codes) {
    JsonArray array = new JsonArray();
    for (CurrentCode code : codes) {
      JsonObject one = new JsonObject();
      one.addProperty("serial", code.serial());
      one.addProperty("code", code.code());
      one.addProperty("secondsLeft", code.secondsLeft());
      one.addProperty("used", code.used());
      array.add(one);
    }
    JsonObject all = new JsonObject();
    all.add("codes", array);
    return all + "\n";
  }

  private static String text(List<CurrentCode> codes) {
    StringBuilder text = new StringBuilder();
    for (CurrentCode code : codes) {
      text.append(code.code()).append("  ").append(code.secondsLeft()).append(" s  ");
      text.append(code.serial()).append(code.used() ? "  (used: wait for the next)" : "");
      text.append('\n');
    }
    return text.toString();
  }
}
