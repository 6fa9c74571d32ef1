package alug.session;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Place;
import alug.net.NetworkFailure;
import alug.profile.MfaDevice;
import alug.profile.ProfileEntry;
import alug.profile.ProfileKind;
import alug.profile.RoleStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What STS refused, in words: why, what to do, which line to look at. */
final class StsErrors {
  private final StsFailure failure;
  private final ProfileEntry entry;
  private final Signer signer;
  private final Optional<RoleStep> step;
  private final Optional<MfaDevice> device;

  private StsErrors(
      StsFailure failure,
      ProfileEntry entry,
      Signer signer,
      Optional<RoleStep> step,
      Optional<MfaDevice> device) {
    this.failure = failure;
    this.entry = entry;
    this.signer = signer;
    this.step = step;
    this.device = device;
  }

  /**
   * A refused AssumeRole.
   *
   * @param device whose code was sent, if one was
   */
  static AlugException assumeRole(
      StsFailure failure,
      ProfileEntry entry,
      Signer signer,
      RoleStep step,
      Optional<MfaDevice> device) {
    return new StsErrors(failure, entry, signer, Optional.of(step), device).explained();
  }

  /** A refused GetSessionToken. */
  static AlugException sessionToken(
      StsFailure failure, ProfileEntry entry, Signer signer, MfaDevice device) {
    return new StsErrors(failure, entry, signer, Optional.empty(), Optional.of(device)).explained();
  }

  /** What the person hears while a call waits for its next try. */
  static String waitWords(StsFailure failure) {
    return switch (failure.refusal()) {
      case THROTTLED -> "AWS asks for fewer requests; trying again";
      case SERVER_ERROR -> "AWS answers " + failure.status() + "; trying again";
      default ->
          failure.network().map(Throwable::getMessage).orElse("No answer from AWS")
              + "; trying again";
    };
  }

  private AlugException explained() {
    Optional<NetworkFailure> network = failure.network();
    if (network.isPresent()) {
      AlugException plain = network.get().explained();
      return AlugException.of(Kind.NETWORK, plain.code(), plain.cause(), plain.fix() + codeLost())
          .from(failure);
    }
    String id = failure.requestId();
    String request = id.isEmpty() ? "" : " (AWS request " + id + ")";
    return AlugException.of(kind(), code(), cause() + request, fix() + unset() + codeLost())
        .at(place())
        .from(failure);
  }

  private Kind kind() {
    return switch (failure.refusal()) {
      case THROTTLED, SERVER_ERROR, NOT_AWS, NO_ANSWER -> Kind.NETWORK;
      default -> Kind.REFUSED;
    };
  }

  private String code() {
    if (!failure.code().isEmpty()) {
      return failure.code();
    }
    return switch (failure.refusal()) {
      case SERVER_ERROR -> "ServerError";
      case THROTTLED -> "Throttling";
      default -> "NotAws";
    };
  }

  private String cause() {
    String role = step.map(one -> one.role().toString()).orElse("");
    String serial = device.map(MfaDevice::serial).orElse("the device");
    return switch (failure.refusal()) {
      case WRONG_CODE -> "AWS refused the MFA code of " + serial + ": wrong or already used";
      case DEVICE_REFUSED -> "AWS cannot validate MFA codes of " + serial;
      case NOT_AUTHORIZED -> "AWS refused " + what() + said();
      case SESSION_ASKS_FOR_SESSION ->
          "AWS gives no MFA session to " + owner() + ": its keys are temporary";
      case ROOT_USER -> "The keys of " + owner() + " are a root user's, who may assume no role";
      case OVER_ROLE_MAXIMUM -> "The duration is more than " + role + " allows";
      case OVER_CHAIN_LIMIT ->
          "AWS limits roles assumed with temporary credentials to 1 h, as with " + owner();
      case INVALID_REQUEST -> "AWS does not accept the request of " + what() + said();
      case EXPIRED_TOKEN -> "The session token of " + owner() + " has expired";
      case INVALID_KEY ->
          "AWS does not know the access key " + signer.accessKeyId() + " of " + owner();
      case WRONG_SECRET ->
          "The secret access key of " + owner() + " does not fit its access key id";
      case WRONG_CLOCK -> "This machine's clock differs too much from AWS's";
      case THROTTLED -> "AWS is throttling " + what();
      case REGION_DISABLED -> "STS is not activated in " + failure.region();
      case SERVER_ERROR -> "AWS answered " + failure.status() + " to " + what();
      case NOT_AWS, NO_ANSWER ->
          "What answered for STS in " + failure.region() + " is not AWS" + status();
      case OTHER -> "AWS refused " + what() + ": " + failure.code() + said();
    };
  }

  private String fix() {
    return switch (failure.refusal()) {
      case WRONG_CODE -> "Wait for the device's next code and use that.";
      case DEVICE_REFUSED ->
          "mfa_serial may be wrong (user/ where mfa/ belongs is a common slip), or the device's"
              + " nine tries are used up: then wait three minutes.";
      case NOT_AUTHORIZED -> notAuthorizedFix();
      case SESSION_ASKS_FOR_SESSION ->
          "Use long-term keys for an MFA session, or let the code go with AssumeRole.";
      case ROOT_USER -> "Use the keys of an IAM user.";
      case OVER_ROLE_MAXIMUM -> "Lower duration_seconds, or raise the role's MaxSessionDuration.";
      case OVER_CHAIN_LIMIT -> "Ask for 3600 seconds or less.";
      case INVALID_REQUEST, OTHER -> "Compare the profile with what the role's account expects.";
      case EXPIRED_TOKEN -> "Get fresh temporary credentials for it and try again.";
      case INVALID_KEY ->
          "The key may be deleted or inactive, of another partition, or "
              + failure.region()
              + " may not be enabled for the account.";
      case WRONG_SECRET -> "Write aws_secret_access_key anew; a character may be missing.";
      case WRONG_CLOCK -> "Set the clock.";
      case THROTTLED, SERVER_ERROR -> "Try again in a minute.";
      case REGION_DISABLED -> "Set another region, or activate STS there in the IAM console.";
      case NOT_AWS, NO_ANSWER ->
          "A captive portal or a proxy may be answering: sign in to the network, check"
              + " HTTPS_PROXY and AWS_ENDPOINT_URL_STS.";
    };
  }

  private String notAuthorizedFix() {
    if (step.isEmpty()) {
      return "A policy of the user's account forbids it.";
    }
    List<String> sent = new ArrayList<>();
    List<String> left = new ArrayList<>();
    (device.isPresent() ? sent : left).add(device.isPresent() ? "an MFA code" : "no MFA code");
    boolean external = step.get().externalId().isPresent();
    (external ? sent : left).add(external ? "an external id" : "no external id");
    if (step.get().sourceIdentity().isPresent()) {
      sent.add("a source identity");
    }
    if (!step.get().tags().isEmpty()) {
      sent.add("session tags");
    }
    sent.addAll(left);
    return "The role may not exist or not trust "
        + owner()
        + ", may want MFA or an external id, or an organization's policy forbids it; AWS does not"
        + " say which. alug sent "
        + String.join(", ", sent)
        + (signer.isTemporary() ? ", signed by temporary credentials." : ".");
  }

  private String what() {
    return step.map(one -> "AssumeRole of " + one.role()).orElse("GetSessionToken of " + owner());
  }

  private String owner() {
    return isOfEnvironment() ? "the environment (AWS_ACCESS_KEY_ID)" : signer.owner();
  }

  /** Whether keys of the environment sign, which have no profile: such a chain has no links. */
  private boolean isOfEnvironment() {
    return entry.kind() == ProfileKind.ROLE
        && entry.chain().isEmpty()
        && entry.source().root().filter(key -> key.profile().equals(signer.owner())).isPresent();
  }

  /** Where stale keys come from is the first thing forgotten. */
  private String unset() {
    boolean keysMayBeToBlame =
        switch (failure.refusal()) {
          case NOT_AUTHORIZED, EXPIRED_TOKEN, INVALID_KEY, WRONG_SECRET, ROOT_USER -> true;
          default -> false;
        };
    return keysMayBeToBlame && isOfEnvironment()
        ? " Unset AWS_ACCESS_KEY_ID to use the source_profile and its mfa_serial instead."
        : "";
  }

  private String said() {
    return failure.awsMessage().isEmpty() ? "" : ": " + failure.awsMessage();
  }

  private String status() {
    return failure.status() == 0 ? "" : " (HTTP " + failure.status() + ")";
  }

  private String codeLost() {
    return device.isPresent() && failure.maybeProcessed()
        ? " The MFA code may be used up: take the next one."
        : "";
  }

  private @Nullable Place place() {
    return switch (failure.refusal()) {
      case WRONG_CODE, DEVICE_REFUSED -> device.map(MfaDevice::place).orElse(null);
      case NOT_AUTHORIZED, OTHER, INVALID_REQUEST -> line("role_arn");
      case OVER_ROLE_MAXIMUM, OVER_CHAIN_LIMIT -> line("duration_seconds");
      case REGION_DISABLED -> line("region");
      case INVALID_KEY, WRONG_SECRET, EXPIRED_TOKEN, ROOT_USER, SESSION_ASKS_FOR_SESSION ->
          entry.chain().contains(owner()) ? line("source_profile") : null;
      default -> null;
    };
  }

  /** The line of a property, if the refused step is the entry's own. */
  private @Nullable Place line(String property) {
    boolean own = step.isEmpty() || step.get().profile().equals(entry.name());
    return own ? entry.profile().placeOf(property) : null;
  }
}
