package alug.sandbox;

import java.util.ArrayList;
import java.util.List;

/**
 * An IAM user, or the root of an account ({@code arn:aws:iam::111111111111:root}), with its
 * long-term keys and MFA devices.
 *
 * <pre>{@code
 * User.of("arn:aws:iam::111111111111:user/alice")
 *     .withKey("AKIAALICEEXAMPLE", "secret")
 *     .withMfa("arn:aws:iam::111111111111:mfa/alice", "JBSWY3DPEHPK3PXP");
 * }</pre>
 */
public record User(String arn, List<AccessKey> keys, List<MfaDevice> devices) {

  /** A long-term key. */
  public record AccessKey(String id, String secret) {
    @Override
    public String toString() {
      return id;
    }
  }

  public User {
    Arn name = Arn.of(arn);
    if (!name.isRoot() && !name.is("user")) {
      throw new IllegalArgumentException("neither a user nor a root: " + arn);
    }
    keys = List.copyOf(keys);
    devices = List.copyOf(devices);
  }

  public static User of(String arn) {
    return new User(arn, List.of(), List.of());
  }

  public User withKey(String id, String secret) {
    List<AccessKey> all = new ArrayList<>(keys);
    all.add(new AccessKey(id, secret));
    return new User(arn, all, devices);
  }

  public User withMfa(String serial, String seed) {
    List<MfaDevice> all = new ArrayList<>(devices);
    all.add(new MfaDevice(serial, seed));
    return new User(arn, keys, all);
  }
}
