package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  @TempDir private Path home;
  private CliHarness alug;

  @BeforeEach
  void writeFiles() throws IOException {
    alug =
        new CliHarness(home)
            .config(
                """
                [profile keys-only]
                aws_access_key_id = AKIAIOSFODNN7EXAMPLE
                aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
                [profile app]
                role_arn = arn:aws:iam::123456789012:role/Admin
                source_profile = main
                mfa_serial = arn:aws:iam::111111111111:mfa/alice
                duration_seconds = 43200
                [profile leaf]
                role_arn = arn:aws:iam::210987654321:role/path/Leaf
                source_profile = app
                [profile corp]
                sso_session = corp
                sso_account_id = 345678901234
                sso_role_name = ReadOnly
                [sso-session corp]
                sso_start_url = https://example.com/start
                sso_region = eu-west-1
                """)
            .credentials(
                """
                [main]
                aws_access_key_id = AKIAIOSFODNN7EXAMPLE
                aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
                """);
  }

  @Test
  void withoutAProfileItSaysWhereItLookedAndWhatToWrite() {
    Path nowhere = home.resolve("nowhere");
    CliHarness empty =
        new CliHarness(home)
            .with("AWS_CONFIG_FILE", nowhere.toString())
            .with("AWS_SHARED_CREDENTIALS_FILE", nowhere.toString());
    CliHarness.Run run = empty.run("list");
    assertEquals(0, run.exitCode());
    assertTrue(run.err().contains("There is no profile in " + nowhere + " (not there) or "));
    assertTrue(run.err().contains("Smallest example, for " + nowhere + ":"), run.err());
    assertTrue(run.err().contains("alug tui --demo"), run.err());
    assertTrue(empty.run("list", "--json").out().startsWith("{\"profiles\":[]"));
  }

  @Test
  void groupsBySourceWithThePlanAndKeysLast() {
    CliHarness.Run run = alug.run("list");
    assertEquals(0, run.exitCode());
    assertEquals(
        """
          PROFILE    ACCOUNT       ROLE      OPENS              LEFT
        main  1 profile
          app        123456789012  Admin     12h + code         -
        app  1 profile
          leaf       210987654321  Leaf      1h chained + code  -
        corp  1 profile
          corp       345678901234  ReadOnly  -                  -
        keys  2 profiles
          keys-only  -             -         -                  -
          main       -             -         -                  -
        """,
        run.out());
  }

  @Test
  void writesTheJsonContractWithEveryField() {
    JsonObject all = json("list", "--json");
    assertEquals(Set.of("profiles", "ssoSessions", "groups", "diagnostics"), all.keySet());
    JsonObject app = named(all.getAsJsonArray("profiles"), "app");
    assertEquals(
        List.of(
            "name",
            "kind",
            "group",
            "accountId",
            "roleArn",
            "roleName",
            "partition",
            "region",
            "sourceProfile",
            "chain",
            "mfaSerial",
            "durationSeconds",
            "plan",
            "console",
            "source",
            "properties"),
        new ArrayList<>(app.keySet()));
    assertEquals("role", app.get("kind").getAsString());
    assertEquals("123456789012", app.get("accountId").getAsString());
    assertEquals(43_200, app.get("durationSeconds").getAsInt());
    assertTrue(app.get("console").isJsonNull() && app.get("region").isJsonNull());
    assertEquals("long", app.getAsJsonObject("plan").get("mode").getAsString());
    assertTrue(app.getAsJsonObject("plan").get("needsCode").getAsBoolean());
    assertEquals(4, app.getAsJsonObject("source").get("line").getAsInt());
    JsonObject leaf = named(all.getAsJsonArray("profiles"), "leaf");
    assertEquals("[\"app\",\"main\"]", leaf.getAsJsonArray("chain").toString());
    assertEquals("chained", leaf.getAsJsonObject("plan").get("mode").getAsString());
  }

  @Test
  void listsKindsThatCannotBeOpenedYetWithTheReason() {
    JsonObject corp = named(json("list", "--json").getAsJsonArray("profiles"), "corp");
    assertEquals("sso", corp.get("kind").getAsString());
    assertEquals("none", corp.getAsJsonObject("plan").get("mode").getAsString());
    assertTrue(corp.getAsJsonObject("plan").get("reason").getAsString().contains("not supported"));
  }

  @Test
  void neverPrintsASecretKey() {
    String out = alug.run("list", "--json").out();
    assertFalse(out.contains(SECRET), "secret in the listing");
    assertTrue(out.contains("\"aws_secret_access_key\":\"[redacted]\""), out);
  }

  @Test
  void ranksTheMatchesOfAQueryBestFirst() {
    assertEquals(
        """
          PROFILE  ACCOUNT       ROLE  OPENS              LEFT
          leaf     210987654321  Leaf  1h chained + code  -
        """,
        alug.run("list", "2109").out());
  }

  @Test
  void keepsGoodProfilesBesideABadLineAndFailsOnlyWhenStrict() throws IOException {
    alug.config(
        """
        [profile app]
        role_arn = arn:aws:iam::123456789012:role/Admin
        this is no property
        source_profile = main
        """);
    CliHarness.Run run = alug.run("list");
    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("app"), run.out());
    assertTrue(run.err().contains("config:3: "), run.err());
    CliHarness.Run strict = alug.run("list", "--strict");
    assertEquals(3, strict.exitCode());
    assertTrue(strict.err().contains("config:3"), strict.err());
    assertEquals("", strict.out());
  }

  private JsonObject json(String... args) {
    return JsonParser.parseString(alug.run(args).out()).getAsJsonObject();
  }

  private static JsonObject named(JsonArray items, String name) {
    for (int i = 0; i < items.size(); i++) {
      JsonObject item = items.get(i).getAsJsonObject();
      if (item.get("name").getAsString().equals(name)) {
        return item;
      }
    }
    throw new AssertionError("no " + name);
  }

  @Test
  void anEmptyListSaysWhyOnStderr() throws IOException {
    assertTrue(alug.run("list", "zzzz").err().contains("No profile matches \"zzzz\"."));
    assertEquals("", alug.run("list", "app").err());
    alug.config("").credentials("");
    String err = alug.run("list").err();
    assertTrue(err.contains("There is no profile in " + home.resolve("config") + " or "), err);
    assertEquals("", alug.run("list", "--json").err());
  }
}
