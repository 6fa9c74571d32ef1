package alug.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Secret;
import alug.plan.Mode;
import alug.plan.PlanRequest;
import alug.plan.WantedMode;
import alug.sandbox.Fault;
import alug.sandbox.Faults;
import alug.session.GivenCode;
import alug.session.MfaAnswer;
import alug.session.NoPrompt;
import alug.session.SessionRecord;
import alug.session.TemporaryCredentials;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxSignInTest {
  private static final String TOKEN = "getSigninToken";
  private final SignInRig rig = new SignInRig(SignInRig.world());

  @AfterEach
  void stop() {
    rig.close();
  }

  private static AlugException why(SignInResult result) {
    return assertInstanceOf(SignInResult.Failed.class, result).why();
  }

  @Test
  void oneCodeOpensEveryRoleOfASource() {
    for (String name : List.of("one", "two", "three")) {
      SignInResult.SignedIn result = rig.open(name).orThrow();
      assertEquals(Mode.SHARED, result.mode());
      assertEquals(3600, result.consoleSeconds(), 5);
    }
    assertEquals(1, rig.prompts.size());
    assertEquals(
        List.of("GetSessionToken+", "AssumeRole", TOKEN, "AssumeRole", TOKEN, "AssumeRole", TOKEN),
        rig.calls());
    assertEquals("", rig.sandbox.journal().of(TOKEN).get(0).duration());
    assertEquals("", rig.sandbox.journal().of("AssumeRole").get(0).duration());
    assertEquals("43200", rig.sandbox.journal().of("GetSessionToken").get(0).duration());
  }

  @Test
  void rolesOpenedAtOnceShareOnePrompt() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    List<SignInResult> results = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 12; i++) {
      String name = List.of("one", "two", "three").get(i % 3);
      Thread thread = new Thread(() -> results.add(rig.open(name)));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    results.forEach(SignInResult::orThrow);
    assertEquals(12, results.size());
    assertEquals(1, rig.prompts.size());
    assertEquals(1, rig.sandbox.journal().of("GetSessionToken").size());
  }

  @Test
  void anotherProcessFindsTheSessionInTheStore() {
    rig.open("one").orThrow();
    rig.newProcess();
    rig.open("two").orThrow();
    assertEquals(1, rig.prompts.size());
  }

  @Test
  void twelveHoursCostACodeAndTheSecondLinkNone() {
    assertEquals(43_200, rig.open("twelve").orThrow().consoleSeconds());
    rig.newProcess();
    SignInResult.SignedIn second = rig.open("twelve").orThrow();
    assertEquals(43_200, second.consoleSeconds());
    assertEquals(Mode.LONG, second.mode());
    assertEquals(List.of("AssumeRole+", TOKEN, TOKEN), rig.calls());
    assertEquals("43200", rig.sandbox.journal().of(TOKEN).get(1).duration());
  }

  @Test
  void aSessionIsOfferedInPlaceOfTheCode() {
    rig.open("one").orThrow();
    SignInResult.SignedIn result =
        rig.open(
                "twelve",
                PlanRequest.defaults(),
                request -> {
                  assertEquals(3600, request.offer().orElseThrow().seconds());
                  return new MfaAnswer.TakeAlternative();
                })
            .orThrow();
    assertEquals(Mode.SHARED, result.mode());
    assertTrue(result.notes().get(0).contains("give a code"), result.notes().toString());
  }

  @Test
  void withoutATerminalTheSessionIsTakenAndWithoutASessionItRefuses() {
    AlugException none = why(rig.open("twelve", PlanRequest.defaults(), new NoPrompt()));
    assertEquals(Kind.REFUSED, none.kind());
    rig.open("one").orThrow();
    assertEquals(
        Mode.SHARED, rig.open("twelve", PlanRequest.defaults(), new NoPrompt()).orThrow().mode());
  }

  @Test
  void aRoleBehindARoleLastsAnHourAndSendsNoDuration() {
    SignInResult.SignedIn result =
        rig.open("end", SignInRig.wanting(WantedMode.AUTO, 43_200), rig.device()).orThrow();
    assertEquals(Mode.CHAINED, result.mode());
    assertTrue(result.notes().get(0).contains("1 h"), result.notes().toString());
    rig.open("end").orThrow();
    assertEquals(
        List.of("GetSessionToken+", "AssumeRole", "AssumeRole", TOKEN, "AssumeRole", TOKEN),
        rig.calls());
  }

  @Test
  void aRefusedSessionDurationIsLearnedAndSaid() {
    SignInResult.SignedIn result = rig.open("stubborn").orThrow();
    assertEquals(3600, result.consoleSeconds(), 5);
    assertEquals(7200, result.requestedSeconds());
    assertEquals(1, rig.learned.size());
    assertTrue(result.notes().get(0).contains("SessionDuration"), result.notes().toString());
    AlugException refused =
        why(rig.open("stubborn", SignInRig.wanting(WantedMode.LONG, 7200), rig.device()));
    assertEquals("SessionDurationRefused", refused.code());
    assertEquals(4, refused.kind().exitCode());
  }

  @Test
  void whatIsLearnedIsTheLifeOfFreshCredentialsAndForgottenWhenAwsTakesTheDuration() {
    rig.open("twelve").orThrow();
    rig.advance(Duration.ofMinutes(50));
    rig.sandbox.faults().onSignIn(Fault.REFUSE_SESSION_DURATION, 1);
    SignInResult.SignedIn shorter = rig.open("twelve").orThrow();
    assertEquals(600, shorter.consoleSeconds(), 5);
    assertEquals(List.of("twelve 3600"), rig.learned);
    rig.open("twelve").orThrow();
    assertEquals(List.of(), rig.learned);
  }

  @Test
  void aSessionTooOldForAPolicyIsRenewedByAFreshCode() {
    rig.open("one").orThrow();
    rig.advance(Duration.ofHours(2));
    rig.open("fresh").orThrow();
    assertEquals(2, rig.prompts.size());
    assertEquals("AccessDenied", rig.prompts.get(1).refusal().orElseThrow().code());
  }

  @Test
  void aForbiddenRoleSaysWhatWasSentAndWhere() {
    AlugException refused = why(rig.open("forbidden"));
    assertEquals(Kind.REFUSED, refused.kind());
    assertTrue(refused.fix().contains("no MFA code"), refused.fix());
    assertTrue(refused.fix().contains("no external id"), refused.fix());
    assertTrue(refused.place().isPresent());
    assertFalse(refused.paragraph().contains("null"), refused.paragraph());
  }

  @Test
  void wrongCodesGetThreeTriesAndEachIsSentOnce() {
    AlugException refused =
        why(
            rig.open(
                "one",
                PlanRequest.defaults(),
                request -> {
                  rig.prompts.add(request);
                  return new MfaAnswer.Code(Secret.of("00000" + request.triesLeft()));
                }));
    assertEquals(3, rig.prompts.size());
    assertEquals("AccessDenied", refused.code());
    assertEquals(List.of("GetSessionToken+", "GetSessionToken+", "GetSessionToken+"), rig.calls());
    assertFalse(refused.paragraph().contains("000001"));
  }

  @Test
  void anAcceptedCodeIsRefusedHereBeforeItIsSentAgain() {
    Secret code = Secret.of(rig.sandbox.code(SignInRig.SERIAL).code());
    rig.open("twelve", PlanRequest.defaults(), new GivenCode(code, new NoPrompt())).orThrow();
    AlugException refused =
        why(rig.open("one", PlanRequest.defaults(), new GivenCode(code, new NoPrompt())));
    assertEquals("ReusedCode", refused.code());
    assertTrue(refused.fix().contains(" s for the next code"), refused.fix());
    assertEquals(List.of("AssumeRole+", TOKEN), rig.calls());
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"ERROR_500", "ERROR_503", "DROP_BEFORE", "DROP_AFTER", "ERROR_500_AFTER"})
  void aCallWithACodeIsNotRepeated(Fault fault) {
    rig.sandbox.faults().onSts(fault, 1);
    AlugException failed = why(rig.open("one"));
    assertEquals(Kind.NETWORK, failed.kind());
    assertEquals(1, rig.sandbox.journal().of("GetSessionToken").size());
    assertTrue(failed.fix().contains("code may be used up"), failed.fix());
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR_500, plain",
    "ERROR_503, plain",
    "THROTTLING, plain",
    "DROP_BEFORE, plain",
    "DROP_AFTER, plain",
    "THROTTLING, one",
    "REGION_DISABLED, far"
  })
  void aCallThatMayBeRepeatedIs(Fault fault, String profile) {
    rig.sandbox.faults().onSts(fault, 1);
    rig.open(profile).orThrow();
    assertTrue(rig.prompts.size() <= 1);
  }

  @Test
  void aRegionWithoutStsIsSaidInTheNotes() {
    SignInResult.SignedIn result = rig.open("far").orThrow();
    assertTrue(result.notes().get(0).contains("ap-east-1"), result.notes().toString());
  }

  @ParameterizedTest
  @CsvSource({"HTML_PAGE, NotAws", "EMPTY_ERROR, NotAws", "ERROR_503, ServiceUnavailable"})
  void whatIsNotAwsIsANetworkFailure(Fault fault, String code) {
    rig.sandbox.faults().onSts(fault, Faults.ALWAYS);
    AlugException failed = why(rig.open("plain"));
    assertEquals(Kind.NETWORK, failed.kind(), failed.paragraph());
    assertEquals(code, failed.code());
    assertFalse(failed.paragraph().contains("null"), failed.paragraph());
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"POST_400", "POST_404", "POST_405", "ERROR_500", "ERROR_503", "DROP_BEFORE"})
  void theSignInEndpointIsTriedTheOtherWayOrAgain(Fault fault) {
    rig.sandbox.faults().onSignIn(fault, fault.name().startsWith("POST") ? Faults.ALWAYS : 1);
    assertEquals(3600, rig.open("plain").orThrow().consoleSeconds());
    assertEquals(List.of(), rig.learned);
  }

  @Test
  void aPageInPlaceOfATokenIsNotAws() {
    rig.sandbox.faults().onSignIn(Fault.HTML_PAGE, Faults.ALWAYS);
    assertEquals("NotAws", why(rig.open("plain")).code());
  }

  @Test
  void theTenthCodeOfAWindowWaitsForTheNext() {
    for (int i = 0; i < 9; i++) {
      rig.ledger.note(SignInRig.SERIAL, Secret.of("00000" + i), false);
    }
    rig.open("one").orThrow();
    assertEquals(1, rig.pauses.size());
    assertTrue(rig.pauses.get(0).contains("nine codes"), rig.pauses.get(0));
  }

  @Test
  void anExpiredSessionIsReplacedWithoutASound() {
    rig.open("one").orThrow();
    rig.advance(Duration.ofHours(13));
    assertEquals(List.of(), rig.open("one").orThrow().notes());
    assertEquals(2, rig.prompts.size());
  }

  @Test
  void aRevokedSessionOfTheStoreIsDroppedAndMadeAnew() {
    rig.open("one").orThrow();
    SessionRecord record = rig.store.records().get(0);
    rig.store.put(
        record,
        new TemporaryCredentials(
            "ASIAREVOKED", Secret.of("none"), Secret.of("none"), record.expiresAt()));
    rig.newProcess();
    rig.advance(Duration.ofMinutes(1));
    rig.open("two").orThrow();
    assertEquals(2, rig.prompts.size());
    rig.open("three").orThrow();
    assertEquals(2, rig.prompts.size());
  }

  @Test
  void longCredentialsThatSignInRefusesAreDroppedAndMadeAnew() {
    rig.open("twelve").orThrow();
    SessionRecord record = rig.store.records().get(0);
    rig.store.put(
        record,
        new TemporaryCredentials(
            "ASIAREVOKED", Secret.of("none"), Secret.of("none"), record.expiresAt()));
    rig.newProcess();
    assertEquals(43_200, rig.open("twelve").orThrow().consoleSeconds());
    assertEquals(2, rig.prompts.size());
  }

  @Test
  void cancellingAtTheCodeCancels() {
    AlugException why =
        why(rig.open("one", PlanRequest.defaults(), request -> new MfaAnswer.Cancelled()));
    assertEquals(Kind.CANCELLED, why.kind());
    assertEquals(List.of(), rig.calls());
    rig.open("one").orThrow();
  }

  @Test
  void noTextHoldsASecret() {
    List<String> texts = new ArrayList<>();
    for (String name : List.of("plain", "one", "twelve", "forbidden", "stubborn", "end")) {
      SignInResult result = rig.open(name);
      texts.add(result.toString());
      if (result instanceof SignInResult.Failed failed) {
        texts.add(failed.why().paragraph() + failed.why().getCause());
      }
    }
    texts.add(rig.store.records().toString());
    rig.store.records().forEach(one -> texts.add(rig.store.credentials(one).toString()));
    List<String> secrets = new ArrayList<>(List.of(SignInRig.SECRET, "SigninToken"));
    rig.store
        .records()
        .forEach(
            one -> {
              secrets.add(rig.store.credentials(one).orElseThrow().secretKey().reveal());
              secrets.add(rig.store.credentials(one).orElseThrow().sessionToken().reveal());
            });
    assertTrue(secrets.size() >= 6);
    for (String text : texts) {
      secrets.forEach(secret -> assertFalse(text.contains(secret), text));
    }
  }
}
