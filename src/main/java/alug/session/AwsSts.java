package alug.session;

import alug.base.AlugException;
import alug.base.Secret;
import alug.net.Backoff;
import alug.net.HttpExchange;
import alug.net.NetworkFailure;
import alug.net.Pause;
import alug.net.ServerCounts;
import alug.profile.Partition;
import alug.profile.ProfileEntry;
import alug.profile.RoleStep;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkGlobalTime;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.GetSessionTokenRequest;
import software.amazon.awssdk.services.sts.model.Tag;

/**
 * STS by the AWS SDK.
 *
 * <p>A call that carries an MFA code is sent again only if its connection failed before anything
 * was sent, if AWS throttled it, or if it was signed by a wrong clock, since a code works once and
 * a lost answer may have used it up. Others are repeated a few times with growing waits.
 */
public final class AwsSts implements Sts {
  private final StsClients clients;
  private final HttpExchange http;
  private final StsSettings settings;
  private final Pause pause;
  private final RandomGenerator random;
  private final InstantSource clock;
  private volatile @Nullable Thread rehearsal;

  public AwsSts(
      HttpExchange http,
      StsSettings settings,
      Pause pause,
      RandomGenerator random,
      InstantSource clock) {
    this.clients = new StsClients(http, settings);
    this.http = http;
    this.settings = settings;
    this.pause = pause;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Opens connections to the STS of each of these on other threads; returns at once.
   *
   * @param most to one server
   */
  public void connectAhead(Collection<ProfileEntry> entries, int most) {
    ServerCounts wanted = new ServerCounts();
    for (ProfileEntry entry : entries) {
      count(entry, wanted);
    }
    wanted.warm(http, most);
  }

  private void count(ProfileEntry entry, ServerCounts wanted) {
    try {
      StsServer server = settings.serverFor(entry);
      Optional<URI> address = settings.address(server);
      if (address.isPresent()) {
        wanted.add(address.get(), server.caBundle());
      }
    } catch (AlugException e) {
      // Its own sign-in will say it.
      return;
    }
  }

  /**
   * Runs the SDK once against a canned answer, on another thread and without a network, so that the
   * first real call finds it warm. That call waits for the end of it, since it would do the same
   * things at the same time.
   */
  public synchronized void rehearse() {
    if (rehearsal == null) {
      Thread thread = new Thread(new Rehearsal(settings), "sdk-rehearsal");
      thread.setDaemon(true);
      thread.start();
      rehearsal = thread;
    }
  }

  private void awaitRehearsal() {
    Thread running = rehearsal;
    if (running == null) {
      return;
    }
    try {
      running.join();
    } catch (InterruptedException e) {
      // The call itself will notice.
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public StsGrant assumeRole(AssumeRoleCall call) throws StsFailure {
    AssumeRoleRequest request = request(call);
    Attempt attempt = client -> client.assumeRole(request).credentials();
    return inRegionOrDefault(call.server(), attempt, call.signer(), call.mfa());
  }

  @Override
  public StsGrant getSessionToken(SessionTokenCall call) throws StsFailure {
    GetSessionTokenRequest request =
        GetSessionTokenRequest.builder()
            .overrideConfiguration(signedBy(call.signer()))
            .durationSeconds(call.durationSeconds())
            .serialNumber(call.mfa().serial())
            .tokenCode(call.mfa().code().reveal())
            .build();
    Attempt attempt = client -> client.getSessionToken(request).credentials();
    return inRegionOrDefault(call.server(), attempt, call.signer(), Optional.of(call.mfa()));
  }

  /** One call through the SDK; the answer may lack credentials, whatever its type says. */
  @FunctionalInterface
  private interface Attempt {
    @Nullable Credentials with(StsClient client);
  }

  private AssumeRoleRequest request(AssumeRoleCall call) {
    RoleStep step = call.step();
    AssumeRoleRequest.Builder request =
        AssumeRoleRequest.builder()
            .overrideConfiguration(signedBy(call.signer()))
            .roleArn(step.role().toString())
            .roleSessionName(
                step.sessionName().orElse("assume-by-alug-" + clock.instant().getEpochSecond()));
    step.externalId().ifPresent(request::externalId);
    step.sourceIdentity().ifPresent(request::sourceIdentity);
    if (!step.tags().isEmpty()) {
      request.tags(tags(step.tags()));
    }
    if (!step.transitiveTags().isEmpty()) {
      request.transitiveTagKeys(step.transitiveTags());
    }
    OptionalInt seconds = call.durationSeconds();
    if (seconds.isPresent()) {
      request.durationSeconds(seconds.getAsInt());
    }
    if (call.mfa().isPresent()) {
      request.serialNumber(call.mfa().get().serial());
      request.tokenCode(call.mfa().get().code().reveal());
    }
    return request.build();
  }

  private static List<Tag> tags(Map<String, String> tags) {
    List<Tag> list = new ArrayList<>();
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      list.add(Tag.builder().key(tag.getKey()).value(tag.getValue()).build());
    }
    return list;
  }

  private static AwsRequestOverrideConfiguration signedBy(Signer signer) {
    String secret = signer.secretKey().reveal();
    AwsCredentials credentials =
        signer.token().isPresent()
            ? AwsSessionCredentials.create(
                signer.accessKeyId(), secret, signer.token().get().reveal())
            : AwsBasicCredentials.create(signer.accessKeyId(), secret);
    return AwsRequestOverrideConfiguration.builder()
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .build();
  }

  private StsGrant inRegionOrDefault(
      StsServer server, Attempt attempt, Signer signer, Optional<MfaToken> mfa) throws StsFailure {
    Scrubber scrubber = Scrubber.of(signer, mfa);
    try {
      return new StsGrant(patiently(server, attempt, scrubber, mfa.isPresent()), List.of());
    } catch (StsFailure failure) {
      String region = server.region();
      String other = Partition.ofRegion(region).defaultRegion();
      if (failure.refusal() != Refusal.REGION_DISABLED || other.equals(region)) {
        throw failure;
      }
      String note = "STS is not activated in " + region + " for this account; used " + other;
      return new StsGrant(
          patiently(server.in(other), attempt, scrubber, mfa.isPresent()), List.of(note));
    }
  }

  private TemporaryCredentials patiently(
      StsServer server, Attempt attempt, Scrubber scrubber, boolean carriesCode) throws StsFailure {
    Backoff backoff = Backoff.starting(random, clock);
    boolean clockCorrected = false;
    while (true) {
      try {
        return once(server, attempt, scrubber);
      } catch (StsFailure failure) {
        // The SDK has learnt the difference from the answer; the next signature uses it.
        boolean correct = failure.refusal() == Refusal.WRONG_CLOCK && !clockCorrected;
        Optional<Duration> wait =
            isWorthRepeating(failure, carriesCode) ? backoff.next() : Optional.empty();
        if (!correct && wait.isEmpty()) {
          throw failure;
        }
        clockCorrected |= correct;
        wait.ifPresent(length -> pause.pauseOrStop(length, StsErrors.waitWords(failure)));
      }
    }
  }

  private static boolean isWorthRepeating(StsFailure failure, boolean carriesCode) {
    return switch (failure.refusal()) {
      case THROTTLED -> true;
      case SERVER_ERROR -> !carriesCode;
      case NO_ANSWER -> {
        NetworkFailure network = failure.network().orElseThrow();
        yield network.isPassing() && !(carriesCode && network.maybeProcessed());
      }
      default -> false;
    };
  }

  private TemporaryCredentials once(StsServer server, Attempt attempt, Scrubber scrubber)
      throws StsFailure {
    String region = server.region();
    awaitRehearsal();
    try {
      return checked(attempt.with(clients.of(server)), region);
    } catch (AwsServiceException e) {
      throw refused(e, region, scrubber);
    } catch (SdkException e) {
      throw unanswered(e, region);
    }
  }

  /** A captive portal's page comes out of the SDK as a success without credentials. */
  private static TemporaryCredentials checked(@Nullable Credentials given, String region)
      throws StsFailure {
    if (given == null
        || given.accessKeyId() == null
        || given.secretAccessKey() == null
        || given.sessionToken() == null
        || given.expiration() == null) {
      throw StsFailure.notAws(200, region);
    }
    return new TemporaryCredentials(
        given.accessKeyId(),
        Secret.of(given.secretAccessKey()),
        Secret.of(given.sessionToken()),
        byOurClock(given.expiration()));
  }

  /**
   * A time of AWS's as this machine's clock will show it. Where that is wrong the SDK has learnt by
   * how much, and what is left of credentials would be counted from a wrong end.
   */
  private static Instant byOurClock(Instant awsTime) {
    return awsTime.plusSeconds(SdkGlobalTime.getGlobalTimeOffset());
  }

  private static StsFailure refused(AwsServiceException e, String region, Scrubber scrubber) {
    @Nullable AwsErrorDetails details = e.awsErrorDetails();
    String code = details == null ? "" : scrubber.clean(details.errorCode());
    String message = details == null ? "" : scrubber.clean(details.errorMessage());
    return StsFailure.refused(
        new StsFailure.Answer(code, message, e.statusCode()),
        scrubber.clean(e.requestId()),
        region);
  }

  private static StsFailure unanswered(SdkException e, String region) {
    for (@Nullable Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof NetworkFailure network) {
        return StsFailure.noAnswer(network, region);
      }
    }
    return StsFailure.notAws(0, region);
  }
}
