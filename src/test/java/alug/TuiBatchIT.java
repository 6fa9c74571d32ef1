package alug;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several consoles at once, from the marks in {@code alug tui --demo} to their pages. */
class TuiBatchIT {
  private static final Pattern DEMO_CODE = Pattern.compile("device shows (\\d{6})");

  @TempDir private Path folder;
  private TuiHome home;
  private TmuxScreen screen;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(TmuxScreen.isAvailable(), "tmux is not installed");
    home = new TuiHome(folder);
    home.browser();
    home.export("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
    screen = home.run("tui --demo", 100, 30);
    screen.await("payments-dev-admin");
  }

  @AfterEach
  void stop() throws Exception {
    if (screen != null) {
      screen.close();
    }
  }

  @Test
  void oneCodeOpensAllThatAreMarked() throws Exception {
    mark("payments-prod-admin", "payments-prod-readonly", "search-prod-deploy");
    screen.press("Enter");
    screen.await("[1] all now, 1 h each, one code");
    screen.press("1");
    screen.await("MFA code for main");
    screen.await("payments-prod-readonly, +1");
    screen.await(text -> DEMO_CODE.matcher(text).find(), "the demo's code");
    screen.type(code());
    screen.await("3 opened");
    awaitPage("payments-prod-admin", "123456789012");
    awaitPage("payments-prod-readonly", "123456789012");
    awaitPage("search-prod-deploy", "345678901234");
  }

  @Test
  void aRefusedCodeIsSaidWhereTheNextOneIsTypedBeforeAnyOtherIsAskedFor() throws Exception {
    mark("payments-prod-admin", "payments-prod-readonly");
    screen.press("Enter");
    screen.await("[2]");
    screen.press("2");
    screen.await("(1 of 2)");
    screen.await(text -> DEMO_CODE.matcher(text).find(), "the demo's code");
    screen.type(code().equals("000000") ? "000001" : "000000");
    screen.await(
        text ->
            text.contains("AWS refused the MFA code: wrong or already used")
                && text.contains("(1 of 2)"),
        "the refusal of the first code");
    screen.type(code());
    screen.await(text -> text.contains("(2 of 2)") && text.contains("1 opened"), "the second code");
    screen.press("Escape");
    screen.await("1 opened, 1 failed");
  }

  @Test
  void afterASkipTheSameDeviceIsNotAskedForAgain() throws Exception {
    mark("payments-prod-admin", "payments-prod-readonly");
    screen.press("Enter");
    screen.await("[2]");
    screen.press("2");
    screen.await("(1 of 2)");
    screen.press("Escape");
    screen.await(
        text ->
            text.contains("2 failed") && text.contains("Skipped") && !text.contains("MFA code for"),
        "both skipped and no question");
  }

  private void mark(String... profiles) throws Exception {
    for (String profile : List.of(profiles)) {
      screen.type("'" + profile);
      screen.await("1/44 match");
      screen.press("Tab");
      screen.press("C-u");
      screen.await(text -> !text.contains("match"), "the whole list");
    }
    screen.await(profiles.length + " marked");
  }

  private String code() throws Exception {
    Matcher code =
        DEMO_CODE.matcher(screen.await(text -> DEMO_CODE.matcher(text).find(), "the demo's code"));
    assertTrue(code.find());
    return code.group(1);
  }

  private void awaitPage(String profile, String account) throws Exception {
    Path page = home.file("page-" + profile);
    screen.await(text -> Files.exists(page), "the page of " + profile);
    assertTrue(Files.readString(page).contains("<td id=\"account\">" + account + "</td>"));
  }
}
