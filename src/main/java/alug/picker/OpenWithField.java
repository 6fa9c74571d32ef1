package alug.picker;

import alug.plan.ConsoleSeconds;
import alug.plan.WantedMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** A field of the {@link OpenWithDialog}; an empty one leaves things as the profile says. */
enum OpenWithField {
  DURATION("duration", "as the profile says; 15m to 12h") {
    @Override
    List<String> choices(Around around) {
      return List.of("", "15m", "1h", "2h", "4h", "8h", "12h");
    }

    @Override
    String problem(String text) {
      OptionalInt seconds = ConsoleSeconds.parse(text);
      return seconds.isPresent() && ConsoleSeconds.isAllowed(seconds.getAsInt())
          ? ""
          : "a duration is from 15m to 12h, such as 90m";
    }
  },
  MODE("mode", "as the settings say; long or shared") {
    @Override
    List<String> choices(Around around) {
      return List.of("", "long", "shared", "auto");
    }

    @Override
    String problem(String text) {
      return WantedMode.parse(text).isPresent() ? "" : "the mode is long, shared or auto";
    }
  },
  REGION("region", "the profile's") {
    @Override
    List<String> choices(Around around) {
      TreeSet<String> regions = new TreeSet<>();
      regions.add("");
      for (Row row : around.rows().values()) {
        row.entry().region().ifPresent(regions::add);
      }
      return List.copyOf(regions);
    }

    @Override
    String problem(String text) {
      for (int at = 0; at < text.length(); at++) {
        char c = text.charAt(at);
        if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
          return "a region is written as ap-northeast-1";
        }
      }
      return "";
    }
  },
  PAGE("page", "the front page; a service, an ARN or a console URL") {
    @Override
    List<String> choices(Around around) {
      return List.of("", "s3", "ec2", "cloudwatch", "lambda", "cloudformation", "iam");
    }

    @Override
    String problem(String text) {
      return "";
    }
  },
  BROWSER("browser", "as the settings say") {
    @Override
    List<String> choices(Around around) {
      List<String> choices = new ArrayList<>(BROWSERS);
      choices.add(0, "");
      return choices;
    }

    @Override
    String problem(String text) {
      return BROWSERS.contains(text) ? "" : "a browser is one of " + String.join(", ", BROWSERS);
    }
  };

  private static final List<String> BROWSERS =
      List.of("auto", "firefox-container", "chrome-profile", "default", "command", "copy", "print");

  private final String label;
  private final String help;

  OpenWithField(String label, String help) {
    this.label = label;
    this.help = help;
  }

  String label() {
    return label;
  }

  /** What an empty field means, and what may stand there. */
  String help() {
    return help;
  }

  /** What left and right go through; the first is empty. */
  abstract List<String> choices(Around around);

  /** Why a text that is not empty cannot stand there; empty where it can. */
  abstract String problem(String text);

  /** The choice after or before a text. */
  String next(String text, int step, Around around) {
    List<String> choices = choices(around);
    int at = Math.max(0, choices.indexOf(text));
    return choices.get(Math.floorMod(at + step, choices.size()));
  }

  /** The field some steps further down, round the ends. */
  OpenWithField further(int steps) {
    List<OpenWithField> all = List.of(values());
    return all.get(Math.floorMod(all.indexOf(this) + steps, all.size()));
  }

  static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
