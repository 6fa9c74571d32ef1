package alug;

import alug.sandbox.Role;
import alug.sandbox.User;
import alug.sandbox.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A company for tests: one person with a device, and a role for every way in. */
public final class Company {
  public static final String USER = "arn:aws:iam::111111111111:user/alice";
  public static final String SERIAL = "arn:aws:iam::111111111111:mfa/alice";
  public static final String SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
  public static final String KEY_ID = "AKIAALICEEXAMPLE";
  public static final String SECRET_KEY = "example/secret/key/of/alice";
  public static final int SHORT_ROLES = 10;
  public static final int LONG_ROLES = 3;

  private static final Duration TWELVE_HOURS = Duration.ofHours(12);

  private Company() {}

  /** The role of that name. */
  public static String arn(String role) {
    return "arn:aws:iam::123456789012:role/" + role;
  }

  /** Profiles short0… and long0… want a code each; the others are named after what is special. */
  public static World world() {
    World.Builder world =
        World.builder()
            .user("base", User.of(USER).withKey(KEY_ID, SECRET_KEY).withMfa(SERIAL, SEED))
            .disabledRegion("ap-east-1");
    for (int i = 0; i < SHORT_ROLES; i++) {
      role(world, "short" + i, mfaRole("Short" + i), "mfa_serial", SERIAL);
    }
    for (int i = 0; i < LONG_ROLES; i++) {
      Role role = mfaRole("Long" + i).withMaxSession(TWELVE_HOURS);
      role(world, "long" + i, role, "mfa_serial", SERIAL, "duration_seconds", "43200");
    }
    Role plain = Role.of(arn("team/Plain")).trusting(USER).withMaxSession(TWELVE_HOURS);
    role(world, "plain", plain, "duration_seconds", "43200");
    role(world, "usual", Role.of(arn("Usual")).trusting(USER));
    chains(world);
    special(world);
    return world.build();
  }

  private static void chains(World.Builder world) {
    role(world, "hub", mfaRole("Hub"), "mfa_serial", SERIAL);
    world.role(Role.of(arn("Leaf")).trusting(arn("Hub")).withMaxSession(TWELVE_HOURS));
    world.profile(
        "leaf", "role_arn", arn("Leaf"), "source_profile", "hub", "duration_seconds", "43200");
  }

  private static void special(World.Builder world) {
    Role stubborn = Role.of(arn("Stubborn")).trusting(USER).refusingSessionDuration();
    role(world, "stubborn", stubborn, "duration_seconds", "7200");
    role(world, "far", Role.of(arn("Far")).trusting(USER), "region", "ap-east-1");
    role(world, "forbidden", Role.of(arn("Forbidden")).trusting(arn("Nobody")));
    Role fresh = Role.of(arn("Fresh")).trusting(USER).requiringMfaWithin(Duration.ofHours(1));
    role(world, "fresh", fresh, "mfa_serial", SERIAL);
    role(
        world,
        "vendor",
        Role.of(arn("Vendor")).trusting(USER).requiringExternalId("example-42"),
        "external_id",
        "example-42");
    world.profile("strange", with(arn("Vendor"), "external_id", "wrong-42"));
    world.profile(
        "lost-device", with(arn("Short0"), "mfa_serial", "arn:aws:iam::111111111111:mfa/nobody"));
  }

  private static Role mfaRole(String name) {
    return Role.of(arn(name)).trusting(USER).requiringMfa();
  }

  private static void role(World.Builder world, String profile, Role role, String... settings) {
    world.role(role);
    world.profile(profile, with(role.arn(), settings));
  }

  private static String[] with(String arn, String... settings) {
    List<String> all = new ArrayList<>(List.of("role_arn", arn, "source_profile", "base"));
    all.addAll(List.of(settings));
    return all.toArray(String[]::new);
  }
}
