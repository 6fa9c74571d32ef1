package alug.session;

import alug.base.Secret;
import alug.profile.CredentialSource.AccessKey;
import java.util.Optional;

/**
 * The credentials that sign one call.
 *
 * @param owner the profile or role they are of, for messages
 * @param token present for temporary credentials
 */
public record Signer(String owner, String accessKeyId, Secret secretKey, Optional<Secret> token) {
  public static Signer of(AccessKey key) {
    return new Signer(key.profile(), key.id(), key.secret(), key.sessionToken());
  }

  public static Signer of(String owner, TemporaryCredentials credentials) {
    return new Signer(
        owner,
        credentials.accessKeyId(),
        credentials.secretKey(),
        Optional.of(credentials.sessionToken()));
  }

  public boolean isTemporary() {
    return token.isPresent();
  }
}
