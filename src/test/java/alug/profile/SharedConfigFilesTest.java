package alug.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.profile.SharedConfig.Presence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files are, rather than what their lines say. */
class SharedConfigFilesTest {
  @TempDir Path folder;

  @Test
  void mergesBothFilesAndLetsTheCredentialsFileWin() {
    SharedConfig config =
        new SharedFiles(folder)
            .both(
                "[profile b]\nk = v\nl = w\n[profile default]\nm = x\n[default]\nn = y",
                "[a]\n[b]\nl = W\nz = Z\n[default]\no = z");
    assertEquals("b{k=v, l=W, z=Z} default{m=x, o=z} a{}", SharedFiles.profiles(config));
    Profile b = config.profile("b").orElseThrow();
    assertEquals(1, b.place().line());
    assertEquals("config", b.placeOf("k").file().getFileName().toString());
    assertEquals(
        "credentials:3", b.placeOf("l").file().getFileName() + ":" + b.placeOf("l").line());
    assertEquals(b.place(), b.placeOf("nothing"));
    assertEquals("W6", SharedFiles.diagnostics(config));
  }

  @Test
  void keepsSsoSessionsAndServicesApart() {
    SharedConfig config =
        new SharedFiles(folder)
            .config(
                """
                [sso-session s]
                SSO_Region = eu-west-1
                [services s]
                s3 =
                  endpoint_url = x
                [profile s]
                [sso-session "t"]
                """);
    assertEquals("s{}", SharedFiles.profiles(config));
    assertEquals(2, config.ssoSessions().size());
    Section session = config.ssoSession("s").orElseThrow();
    assertEquals(Map.of("sso_region", "eu-west-1"), session.properties());
    assertEquals(1, session.place().line());
    assertEquals(
        Map.of("s3", "\nendpoint_url = x"), config.service("s").orElseThrow().properties());
    assertTrue(config.ssoSession("t").isPresent());
  }

  @Test
  void remembersWhichFilesAreThere() throws IOException {
    SharedFiles files = new SharedFiles(folder);
    Files.writeString(files.paths().credentials(), "");
    SharedConfig config = SharedConfig.read(files.paths());
    assertEquals(Presence.ABSENT, config.configPresence());
    assertEquals(Presence.PRESENT, config.credentialsPresence());
    assertEquals(List.of(), config.diagnostics());
  }

  @Test
  void saysThatAFileCannotBeReadAndReadsTheOther() throws IOException {
    SharedFiles files = new SharedFiles(folder);
    Files.createDirectory(files.paths().config());
    Files.writeString(files.paths().credentials(), "[a]");
    SharedConfig config = SharedConfig.read(files.paths());
    assertEquals(Presence.UNREADABLE, config.configPresence());
    assertEquals("a{}", SharedFiles.profiles(config));
    assertTrue(config.firstError().orElseThrow().message().contains("directory"));
    assertTrue(config.unknownProfile("zzzzzz").fix().contains("directory"));
  }

  @Test
  void readsBytesThatAreNotUtf8AndSaysWhere() {
    byte[] bytes = "[profile a]\nk = \u00e9\nl = w\n".getBytes(StandardCharsets.ISO_8859_1);
    SharedConfig config = new SharedFiles(folder).read(bytes, new byte[0]);
    assertEquals("a{k=\uFFFD, l=w}", SharedFiles.profiles(config));
    assertEquals("W2", SharedFiles.diagnostics(config));
  }

  @Test
  void readsUtf16AsWindowsShellsWriteIt() {
    String text = "\uFEFF[profile a]\r\nk = é\r\n";
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      SharedConfig config = new SharedFiles(folder).read(text.getBytes(charset), new byte[0]);
      assertEquals("a{k=é}", SharedFiles.profiles(config));
      assertEquals("W1", SharedFiles.diagnostics(config));
    }
  }

  @Test
  void firstErrorPassesOverWarnings() {
    SharedConfig config = new SharedFiles(folder).config("[x]\n[profile a]\nregion\n= v");
    assertEquals(3, config.firstError().orElseThrow().place().line());
    assertTrue(config.firstError().orElseThrow().message().contains("\"region\""));
    assertTrue(new SharedFiles(folder).config("[x]\n").firstError().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_secret_access_key wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "wJalrXUtnFEMI/K7MDENG bPxRfiCYEXAMPLEKEY = x",
        "aws_secret_access_key =\n  wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "aws_secret_access_key: wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "[wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
      })
  void messagesNeverShowWhatMayBeASecret(String line) {
    SharedConfig config = new SharedFiles(folder).credentials("[a]\n" + line);
    assertFalse(config.diagnostics().isEmpty());
    assertFalse(config.diagnostics().toString().contains("wJalr"));
  }

  @ParameterizedTest
  @CsvSource({
    "prod-admn,prod-admin",
    "PROD-ADMIN,prod-admin",
    "staging,'staging-dev, staging-ops, staging-qa'",
    "zzzzzzzz,''",
    "sandbox-x,sandbox"
  })
  void offersTheNearestNames(String unknown, String nearest) {
    SharedConfig config =
        new SharedFiles(folder)
            .credentials(
                "[prod-admin]\n[staging-dev]\n[staging-ops]\n[staging-qa]\n[staging-zz]\n[sandbox]\n[x]");
    assertEquals(nearest, String.join(", ", config.nearestNames(unknown)));
  }

  @Test
  void findsTheFilesWhereTheVariablesSay() {
    Path home = Path.of("/home/me");
    assertEquals(
        new ConfigFiles(home.resolve(".aws/config"), home.resolve(".aws/credentials")),
        ConfigFiles.locate(Map.of("AWS_CONFIG_FILE", ""), home));
    assertEquals(
        new ConfigFiles(home.resolve("c"), Path.of("/etc/k")),
        ConfigFiles.locate(
            Map.of("AWS_CONFIG_FILE", "~/c", "AWS_SHARED_CREDENTIALS_FILE", "/etc/k"), home));
  }
}
