package alug.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a call's parameters, in the words of STS's ValidationError. */
final class Constraints {
  /** Length and letters of a text; the pattern is quoted in the message. */
  record Text(int shortest, int longest, String pattern) {
    static final Text ANY_ARN = new Text(20, 2048, "[\\u0009\\u000A\\u000D\\u0020-\\u007E]+");
    static final Text SESSION_NAME = new Text(2, 64, "[\\w+=,.@-]*");
    static final Text FEDERATED_NAME = new Text(2, 32, "[\\w+=,.@-]*");
    static final Text EXTERNAL_ID = new Text(2, 1224, "[\\w+=,.@:\\/-]*");
    static final Text SERIAL = new Text(9, 256, "[\\w+=/:,.@-]*");
    static final Text CODE = new Text(6, 6, "[\\d]*");
    static final Text POLICY = new Text(1, 2048, "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+");
  }

  private final Request request;
  private final List<String> violations = new ArrayList<>();

  Constraints(Request request) {
    this.request = request;
  }

  Constraints required(String parameter, Text rule) {
    if (request.parameter(parameter) == null) {
      violate("null", parameter, "Member must not be null");
    }
    return optional(parameter, rule);
  }

  Constraints optional(String parameter, Text rule) {
    String value = request.parameter(parameter);
    if (value == null) {
      return this;
    }
    String quoted = "'" + value + "'";
    if (value.length() < rule.shortest) {
      violate(quoted, parameter, atLeast("length", rule.shortest));
    }
    if (value.length() > rule.longest) {
      violate(quoted, parameter, atMost("length", rule.longest));
    }
    if (!Pattern.matches(rule.pattern, value)) {
      violate(quoted, parameter, "Member must satisfy regular expression pattern: " + rule.pattern);
    }
    return this;
  }

  /** DurationSeconds, 900 up to {@code most}. */
  Constraints duration(int most) {
    Integer seconds = number("DurationSeconds");
    if (seconds != null && seconds < 900) {
      violate("'" + seconds + "'", "DurationSeconds", atLeast("value", 900));
    }
    if (seconds != null && seconds > most) {
      violate("'" + seconds + "'", "DurationSeconds", atMost("value", most));
    }
    return this;
  }

  Constraints atMostTags(int most) {
    int tags = 0;
    for (String name : request.parameters().keySet()) {
      tags += name.startsWith("Tags.member.") && name.endsWith(".Key") ? 1 : 0;
    }
    if (tags > most) {
      violate("'[" + tags + " tags]'", "Tags", atMost("length", most));
    }
    return this;
  }

  /** Throws the ValidationError, if anything was wrong. */
  void check() {
    if (!violations.isEmpty()) {
      String errors = violations.size() == 1 ? " validation error" : " validation errors";
      throw StsRefusal.validation(
          violations.size() + errors + " detected: " + String.join("; ", violations));
    }
  }

  private @Nullable Integer number(String parameter) {
    String value = request.parameter(parameter);
    try {
      return value == null ? null : Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw StsRefusal.badRequest("MalformedInput", "Unable to parse " + parameter);
    }
  }

  private void violate(String value, String parameter, String constraint) {
    String member = Character.toLowerCase(parameter.charAt(0)) + parameter.substring(1);
    violations.add(
        "Value " + value + " at '" + member + "' failed to satisfy constraint: " + constraint);
  }

  private static String atLeast(String what, int bound) {
    return "Member must have " + what + " greater than or equal to " + bound;
  }

  private static String atMost(String what, int bound) {
    return "Member must have " + what + " less than or equal to " + bound;
  }
}
