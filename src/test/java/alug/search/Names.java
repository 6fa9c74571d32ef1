package alug.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Profile names as people give them, the same ones every time. */
final class Names {
  private static final String[] TEAMS = {
    "payments",
    "search",
    "identity",
    "mobile",
    "edge",
    "ops",
    "ml",
    "billing",
    "dataPlatform",
    "Core",
    "growth",
    "ads",
    "iot",
    "sre",
    "web",
    "infraTools",
    "shop",
    "crm",
    "hr",
    "legal"
  };
  private static final String[] STAGES = {
    "prod", "staging", "dev", "qa", "sandbox", "Prod", "dr", "uat", "nonprod", "preview"
  };
  private static final String[] ROLES = {
    "admin",
    "readonly",
    "deploy",
    "poweruser",
    "audit",
    "ReadOnly",
    "Admin",
    "breakglass",
    "SecurityAudit",
    "billing",
    "support",
    "eng"
  };
  private static final String[] JOINTS = {"-", "-", "-", "_", ".", "/", ":", "@", "", "+", " "};
  private static final String[] PLACES = {
    "tokyo", "us-east-1", "eu", "ap-northeast-1", "blue", "green", "legacy", "v2", "01", "x"
  };

  private Names() {}

  static List<String> of(int count, long seed) {
    Random random = new Random(seed);
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String joint = pick(JOINTS, random);
      StringBuilder name = new StringBuilder(pick(TEAMS, random));
      name.append(joint).append(pick(STAGES, random));
      if (random.nextInt(3) > 0) {
        name.append(pick(JOINTS, random)).append(pick(ROLES, random));
      }
      if (random.nextInt(3) == 0) {
        name.append(joint).append(pick(PLACES, random));
      }
      if (random.nextInt(4) == 0) {
        name.insert(0, pick(TEAMS, random) + pick(JOINTS, random));
      }
      if (random.nextInt(50) == 0) {
        name.append("-café");
      }
      names.add(name.toString());
    }
    return names;
  }

  static List<Row> rows(List<String> names) {
    List<Row> rows = new ArrayList<>(names.size());
    for (String name : names) {
      rows.add(Row.named(name));
    }
    return rows;
  }

  private static String pick(String[] from, Random random) {
    return from[random.nextInt(from.length)];
  }
}
