package alug.profile;

import alug.base.Secret;
import java.util.Optional;

/** What signs the calls of a profile. */
public sealed interface CredentialSource {
  /** Whether what it gives is temporary, so that a role assumed with it is chained. */
  boolean isTemporary();

  /** The access key at the bottom of the chain; empty where another provider has to be asked. */
  Optional<AccessKey> root();

  /**
   * An access key from the files or the environment.
   *
   * @param profile the profile that holds it, or {@code environment}
   * @param sessionToken present where the key is temporary
   */
  record AccessKey(String profile, String id, Secret secret, Optional<Secret> sessionToken)
      implements CredentialSource {
    @Override
    public boolean isTemporary() {
      return sessionToken.isPresent();
    }

    @Override
    public Optional<AccessKey> root() {
      return Optional.of(this);
    }
  }

  /** Another role, itself assumed with something. */
  record AssumedRole(RoleStep step, CredentialSource source) implements CredentialSource {
    @Override
    public boolean isTemporary() {
      return true;
    }

    @Override
    public Optional<AccessKey> root() {
      return source.root();
    }
  }

  /**
   * Credentials that somebody else hands out: IAM Identity Center, a process, a web identity, the
   * machine.
   *
   * @param profile the profile that says so
   * @param provider the property that says so: {@code sso_session}, {@code credential_process} …
   */
  record Provided(String profile, String provider) implements CredentialSource {
    @Override
    public boolean isTemporary() {
      return true;
    }

    @Override
    public Optional<AccessKey> root() {
      return Optional.empty();
    }
  }

  /** Nothing: the entry's problem says why. */
  record Missing() implements CredentialSource {
    @Override
    public boolean isTemporary() {
      return false;
    }

    @Override
    public Optional<AccessKey> root() {
      return Optional.empty();
    }
  }
}
