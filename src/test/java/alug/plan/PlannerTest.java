package alug.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.plan.CacheView.Cached;
import alug.profile.ProfileEntry;
import alug.profile.ProfileKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
  private static final Instant LATER = Instant.parse("2026-01-01T11:00:00Z");
  private static final CacheView SOURCE_ALIVE =
      entry -> new Cached(Optional.of(LATER), Optional.empty());
  private static final CacheView ROLE_ALIVE =
      entry -> new Cached(Optional.empty(), Optional.of(LATER));

  @ParameterizedTest(name = "mfa {0}, duration {1}, cache {2}, asked {3} -> {4}")
  @CsvSource({
    // mfa, duration_seconds, cache, --mode, label
    "false, 0,     nothing, auto,   1h",
    "false, 900,   nothing, auto,   15m",
    "false, 43200, nothing, auto,   12h",
    "false, 43200, nothing, long,   12h",
    "false, 43200, nothing, shared, 1h",
    "false, 900,   nothing, shared, 15m",
    "true,  0,     nothing, auto,   1h + code",
    "true,  3600,  nothing, auto,   1h + code",
    "true,  3600,  source,  auto,   1h",
    "true,  900,   source,  auto,   1h",
    "true,  3601,  nothing, auto,   1h + code",
    "true,  43200, nothing, auto,   12h + code",
    "true,  43200, source,  auto,   12h + code | 1h",
    "true,  43200, role,    auto,   12h",
    "true,  3600,  role,    auto,   1h",
    "true,  3600,  nothing, long,   1h + code",
    "true,  43200, source,  long,   12h + code",
    "true,  43200, role,    long,   12h",
    "true,  43200, source,  shared, 1h",
    "true,  43200, nothing, shared, 1h + code",
    "true,  43200, role,    shared, 1h + code",
  })
  void saysWhatEnterWouldGiveForLongTermKeys(
      boolean mfa, int duration, String cache, String asked, String label) {
    CacheView view =
        switch (cache) {
          case "source" -> SOURCE_ALIVE;
          case "role" -> ROLE_ALIVE;
          default -> CacheView.EMPTY;
        };
    assertEquals(
        label, plan(Entries.role(Entries.LONG_TERM, mfa, duration), view, mode(asked), 0).label());
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, false, 1h chained",
    "true,  false, false, 1h chained + code",
    "true,  false, true,  1h chained",
    "true,  true,  false, 1h chained + code",
    "true,  true,  true,  1h chained + code",
  })
  void keepsChainedRolesToOneHour(
      boolean hubMfa, boolean temporaryRoot, boolean sourceAlive, String label) {
    ProfileEntry entry =
        Entries.chained(temporaryRoot ? Entries.TEMPORARY : Entries.LONG_TERM, hubMfa);
    SignInPlan plan =
        plan(entry, sourceAlive ? SOURCE_ALIVE : CacheView.EMPTY, WantedMode.AUTO, 43_200);
    assertEquals(label, plan.label());
    assertEquals(3_600, plan.seconds());
    assertTrue(plan.reason().contains("\"hub\" is itself a role"), plan.reason());
    assertTrue(!plan.sendsSessionDuration());
  }

  @Test
  void sendsTheCodeWithAssumeRoleWhereTheKeysAreTemporary() {
    SignInPlan plan =
        plan(Entries.role(Entries.TEMPORARY, true, 43_200), SOURCE_ALIVE, WantedMode.AUTO, 0);
    assertEquals(Mode.CHAINED, plan.mode());
    assertEquals(
        List.of(PlannedCall.ASSUME_ROLE_WITH_CODE, PlannedCall.GET_SIGNIN_TOKEN), plan.calls());
  }

  @Test
  void listsTheCallsOfEachWay() {
    assertEquals(
        List.of(PlannedCall.ASSUME_ROLE_WITH_CODE, PlannedCall.GET_SIGNIN_TOKEN_WITH_DURATION),
        plan(Entries.role(Entries.LONG_TERM, true, 43_200), CacheView.EMPTY, WantedMode.AUTO, 0)
            .calls());
    assertEquals(
        List.of(
            PlannedCall.GET_SESSION_TOKEN_WITH_CODE,
            PlannedCall.ASSUME_ROLE,
            PlannedCall.GET_SIGNIN_TOKEN),
        plan(Entries.role(Entries.LONG_TERM, true, 0), CacheView.EMPTY, WantedMode.AUTO, 0)
            .calls());
    assertEquals(
        List.of(
            PlannedCall.GET_SESSION_TOKEN_WITH_CODE,
            PlannedCall.ASSUME_ROLE,
            PlannedCall.ASSUME_ROLE,
            PlannedCall.GET_SIGNIN_TOKEN),
        plan(Entries.chained(Entries.LONG_TERM, true), CacheView.EMPTY, WantedMode.AUTO, 0)
            .calls());
  }

  @Test
  void takesTheCommandLinesDurationBeforeTheProfiles() {
    SignInPlan plan =
        plan(
            Entries.role(Entries.LONG_TERM, false, 43_200),
            CacheView.EMPTY,
            WantedMode.AUTO,
            7_200);
    assertEquals(7_200, plan.seconds());
  }

  @Test
  void refusesLongWhereTheSourceIsTemporary() {
    SignInPlan plan =
        plan(Entries.chained(Entries.LONG_TERM, false), CacheView.EMPTY, WantedMode.LONG, 43_200);
    assertEquals(Mode.NONE, plan.mode());
    assertEquals("-", plan.label());
    assertEquals(4, plan.refusal().orElseThrow().kind().exitCode());
  }

  @Test
  void plansWithWhatAwsWasSeenToAllow() {
    SignInPlan plan =
        new Planner(PlanRequest.defaults(), CacheView.EMPTY, entry -> OptionalInt.of(3_600))
            .plan(Entries.role(Entries.LONG_TERM, false, 43_200));
    assertEquals(Mode.LONG, plan.mode());
    assertEquals(3_600, plan.seconds());
    assertTrue(!plan.sendsSessionDuration());
    assertTrue(plan.reason().contains("refused SessionDuration"), plan.reason());
  }

  @ParameterizedTest
  @CsvSource({
    "auto, 3600,  SHARED, 1h + code",
    "auto, 1800,  SHARED, 1h + code",
    "auto, 7200,  LONG,   2h + code",
    "long, 3600,  LONG,   1h + code",
  })
  void spendsNoCodeOfItsOwnOnAnHour(String asked, int learned, Mode way, String label) {
    PlanRequest request = new PlanRequest(mode(asked), OptionalInt.empty(), 3_600);
    SignInPlan plan =
        new Planner(request, CacheView.EMPTY, entry -> OptionalInt.of(learned))
            .plan(Entries.role(Entries.LONG_TERM, true, 43_200));
    assertEquals(way, plan.mode());
    assertEquals(label, plan.label());
    assertTrue(plan.reason().endsWith("; AWS refused SessionDuration for it before"));
  }

  @ParameterizedTest
  @CsvSource({
    "ROLE, credential_process",
    "ROLE, sso_session",
    "SSO, sso_session",
    "KEYS, aws_access_key_id",
    "OTHER, region",
  })
  void listsKindsThatAreNotSupportedYetWithTheReason(ProfileKind kind, String provider) {
    SignInPlan plan = plan(Entries.provided(kind, provider), CacheView.EMPTY, WantedMode.AUTO, 0);
    assertEquals(Mode.NONE, plan.mode());
    assertEquals(0, plan.seconds());
    assertEquals(3, plan.refusal().orElseThrow().kind().exitCode());
    assertTrue(plan.reason().contains("not supported yet"), plan.reason());
  }

  @Test
  void givesAnEntrysProblemAsTheReason() {
    AlugException problem = AlugException.of(Kind.CONFIG, "X", "role_arn is odd", "Mend it.");
    SignInPlan plan = plan(Entries.broken(problem), CacheView.EMPTY, WantedMode.AUTO, 0);
    assertEquals("role_arn is odd", plan.reason());
    assertEquals(problem, plan.refusal().orElseThrow());
  }

  private static SignInPlan plan(
      ProfileEntry entry, CacheView cache, WantedMode mode, int duration) {
    OptionalInt asked = duration == 0 ? OptionalInt.empty() : OptionalInt.of(duration);
    return new Planner(new PlanRequest(mode, asked, 3_600), cache, LearnedLimits.NONE).plan(entry);
  }

  private static WantedMode mode(String word) {
    return WantedMode.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
