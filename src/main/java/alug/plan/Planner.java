package alug.plan;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.profile.CredentialSource;
import alug.profile.CredentialSource.AccessKey;
import alug.profile.CredentialSource.AssumedRole;
import alug.profile.CredentialSource.Provided;
import alug.profile.ProfileEntry;
import alug.profile.ProfileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides which way in an entry takes.
 *
 * <p>Source: AWS treats AssumeRole signed by any temporary credentials as role chaining, limits it
 * to one hour and refuses SessionDuration for what it gives (IAM user guide, "Enable custom
 * identity broker access to the AWS console"; AWS knowledge center, "role chaining limit").
 */
public final class Planner {
  private static final String REFUSED_BEFORE = "; AWS refused SessionDuration for it before";

  private final PlanRequest request;
  private final CacheView cache;
  private final LearnedLimits limits;

  /** The last plan of each length: most of a long list is opened in a few ways. */
  private final Map<Integer, SignInPlan> plans = new ConcurrentHashMap<>();

  /** The plans for an hour, by the profile with the keys: with one code, and without. */
  private final Map<String, SignInPlan> withCode = new ConcurrentHashMap<>();

  private final Map<String, SignInPlan> withSession = new ConcurrentHashMap<>();

  public Planner(PlanRequest request, CacheView cache, LearnedLimits limits) {
    this.request = request;
    this.cache = cache;
    this.limits = limits;
  }

  /** The plan for an entry; never throws, mode NONE says why not. */
  public SignInPlan plan(ProfileEntry entry) {
    if (entry.problem().isPresent()) {
      return SignInPlan.none(entry.problem().get());
    }
    if (entry.kind() != ProfileKind.ROLE) {
      return SignInPlan.none(notYet(entry, kindWords(entry)));
    }
    Optional<Provided> provided = provided(entry.source());
    if (provided.isPresent()) {
      return SignInPlan.none(notYet(entry, "credentials by " + provided.get().provider()));
    }
    CacheView.Cached cached = cache.of(entry);
    return entry.source().isTemporary() ? chained(entry, cached) : direct(entry, cached);
  }

  private SignInPlan direct(ProfileEntry entry, CacheView.Cached cached) {
    int asked = request.secondsFor(entry);
    if (entry.mfa().isEmpty()) {
      boolean shared = request.mode() == WantedMode.SHARED;
      return longPlan(
          entry,
          shared ? Math.min(asked, ConsoleSeconds.CHAINED) : asked,
          false,
          "no MFA is set, so long-term keys of " + source(entry) + " open it directly");
    }
    if (request.mode() == WantedMode.SHARED) {
      return sharedPlan(entry, cached);
    }
    // A code of its own that brings no more than an hour is worth less than one for all roles.
    int given = Math.min(asked, limits.withoutSessionDuration(entry).orElse(asked));
    boolean wantsLong = request.mode() == WantedMode.LONG || given > ConsoleSeconds.CHAINED;
    if (cached.longRole().isPresent()) {
      return longPlan(entry, asked, false, "role credentials from an earlier code are still alive");
    }
    if (!wantsLong) {
      return given < asked
          ? sharedPlan(entry, cached).because(REFUSED_BEFORE)
          : sharedPlan(entry, cached);
    }
    SignInPlan plan =
        longPlan(entry, asked, true, "a code of its own makes long-term keys sign AssumeRole");
    boolean offer = request.mode() == WantedMode.AUTO && cached.sourceSession().isPresent();
    return offer ? plan.or(sharedPlan(entry, cached)) : plan;
  }

  private SignInPlan longPlan(ProfileEntry entry, int asked, boolean needsCode, String reason) {
    OptionalInt learned = limits.withoutSessionDuration(entry);
    List<PlannedCall> calls = new ArrayList<>();
    calls.add(needsCode ? PlannedCall.ASSUME_ROLE_WITH_CODE : PlannedCall.ASSUME_ROLE);
    calls.add(
        learned.isPresent()
            ? PlannedCall.GET_SIGNIN_TOKEN
            : PlannedCall.GET_SIGNIN_TOKEN_WITH_DURATION);
    String why = learned.isPresent() ? reason + REFUSED_BEFORE : reason;
    return shared(Mode.LONG, learned.orElse(asked), needsCode, calls, why);
  }

  /** A plan, an earlier one where that says the same. */
  private SignInPlan shared(
      Mode mode, int seconds, boolean needsCode, List<PlannedCall> calls, String reason) {
    SignInPlan same = plans.get(seconds);
    if (same != null
        && same.mode() == mode
        && same.seconds() == seconds
        && same.needsCode() == needsCode
        && same.reason().equals(reason)
        && same.calls().equals(calls)) {
      return same;
    }
    SignInPlan plan =
        new SignInPlan(mode, seconds, needsCode, calls, reason, Optional.empty(), Optional.empty());
    plans.put(seconds, plan);
    return plan;
  }

  /** One plan for all roles of a source. */
  private SignInPlan sharedPlan(ProfileEntry entry, CacheView.Cached cached) {
    boolean needsCode = cached.sourceSession().isEmpty();
    Map<String, SignInPlan> known = needsCode ? withCode : withSession;
    Optional<AccessKey> root = entry.source().root();
    String keys = root.isEmpty() ? "" : root.get().profile();
    SignInPlan plan = known.get(keys);
    if (plan == null) {
      plan = sharedPlan(source(entry), needsCode);
      known.put(keys, plan);
    }
    return plan;
  }

  private static SignInPlan sharedPlan(String source, boolean needsCode) {
    List<PlannedCall> calls = new ArrayList<>();
    if (needsCode) {
      calls.add(PlannedCall.GET_SESSION_TOKEN_WITH_CODE);
    }
    calls.add(PlannedCall.ASSUME_ROLE);
    calls.add(PlannedCall.GET_SIGNIN_TOKEN);
    String reason =
        needsCode
            ? "one code opens every role of " + source + " for 1 h each"
            : "the MFA session of " + source + " opens it without a code";
    return new SignInPlan(
        Mode.SHARED,
        ConsoleSeconds.CHAINED,
        needsCode,
        calls,
        reason,
        Optional.empty(),
        Optional.empty());
  }

  private SignInPlan chained(ProfileEntry entry, CacheView.Cached cached) {
    String reason = chainedReason(entry);
    if (request.mode() == WantedMode.LONG) {
      return SignInPlan.none(
          AlugException.of(
                  Kind.REFUSED,
                  "ChainedRole",
                  "[profile " + entry.name() + "] cannot open long: " + reason,
                  "Leave out --mode long for 1 h, or give it a source_profile with long-term keys.")
              .at(entry.profile().placeOf("source_profile")));
    }
    Optional<AccessKey> root = entry.source().root();
    boolean ownKeys = root.isPresent() && !root.get().isTemporary();
    boolean needsCode = entry.mfa().isPresent() && !(ownKeys && cached.sourceSession().isPresent());
    return new SignInPlan(
        Mode.CHAINED,
        ConsoleSeconds.CHAINED,
        needsCode,
        chainedCalls(entry, needsCode, ownKeys),
        reason,
        Optional.empty(),
        Optional.empty());
  }

  private static List<PlannedCall> chainedCalls(
      ProfileEntry entry, boolean needsCode, boolean ownKeys) {
    List<PlannedCall> calls = new ArrayList<>();
    if (needsCode && ownKeys) {
      calls.add(PlannedCall.GET_SESSION_TOKEN_WITH_CODE);
    }
    boolean codeOnRole = needsCode && !ownKeys;
    CredentialSource at = entry.source();
    while (at instanceof AssumedRole assumed) {
      calls.add(PlannedCall.ASSUME_ROLE);
      at = assumed.source();
    }
    calls.add(PlannedCall.ASSUME_ROLE);
    if (codeOnRole) {
      calls.set(0, PlannedCall.ASSUME_ROLE_WITH_CODE);
    }
    calls.add(PlannedCall.GET_SIGNIN_TOKEN);
    return calls;
  }

  private static String chainedReason(ProfileEntry entry) {
    if (entry.source() instanceof AssumedRole assumed) {
      return "the source \""
          + assumed.step().profile()
          + "\" is itself a role (AWS limits chained roles to 1 h)";
    }
    return "the keys of "
        + source(entry)
        + " are temporary (AWS limits roles assumed with them to 1 h)";
  }

  private static Optional<Provided> provided(CredentialSource source) {
    CredentialSource at = source;
    while (at instanceof AssumedRole assumed) {
      at = assumed.source();
    }
    return at instanceof Provided provided ? Optional.of(provided) : Optional.empty();
  }

  private static String source(ProfileEntry entry) {
    Optional<AccessKey> root = entry.source().root();
    return root.isEmpty() ? "its source" : "\"" + root.get().profile() + "\"";
  }

  private static String kindWords(ProfileEntry entry) {
    return switch (entry.kind()) {
      case SSO -> "IAM Identity Center";
      case KEYS -> "an IAM user without a role";
      default -> "a profile without role_arn";
    };
  }

  private static AlugException notYet(ProfileEntry entry, String what) {
    return AlugException.of(
            Kind.CONFIG,
            "NotSupported",
            "[profile " + entry.name() + "] cannot be opened: " + what + " is not supported yet",
            "alug opens roles whose source_profile ends at access keys.")
        .at(entry.profile().place());
  }
}
