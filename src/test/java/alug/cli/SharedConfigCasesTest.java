package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shared-config rules seen from outside: files in, {@code properties} of {@code list --json}
 * out.
 */
class SharedConfigCasesTest {
  /** What the profiles are, whatever strict mode says of the files. */
  private static final String REFUSED = "!";

  /**
   * Config file, credentials file, profiles as {@code name{key=value|key=value}}; an exclamation
   * mark before them: strict mode refuses the files.
   */
  private static final String[][] CASES = {
    {"", "", ""},
    {"[profile one]", "", "one{}"},
    {"[profile one]\n[profile two]", "", "one{} two{}"},
    {"[profile a-b:c/d_e%f.g@h+]\n[profile a!b]", "", "a-b:c/d_e%f.g@h+{}"},
    {"[profile one", "", "!"},
    {"[profile one\nk = v\n[profile two]\nk = w", "", "!two{k=w}"},
    {"[", "", "!"},
    {"[]", "", ""},
    {"[profile \tone \t]", "", "one{}"},
    {"[profile\tone]", "", "one{}"},
    {"[  profile one  ]\nk = v", "", "one{k=v}"},
    {"[profileone]\nk = v\n[profile two]", "", "two{}"},
    {"[PROFILE one]\nk = v", "", ""},
    {"k = v", "", "!"},
    {"k = v\n[profile one]\nk = w", "", "!one{k=w}"},
    {"[profile one]\nk = v\nl = w", "", "one{k=v|l=w}"},
    {"[profile one]\r\nk = v\r\nl = w\r\n", "", "one{k=v|l=w}"},
    {"[profile one]\nk=v=w==", "", "one{k=v=w==}"},
    {"[profile one]\nk = \uD83D\uDE02 é", "", "one{k=\uD83D\uDE02 é}"},
    {"[profile one]\nk \t=  \tv \t", "", "one{k=v}"},
    {"[profile one]\nk =", "", "one{k=}"},
    {"[profile one]\n= v", "", "!one{}"},
    {"[profile one]\n= v\nk = w", "", "!one{k=w}"},
    {"[profile one]\nnothing here\nk = w", "", "!one{k=w}"},
    {"\t \n[profile one]\n\t\n \nk = v\n\t \n[profile two]\n \t", "", "one{k=v} two{}"},
    {"# c\n[profile one] # c\nk = v # c # d", "", "one{k=v}"},
    {"; c\n[profile one] ; c\nk = v ; c ; d", "", "one{k=v}"},
    {";\n[profile one];\nk = v ;\n", "", "one{k=v}"},
    {"[profile one]; c\n[profile two]# c", "", "one{} two{}"},
    {"[profile one]\nk = v; c\nl = w# c", "", "one{k=v; c|l=w# c}"},
    {"[profile one]\nk = v\t# c", "", "one{k=v}"},
    {"[profile one]\nk = v\n -more", "", "one{k=v\n-more}"},
    {"[profile one]\nk = v\n -more\n \t -and more \t ", "", "one{k=v\n-more\n-and more}"},
    {"[profile one]\nk = v\n -more # c\n\n -yet ; c", "", "one{k=v\n-more # c\n-yet ; c}"},
    {" -more", "", "!"},
    {"[profile one]\n -more", "", "!one{}"},
    {"[profile one]\nk = v\n[profile one]\n -more", "", "!one{k=v}"},
    {"[profile one]\nk = v\n[profile one]\nl = w", "", "one{k=v|l=w}"},
    {"[profile one]\nk = v\nk = w", "", "one{k=w}"},
    {"[profile one]\nKEY = v\n[profile one]\nkey = w", "", "one{key=w}"},
    {"[profile default]\nk = v\n[default]\nl = w", "", "default{k=v}"},
    {"[default]\nl = w\n[profile default]\nk = v", "", "default{k=v}"},
    {
      "[profile default]\nk = v\n[default]\nl = w\n[profile default]\nm = x",
      "[default]\nn = y",
      "default{k=v|m=x|n=y}"
    },
    {"[default]\nk = v", "[default]\nl = w", "default{k=v|l=w}"},
    {"[profile in valid]\nk = v", "[in valid]\nk = v", ""},
    {"[profile one]\nk = v\n[profile in valid]\nx = 1\n[profile two]", "", "one{k=v} two{}"},
    {"[profile one]\nin valid = v\nk = w", "", "one{k=w}"},
    {"[profile one]\nAZ09-_ = v", "", "one{az09-_=v}"},
    {"[profile one]\ns3 =\n k = v", "", "one{s3=\nk = v}"},
    {"[profile one]\ns3 =\n nothing", "", "!one{s3=}"},
    {"[profile one]\ns3 =\n k =", "", "one{s3=\nk =}"},
    {"[profile one]\ns3 =\n = v", "", "!one{s3=}"},
    {"[profile one]\ns3 =\n in valid = v", "", "one{s3=\nin valid = v}"},
    {"[profile one]\ns3 =\n k = v\n\t \n l = w", "", "one{s3=\nk = v\nl = w}"},
    {"[profile one]\ns3 =\n k = v\nl = w", "", "one{l=w|s3=\nk = v}"},
    {"[profile one]\nk = v", "[one]\nl = w", "one{k=v|l=w}"},
    {"[profile one]\nk = v", "[one]\nk = w", "one{k=w}"},
    {"[one]\nk = v", "", ""},
    {"", "[profile one]\nk = v", ""},
    {"", "[  one  ]\nk = v\n[profile two]", "one{k=v}"},
    {"", "[sso-sessionone]\nk = v\n[two]", "sso-sessionone{k=v} two{}"},
    {"[sso-session s]\nk = v\n[profile one]", "", "one{}"},
    {"[services s]\ns3 =\n  k = v\n[profile one]\nservices = s", "", "one{services=s}"},
    {"[plugins]\nk = v\n[profile one]\nk = w", "", "one{k=w}"},
    {
      "[profile one]\naws_secret_access_key = x\naws_session_token = y",
      "",
      "one{aws_secret_access_key=[redacted]|aws_session_token=[redacted]}"
    },
    {"[profile one]\nAWS_Secret_Access_Key = x", "", "one{aws_secret_access_key=[redacted]}"},
    // What the AWS CLI takes and the SDKs refuse.
    {"\uFEFF[profile one]\nk = v", "", "one{k=v}"},
    {"[profile one]\n  k = v\n  l = w", "", "!one{k=v|l=w}"},
    {"[profile one]\n  # c\nk = v", "", "!one{k=v}"},
    {"[profile one]\nk : v", "", "!one{k=v}"},
    {"[profile \"one\"]\nk = v", "", "one{k=v}"},
    {"[profile 'one two']\nk = v", "", "one two{k=v}"},
  };

  @TempDir private Path home;

  static Stream<Arguments> cases() {
    return Stream.of(CASES).map(row -> Arguments.of((Object[]) row));
  }

  private CliHarness files(String config, String credentials) throws IOException {
    return new CliHarness(home).config(config).credentials(credentials);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void mergesTheFilesAsTheRulesSay(String config, String credentials, String expected)
      throws IOException {
    CliHarness.Run run = files(config, credentials).run("list", "--json");
    assertEquals(0, run.exitCode(), run.err());
    boolean refused = expected.startsWith(REFUSED);
    assertEquals(expected.substring(refused ? 1 : 0), shown(run.out()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void strictModeRefusesWhatTheSdksRefuse(String config, String credentials, String expected)
      throws IOException {
    CliHarness.Run run = files(config, credentials).run("list", "--strict");
    assertEquals(expected.startsWith(REFUSED) ? 3 : 0, run.exitCode(), run.err());
    if (expected.startsWith(REFUSED)) {
      assertTrue(run.err().contains("(" + home.resolve("config") + ":"), run.err());
      assertEquals("", run.out());
    }
  }

  private static String shown(String json) {
    Map<String, String> byName = new TreeMap<>();
    JsonObject all = JsonParser.parseString(json).getAsJsonObject();
    for (JsonElement one : all.getAsJsonArray("profiles")) {
      Map<String, String> properties = new TreeMap<>();
      JsonObject profile = one.getAsJsonObject();
      profile
          .getAsJsonObject("properties")
          .asMap()
          .forEach((key, value) -> properties.put(key, key + "=" + value.getAsString()));
      String name = profile.get("name").getAsString();
      byName.put(name, name + "{" + String.join("|", properties.values()) + "}");
    }
    return String.join(" ", byName.values());
  }

  @Test
  void aRefusedFileNamesTheLineAndNeverItsText() throws IOException {
    CliHarness.Run run =
        files("", "[one]\naws_secret_access_key wJalrXUtnFEMI/EXAMPLE\n").run("list", "--strict");
    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("credentials:2"), run.err());
    assertFalse(run.err().contains("wJalr"), run.err());
  }

  @Test
  void ssoSessionsAreListedOfThemselves() throws IOException {
    String json =
        files("[sso-session s]\nsso_region = eu-west-1\n", "").run("list", "--json").out();
    assertTrue(
        json.contains(
            "\"ssoSessions\":[{\"name\":\"s\",\"properties\":{\"sso_region\":\"eu-west-1\"}}]"),
        json);
  }
}
