package alug.session;

import alug.profile.CredentialSource.AccessKey;
import alug.profile.MfaDevice;
import alug.profile.Partition;
import alug.profile.ProfileEntry;
import java.util.Optional;

/** What a source session is made of: long-term keys and the device whose code backs it. */
public record SourceKey(AccessKey key, MfaDevice device, Partition partition) {
  public SourceKey {
    if (key.isTemporary()) {
      throw new IllegalArgumentException("AWS makes no session of temporary keys");
    }
  }

  /** The source of an entry; empty where its root has no long-term keys or no device. */
  public static Optional<SourceKey> of(ProfileEntry entry) {
    Optional<AccessKey> key = entry.source().root().filter(one -> !one.isTemporary());
    Optional<MfaDevice> device = entry.mfa();
    if (key.isEmpty() || device.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new SourceKey(key.get(), device.get(), entry.partition()));
  }
}
