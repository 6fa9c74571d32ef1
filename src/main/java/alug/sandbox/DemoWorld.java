package alug.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The example company of the demo: its people, accounts and roles, as tables. */
final class DemoWorld {
  private static final String TWELVE_HOURS = "43200";

  /** Group → user ARN, MFA serial or empty, region of its profiles. */
  private enum Group {
    MAIN("111111111111", "alice", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "ap-northeast-1"),
    AUDIT("111122223333", "auditor", "", "us-east-1"),
    SANDBOX("999900000000", "alice", "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU", "eu-west-1"),
    EDGE("700000000000", "alice", "MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK", "us-west-2");

    private final String account;
    private final String person;
    private final String seed;
    private final String region;

    Group(String account, String person, String seed, String region) {
      this.account = account;
      this.person = person;
      this.seed = seed;
      this.region = region;
    }

    String profile() {
      return name().toLowerCase(Locale.ROOT);
    }

    String userArn() {
      return "arn:aws:iam::" + account + ":user/" + person;
    }

    String serial() {
      return "arn:aws:iam::" + account + ":mfa/" + person;
    }

    boolean hasMfa() {
      return !seed.isEmpty();
    }

    User user() {
      String letters = name() + "EXAMPLEEXAMPLE";
      User user =
          User.of(userArn())
              .withKey("AKIA" + letters.substring(0, 16), "example/secret/key/of/" + profile());
      return hasMfa() ? user.withMfa(serial(), seed) : user;
    }
  }

  /** Group, profile, account, role; a star after the role: 12 hours. */
  private static final String[][] ROLES = {
    {"MAIN", "payments-prod-admin", "123456789012", "Admin*"},
    {"MAIN", "payments-prod-readonly", "123456789012", "ReadOnly*"},
    {"MAIN", "payments-staging-admin", "210987654321", "Admin"},
    {"MAIN", "payments-dev-admin", "210987650001", "Admin*"},
    {"MAIN", "search-prod-readonly", "345678901234", "ReadOnly*"},
    {"MAIN", "search-prod-deploy", "345678901234", "Deploy"},
    {"MAIN", "search-dev-poweruser", "456789012345", "PowerUser"},
    {"MAIN", "identity-prod-audit", "567890123456", "SecurityAudit"},
    {"MAIN", "identity-dev-admin", "678901234567", "Admin"},
    {"MAIN", "billing-prod-readonly", "789012345678", "ReadOnly"},
    {"MAIN", "billing-dev-admin", "789012340001", "Admin"},
    {"MAIN", "data-prod-analyst", "890123456789", "team/data/Analyst*"},
    {"MAIN", "data-dev-poweruser", "890123450001", "PowerUser"},
    {"AUDIT", "org-audit", "111122223333", "SecurityAudit*"},
    {"AUDIT", "org-logs", "111122224444", "LogReader"},
    {"SANDBOX", "sandbox-alice", "999900001111", "Admin"},
    {"SANDBOX", "sandbox-shared", "999900002222", "PowerUser"},
    {"SANDBOX", "sandbox-legacy", "999900003333", "Admin"},
    {"SANDBOX", "sandbox-ml", "999900004444", "PowerUser*"},
    {"SANDBOX", "sandbox-iot", "999900005555", "Admin"},
    {"EDGE", "edge-prod-admin", "700000000001", "Admin*"},
    {"EDGE", "edge-prod-readonly", "700000000001", "ReadOnly"},
    {"EDGE", "edge-staging-admin", "700000000002", "Admin"},
    {"EDGE", "mobile-prod-admin", "700000000003", "Admin*"},
    {"EDGE", "mobile-dev-admin", "700000000004", "Admin"},
    {"EDGE", "ml-prod-readonly", "700000000005", "ReadOnly"},
    {"EDGE", "ml-prod-deploy", "700000000005", "Deploy"},
    {"EDGE", "ops-prod-breakglass", "700000000006", "BreakGlass"},
    {"EDGE", "ops-prod-readonly", "700000000006", "ReadOnly"},
    {"EDGE", "cdn-prod-admin", "700000000007", "Admin"},
    {"EDGE", "cdn-dev-admin", "700000000008", "Admin"},
  };

  /** Roles behind the hub: profile, account, role. */
  private static final String[][] BEHIND_THE_HUB = {
    {"partner-prod-readonly", "222200001111", "ReadOnly"},
    {"partner-prod-support", "222200001111", "Support"},
    {"partner-staging-admin", "222200002222", "Admin"},
    {"tenant-a-prod-readonly", "222200003333", "ReadOnly"},
    {"tenant-b-prod-readonly", "222200004444", "ReadOnly"},
    {"tenant-c-prod-readonly", "222200005555", "ReadOnly"},
  };

  private static final String HUB = "arn:aws:iam::222222222222:role/Hub";

  private DemoWorld() {}

  static World build() {
    World.Builder world = World.builder();
    for (Group group : Group.values()) {
      world.user(group.profile(), group.user());
      world.profile(group.profile(), "region", group.region);
    }
    for (String[] row : ROLES) {
      Role role = role(Group.valueOf(row[0]), row);
      // One role whose console sessions keep their own length, so that the demo shows what happens.
      boolean stubborn = row[1].equals("data-prod-analyst");
      world.role(stubborn ? role.refusingSessionDuration() : role);
      profile(world, Group.valueOf(row[0]), row);
    }
    addSpecialRoles(world);
    addHub(world);
    return world.build();
  }

  private static Role role(Group group, String[] row) {
    Role role = Role.of(arn(row[2], row[3])).trusting(group.userArn());
    if (row[3].endsWith("*")) {
      role = role.withMaxSession(Duration.ofHours(12));
    }
    return group.hasMfa() ? role.requiringMfa() : role;
  }

  private static void profile(World.Builder world, Group group, String[] row) {
    List<String> settings = new ArrayList<>();
    settings.addAll(List.of("role_arn", arn(row[2], row[3])));
    settings.addAll(List.of("source_profile", group.profile(), "region", group.region));
    if (group.hasMfa()) {
      settings.addAll(List.of("mfa_serial", group.serial()));
    }
    if (row[3].endsWith("*")) {
      settings.addAll(List.of("duration_seconds", TWELVE_HOURS));
    }
    world.profile(row[1], settings.toArray(String[]::new));
  }

  /** One that refuses, and one that wants an external id. */
  private static void addSpecialRoles(World.Builder world) {
    String billing = arn("111122223333", "Billing");
    world.role(Role.of(billing).trusting(arn("111122223333", "Finance")));
    world.profile(
        "org-billing", "role_arn", billing, "source_profile", "audit", "region", "us-east-1");

    String vendor = arn("111122225555", "VendorAccess");
    world.role(
        Role.of(vendor).trusting(Group.AUDIT.account).requiringExternalId("example-vendor-42"));
    world.profile(
        "vendor-prod-readonly",
        "role_arn",
        vendor,
        "source_profile",
        "audit",
        "external_id",
        "example-vendor-42");
  }

  private static void addHub(World.Builder world) {
    world.role(
        Role.of(HUB)
            .trusting(Group.MAIN.userArn())
            .requiringMfa()
            .withMaxSession(Duration.ofHours(12)));
    world.profile(
        "hub", "role_arn", HUB, "source_profile", "main", "mfa_serial", Group.MAIN.serial());
    for (String[] row : BEHIND_THE_HUB) {
      String role = arn(row[1], row[2]);
      world.role(Role.of(role).trusting(HUB));
      world.profile(row[0], "role_arn", role, "source_profile", "hub", "region", "us-east-1");
    }
  }

  private static String arn(String account, String role) {
    String name = role.endsWith("*") ? role.substring(0, role.length() - 1) : role;
    return "arn:aws:iam::" + account + ":role/" + name;
  }
}
