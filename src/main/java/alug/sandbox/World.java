package alug.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the sandbox's AWS holds: users with keys and devices, roles, regions where STS is off, and
 * the config and credentials files that go with them.
 */
public final class World {
  private final Map<String, User> users;
  private final Map<String, Role> roles;
  private final Set<String> disabledRegions;
  private final String config;
  private final String credentials;

  private World(Builder builder) {
    users = new LinkedHashMap<>(builder.users);
    roles = Map.copyOf(builder.roles);
    disabledRegions = Set.copyOf(builder.disabledRegions);
    config = builder.config.toString();
    credentials = builder.credentials.toString();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A company with four groups of roles, a hub role with roles behind it, and matching files. */
  public static World demo() {
    return DemoWorld.build();
  }

  /** The text of {@code ~/.aws/config}. */
  public String config() {
    return config;
  }

  /** The text of {@code ~/.aws/credentials}. */
  public String credentials() {
    return credentials;
  }

  /** Every MFA device, in the order of the users. */
  public List<MfaDevice> devices() {
    List<MfaDevice> all = new ArrayList<>();
    for (User user : users.values()) {
      all.addAll(user.devices());
    }
    return all;
  }

  Optional<Role> role(String arn) {
    return Optional.ofNullable(roles.get(arn));
  }

  Optional<User> user(String arn) {
    return Optional.ofNullable(users.get(arn));
  }

  Iterable<User> users() {
    return users.values();
  }

  boolean isDisabled(String region) {
    return disabledRegions.contains(region);
  }

  /** Collects a world. */
  public static final class Builder {
    private final Map<String, User> users = new LinkedHashMap<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final Set<String> disabledRegions = new HashSet<>();
    private final StringBuilder config = new StringBuilder();
    private final StringBuilder credentials = new StringBuilder();

    private Builder() {}

    public Builder user(User user) {
      users.put(user.arn(), user);
      return this;
    }

    /** A user whose first key also stands in the credentials file as profile {@code name}. */
    public Builder user(String name, User user) {
      User.AccessKey key = user.keys().get(0);
      section(credentials, "[" + name + "]");
      line(credentials, "aws_access_key_id", key.id());
      line(credentials, "aws_secret_access_key", key.secret());
      return user(user);
    }

    public Builder role(Role role) {
      roles.put(role.arn(), role);
      return this;
    }

    /** A section of the config file; {@code settings} are names and values by turns. */
    public Builder profile(String name, String... settings) {
      section(config, name.equals("default") ? "[default]" : "[profile " + name + "]");
      for (int i = 0; i + 1 < settings.length; i += 2) {
        line(config, settings[i], settings[i + 1]);
      }
      return this;
    }

    /** STS answers RegionDisabledException there. */
    public Builder disabledRegion(String region) {
      disabledRegions.add(region);
      return this;
    }

    public World build() {
      return new World(this);
    }

    private static void section(StringBuilder file, String header) {
      file.append(file.length() == 0 ? "" : "\n").append(header).append('\n');
    }

    private static void line(StringBuilder file, String name, String value) {
      file.append(name).append(" = ").append(value).append('\n');
    }
  }
}
