package alug.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MfaVerifierTest {
  private final TestClock clock = new TestClock();
  private final World world = Rig.world();
  private final MfaVerifier mfa = new MfaVerifier(world, clock);
  private final MfaDevice device = world.devices().get(0);

  private String codeOfStep(int offset) {
    return device.code(Totp.step(clock.instant()) + offset);
  }

  private void accepts(String code) {
    assertEquals(clock.instant(), mfa.verify(Rig.ALICE, Rig.MFA, code));
  }

  private void refuses(String code, String text) {
    StsRefusal refusal = assertThrows(StsRefusal.class, () -> mfa.verify(Rig.ALICE, Rig.MFA, code));
    assertEquals("AccessDenied", refusal.code());
    assertTrue(refusal.message().contains(text), refusal.message());
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, -1, 0, 1, 2})
  void takesCodesUpToTwoStepsEitherSide(int offset) {
    accepts(codeOfStep(offset));
  }

  @ParameterizedTest
  @ValueSource(ints = {-3, 3})
  void refusesCodesFurtherAway(int offset) {
    refuses(codeOfStep(offset), "invalid MFA one time pass code");
  }

  @Test
  void takesEachCodeOnceInAnyOrder() {
    accepts(codeOfStep(1));
    accepts(codeOfStep(-1));
    accepts(codeOfStep(0));
    refuses(codeOfStep(-1), "invalid MFA one time pass code");
    clock.advance(Duration.ofSeconds(30));
    refuses(codeOfStep(0), "invalid MFA one time pass code");
  }

  @Test
  void theTenthVerificationInAWindowIsRefusedEvenWithARightCode() {
    for (int i = 0; i < 8; i++) {
      refuses("000000", "invalid MFA one time pass code");
    }
    accepts(codeOfStep(0));
    refuses(codeOfStep(1), "unable to validate MFA code");
    clock.advance(Duration.ofSeconds(179));
    refuses(codeOfStep(0), "unable to validate MFA code");
    clock.advance(Duration.ofSeconds(1));
    accepts(codeOfStep(0));
  }

  @Test
  void aCodeRefusedForTheBudgetIsNotSpent() {
    clock.advance(Duration.ofSeconds(170));
    for (int i = 0; i < 9; i++) {
      refuses("000000", "invalid MFA one time pass code");
    }
    String code = codeOfStep(0);
    refuses(code, "unable to validate MFA code");
    clock.advance(Duration.ofSeconds(10));
    accepts(code);
  }

  @Test
  void eachDeviceHasItsOwnBudget() {
    for (int i = 0; i < 10; i++) {
      assertThrows(StsRefusal.class, () -> mfa.verify(Rig.ALICE, Rig.MFA, "000000"));
    }
    String bob = "arn:aws:iam::111111111111:user/bob";
    String code = world.devices().get(1).code(Totp.step(clock.instant()));
    assertEquals(clock.instant(), mfa.verify(bob, Rig.BOBS_MFA, code));
  }

  @Test
  void handsOutFiveDifferentCodesThatAllWork() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      CurrentCode code = mfa.handOut(Rig.MFA);
      assertTrue(seen.add(code.code()));
      accepts(code.code());
    }
    assertThrows(IllegalStateException.class, () -> mfa.handOut(Rig.MFA));
    clock.advance(Duration.ofSeconds(30));
    accepts(mfa.handOut(Rig.MFA).code());
  }

  @Test
  void aHandedOutCodeIsGoodForAsLongAsItSays() {
    clock.advance(Duration.ofSeconds(12));
    CurrentCode code = mfa.handOut(Rig.MFA);
    assertEquals(18 + 60, code.secondsLeft());
    clock.advance(Duration.ofSeconds(code.secondsLeft() - 1));
    accepts(code.code());
  }

  @Test
  void aHandedOutCodeIsNoGoodAfterwards() {
    CurrentCode code = mfa.handOut(Rig.MFA);
    clock.advance(Duration.ofSeconds(code.secondsLeft()));
    refuses(code.code(), "invalid MFA one time pass code");
  }

  @Test
  void showsWhetherTheCurrentCodeWasUsed() {
    assertFalse(mfa.current().get(0).used());
    accepts(codeOfStep(0));
    assertTrue(mfa.current().get(0).used());
    assertFalse(mfa.current().get(1).used());
    clock.advance(Duration.ofSeconds(30));
    assertFalse(mfa.current().get(0).used());
  }
}
