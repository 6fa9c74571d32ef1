package alug.cli;

import static alug.cli.PlainRig.CODE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line mode against the sandbox, from typed lines to consoles. */
class PlainPickerTest {
  @TempDir private Path home;
  private PlainRig rig;

  @BeforeEach
  void start() throws IOException {
    rig = new PlainRig(home);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private void assertSaid(String text) {
    assertTrue(rig.transcript().contains(text), text + " in\n" + rig.transcript());
  }

  private void assertNotSaid(String text) {
    assertFalse(rig.transcript().contains(text), text + " in\n" + rig.transcript());
  }

  @Test
  void leavingWithoutAConsoleIs130() {
    assertEquals(130, rig.type("q"));
    assertEquals(130, rig.type());
    assertEquals(List.of(), rig.calls());
  }

  @Test
  void showsNumberedRowsUnderTheHeadingsOfTheirGroups() {
    rig.type("/'short3", "q");
    assertSaid("base: 1 of ");
    assertSaid("MFA needed");
    assertSaid("  1  short3  123456789012  Short3  1h + code\n");
    assertSaid("1 profile. ");
    assertSaid("alug ['short3]> ");
  }

  @Test
  void aLongListIsShownInPagesAndOnlyWhatIsShownHasANumber() {
    rig.type("21", "+", "d 21");
    assertSaid("20 of ");
    assertSaid("21 is not among the numbers 1 to 20.");
    assertSaid("\n 21  ");
    assertSaid("Profile     ");
  }

  @Test
  void enterOpensTheOnlyOneFound() {
    assertEquals(0, rig.type("usual", "", ""));
    assertSaid("usual has its link ready, for 1 h");
    assertEquals("AssumeRole", rig.calls().get(0));
  }

  @Test
  void enterWithManyAndNoMarksOpensNothing() {
    assertEquals(130, rig.type("short", ""));
    assertSaid("Which? ");
    assertEquals(List.of(), rig.calls());
  }

  @Test
  void aNumberOpensWithTheCodeOfTheSource() {
    assertEquals(0, rig.type("'short4", "1", CODE, ""));
    assertSaid("Needed by short4, device arn:aws:iam::111111111111:mfa/alice. Enter skips it.");
    assertSaid("Input MFA code for base: ");
    assertTrue(rig.calls().get(0).startsWith("GetSessionToken"), rig.calls().toString());
  }

  @Test
  void thenTheRowSaysTheTimeLeftAndTheGroupItsSession() {
    rig.type("'short4", "1", CODE, "", "/'short4", "s");
    assertSaid("MFA ok, session 1");
    assertSaid("1h  59m left");
    assertSaid("console of short4: 59m left");
    assertSaid("MFA session of base: 1");
  }

  @Test
  void noCodeSkipsTheSourceAndIsNoConsole() {
    assertEquals(130, rig.type("'short4", "1", ""));
    assertSaid("Opening short4.");
    assertSaid("short4 skipped: ");
    assertNotSaid("again?");
    assertEquals(List.of(), rig.calls());
  }

  @Test
  void aWrongCodeIsExplainedAndAskedAgain() {
    assertEquals(0, rig.type("'short4", "1", "12345", CODE, ""));
    assertSaid("An MFA code has six digits");
  }

  @Test
  void aBatchOfLongOnesAsksOnceAndOneCodeOpensThemAllForAnHour() {
    assertEquals(0, rig.type("^long", "all", "1", CODE, ""));
    assertSaid("[1] all now, 1 h each, one code");
    assertSaid("[2] 12 h each, 3 codes");
    assertSaid("3 of 3 opened.");
    long codes = rig.calls().stream().filter(call -> call.endsWith("+code")).count();
    assertEquals(1, codes, rig.calls().toString());
  }

  @Test
  void aBatchOfLongOnesTakesACodeEach() {
    assertEquals(0, rig.type("^long", "1-3", "2", CODE, CODE, CODE, ""));
    assertEquals(
        List.of("AssumeRole +code", "AssumeRole +code", "AssumeRole +code"),
        rig.calls().stream().filter(call -> call.startsWith("AssumeRole")).toList());
    assertSaid("3 of 3: ");
    assertSaid(", for 12 h");
  }

  @Test
  void goingBackFromTheBatchQuestionOpensNothing() {
    assertEquals(130, rig.type("^long", "all", "b"));
    assertSaid("Nothing was opened.");
    assertEquals(List.of(), rig.calls());
  }

  @Test
  void marksOutliveTheFilterAndEnterOpensThem() {
    assertEquals(0, rig.type("usual", "m 1", "vendor", "m 1", "/short", "", ""));
    assertSaid("alug [short] 2 marked> ");
    assertSaid("2 of 2 opened.");
    assertTrue(rig.transcript().endsWith("alug [short]> <end>\n"), rig.transcript());
  }

  @Test
  void uUnmarksOneOrAll() {
    rig.type("short", "m 1-3", "u 2", "u");
    assertSaid("3 marked.\n");
    assertSaid("2 marked.\n");
    assertSaid("0 marked.\n");
  }

  @Test
  void manyAreConfirmedAndProductionIsNamed() throws IOException {
    rig.config(
        """
        [profile shop-prod]
        role_arn = arn:aws:iam::123456789012:role/Usual
        source_profile = base
        """);
    assertEquals(130, rig.confirmAbove(1).type("role:usual", "all", "n"));
    assertSaid("Open 2 consoles? 2 browser tabs, 1 source.");
    assertSaid("1 of them is production: shop-prod [y/N");
    assertSaid("Nothing was opened.");
    assertEquals(List.of(), rig.calls());
    assertEquals(0, rig.type("role:usual", "all", "y", ""));
  }

  @Test
  void aFailureIsToldWithItsCureAndTriedAgainIfWanted() {
    assertEquals(130, rig.type("forbidden", "1", "y", "n"));
    assertSaid("forbidden failed: ");
    assertSaid("AWS refused AssumeRole of ");
    assertEquals(2, rig.calls().stream().filter(call -> call.startsWith("AssumeRole")).count());
  }

  @Test
  void oneThatFailsDoesNotStopTheOthers() {
    assertEquals(0, rig.type("usual | forbidden", "all", "", "n"));
    assertSaid("1 of 2 opened.");
    assertSaid("Try the one that failed again? ");
  }

  @Test
  void openWithAsksOneThingAfterTheOther() {
    assertEquals(0, rig.type("plain", "o 1", "13h", "2h", "", "", "", "", ""));
    assertSaid("duration (Enter: as the profile says; 15m to 12h): 13h\na duration is from");
    assertSaid("browser (Enter: as the settings say): ");
    assertSaid("plain has its link ready, for 2 h");
    assertTrue(rig.calls().contains("getSigninToken 7200"), rig.calls().toString());
  }

  @Test
  void detailsSayThePlanInASentence() {
    rig.type("leaf", "d 1");
    assertSaid("Account     123456789012");
    assertSaid("1 h: ");
  }

  @Test
  void aPastedAccountSelectsItsProfiles() {
    rig.type("1234-5678-9012");
    assertSaid("alug [acct:123456789012]> ");
  }

  @Test
  void logsInAndForgetsAndTakesThatBack() {
    rig.type("'short4", "t", CODE, "x 1", "/", "z", "/'short4", "1", "");
    assertSaid("Logged in to base.");
    assertSaid("Forgot the session of base; z takes that back.");
    assertSaid("The session of base is back.");
    assertEquals(1, rig.calls().stream().filter(call -> call.endsWith("+code")).count());
  }

  @Test
  void aLiveSessionIsRenewedByAnotherCodeOrKept() {
    rig.type("'short4", "t", CODE, "t", CODE, "t", "", "1", "");
    assertSaid("base is logged in; a code renews the session, Enter keeps it.");
    assertEquals(2, rig.calls().stream().filter(call -> call.endsWith("+code")).count());
    assertSaid("short4 has its link ready");
  }

  @Test
  void nothingFoundSaysWhatWasMeant() {
    rig.type("usualxx", "1");
    assertSaid("Nothing matches usualxx.");
    assertSaid("Closest: usual");
    assertSaid("There is no numbered line here.");
  }

  @Test
  void linksNobodyTookAreOnlyShownIfAsked() {
    rig.type("usual", "1", "");
    assertNotSaid("SigninToken");
    rig.type("usual", "1", "p");
    assertSaid("SigninToken");
  }

  @Test
  void noTerminalIsAUsageErrorThatNamesWhatWorks() {
    AlugException failure =
        assertThrows(AlugException.class, () -> PlainTerminal.open(Path.of("/nonexistent/tty")));
    assertEquals(2, failure.kind().exitCode());
    assertTrue(failure.paragraph().contains("alug open PROFILE"), failure.paragraph());
  }
}
