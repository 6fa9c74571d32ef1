package alug.session;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The STS that serves a profile.
 *
 * @param endpoint where it is, if not where AWS has it for the region
 * @param caBundle the profile's {@code ca_bundle}
 */
public record StsServer(String region, Optional<URI> endpoint, Optional<Path> caBundle) {
  /** AWS's own in a region. */
  static StsServer of(String region) {
    return new StsServer(region, Optional.empty(), Optional.empty());
  }

  /** The same, asked for another region. */
  StsServer in(String otherRegion) {
    return new StsServer(otherRegion, endpoint, caBundle);
  }

  // Written out, because a record's own compile themselves when they are first called: 10 ms.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StsServer that
        && region.equals(that.region)
        && endpoint.equals(that.endpoint)
        && caBundle.equals(that.caBundle);
  }

  @Override
  public int hashCode() {
    return region.hashCode() * 31 + endpoint.hashCode();
  }
}
