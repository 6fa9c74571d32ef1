package alug.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The shared-config rules of the AWS SDKs, case by case. */
class SharedConfigTest {
  @TempDir Path folder;

  private static Arguments row(String file, String profiles, String diagnostics) {
    return Arguments.of(file, profiles, diagnostics);
  }

  static Stream<Arguments> goodConfigs() {
    return Stream.of(
        row("", "", ""),
        row("[profile a]", "a{}", ""),
        row("[profile a:b/c_d%e.f@g+h-1]", "a:b/c_d%e.f@g+h-1{}", ""),
        row("[profile \ta \t]", "a{}", ""),
        row("[profile\ta]", "a{}", ""),
        row("[   profile a   ]", "a{}", ""),
        row("[default]\nk = v", "default{k=v}", ""),
        row("[profile a]\nk = v", "a{k=v}", ""),
        row("[profile a]\r\nk = v\r\n", "a{k=v}", ""),
        row("[profile a]\rk = v\r", "a{k=v}", ""),
        row("[profile a]\nk = v=w", "a{k=v=w}", ""),
        row("[profile a]\nk=v", "a{k=v}", ""),
        row("[profile a]\nk = 😂é", "a{k=😂é}", ""),
        row("[profile a]\nk \t=  \tv \t", "a{k=v}", ""),
        row("[profile a]\nk =", "a{k=}", ""),
        row("[profile a]\na:b = v", "a{a:b=v}", ""),
        row("[profile a]\nK_Ey = V", "a{k_ey=V}", ""),
        row("\t \n[profile a]\n\t\n \nk = v\n\t \n[profile b]\n \t", "a{k=v} b{}", ""),
        row("#[profile a]\n#k = v\n[profile b]\n;k = v", "b{}", ""));
  }

  static Stream<Arguments> commentsAndContinuations() {
    return Stream.of(
        row("# c\n[profile a] # c\nk = v # c # d", "a{k=v}", ""),
        row("; c\n[profile a] ; c\nk = v ; c ; d", "a{k=v}", ""),
        row(";\n[profile a];\nk = v ;\n", "a{k=v}", ""),
        row("[profile a]# c\n[profile b]; c]", "a{} b{}", ""),
        row("[profile a]\nk = v; c\nk2 = v# c", "a{k=v; c, k2=v# c}", ""),
        row("[profile a]\nk = # c", "a{k=}", ""),
        row("[profile a]\nk = v\t# c", "a{k=v}", ""),
        row("[profile a]\nk = v\f# c", "a{k=v\f# c}", ""),
        row("[profile a]\nk =# c", "a{k=# c}", ""),
        row("[profile a]\nk = v\n -w", "a{k=v\\n-w}", ""),
        row("[profile a]\nk = v\n\t-w\n  -x\n[profile b]", "a{k=v\\n-w\\n-x} b{}", ""),
        row("[profile a]\nk = v\n \t -w \t ", "a{k=v\\n-w}", ""),
        row("[profile a]\nk = v\n -w # c", "a{k=v\\n-w # c}", ""),
        row("[profile a]\nk = v\n\n \n# c\n -w", "a{k=v\\n-w}", ""),
        row("[profile a]\nk = v\n l = w", "a{k=v\\nl = w}", ""),
        row("[profile a]\ns3 =\n k = v", "a{s3=\\nk = v}", ""),
        row("[profile a]\ns3 =\n k =", "a{s3=\\nk =}", ""),
        row("[profile a]\ns3 =\n in valid = v", "a{s3=\\nin valid = v}", ""),
        row(
            "[profile a]\ns3 =\n k = v\n\t \n l = w # c\nm = n",
            "a{s3=\\nk = v\\nl = w # c, m=n}",
            ""));
  }

  @ParameterizedTest
  @MethodSource({"goodConfigs", "commentsAndContinuations"})
  void readsWhatTheRulesAllow(String file, String profiles, String diagnostics) {
    check(new SharedFiles(folder).config(file), profiles, diagnostics);
  }

  static Stream<Arguments> badConfigs() {
    return Stream.of(
        row("[profile a\nk = v\n[profile b]\nk = w", "b{k=w}", "E1"),
        row("[profile b]\nk = w\n[profile a\nk = v", "b{k=w}", "E3"),
        row("[profile a#b]\nk = v\n[profile b]", "b{}", "E1"),
        row("[", "", "E1"),
        row("[\n[profile b]", "b{}", "E1"),
        row("[profile a] junk\nk = v", "a{k=v}", "E1"),
        row("[profile a]]\nk = v\n[profile b]", "b{}", "W1"),
        row("[profile a] [profile b]\nk = v", "", "W1"),
        row("k = v\n[profile a]\nl = w", "a{l=w}", "E1"),
        row(" -w\n[profile a]\nk = v", "a{k=v}", "E1"),
        row("[profile a]\nbad\nk = v", "a{k=v}", "E2"),
        row("[profile a]\n= v\nk = v", "a{k=v}", "E2"),
        row("[profile a]\nk # = v\nl = w", "a{l=w}", "E2"),
        row("[profile a]\n -w\nk = v", "a{k=v}", "E2"),
        row("[profile a]\nk = v\n[profile a]\n -w", "a{k=v}", "W3 E4"),
        row("[profile a]\nbad\n more\nk = v", "a{k=v}", "E2"),
        row("[profile a]\ns3 =\n bad\n k = v", "a{s3=\\nk = v}", "E3"),
        row("[profile a]\ns3 =\n = v\n k = v", "a{s3=\\nk = v}", "E3"),
        row("[profile a b]\nk = v\n bad\nbad\n[profile c]\nk = v", "c{k=v}", "W1"),
        row("[profile a!b]\n[profile c]", "c{}", "W1"),
        row("[profile é]\n[profile c]", "c{}", "W1"),
        row("[profile a]\nin valid = v\n more\nk = v", "a{k=v}", "W2"),
        row("[profile a]\n in valid = v\nk = v", "a{k=v}", "W2 E2"),
        row("[profile a]\nk = v\n  # c\n", "a{k=v\\n# c}", "W3"),
        row("[profile a]\nk = v\n [profile b]\nl = w", "a{k=v\\n[profile b], l=w}", "W3"));
  }

  @ParameterizedTest
  @MethodSource("badConfigs")
  void namesEveryBadLineAndKeepsTheRest(String file, String profiles, String diagnostics) {
    check(new SharedFiles(folder).config(file), profiles, diagnostics);
  }

  static Stream<Arguments> whatOnlyTheCliReads() {
    return Stream.of(
        row("\uFEFF[profile a]\nk = v", "a{k=v}", "W1"),
        row("[profile a]\n  # c\nk = v", "a{k=v}", "E2"),
        row("[profile a]\n  k = v\n  l = w\n    more\nm = n", "a{k=v, l=w\\nmore, m=n}", "E2 E3"),
        row("[profile a]\n  s3 =\n    k = v\n  l = w", "a{s3=\\nk = v, l=w}", "E2 E4"),
        row("  [profile a]\nk = v", "a{k=v}", "E1"),
        row("[profile a]\nk: v", "a{k=v}", "E2"),
        row("[profile a]\nk : v # c", "a{k=v}", "E2"),
        row("[profile a]\ns3:\n k = v", "a{s3=\\nk = v}", "E2"),
        row("[profile a]\ncredential_process: /x --y=z", "a{credential_process=/x --y=z}", "W2"),
        row("[profile \"a\"]\nk = v", "a{k=v}", "W1"),
        row("[profile 'a b']\nk = v", "a b{k=v}", "W1"),
        row("[profile \"a#]b\"] # c\nk = v", "a#]b{k=v}", "W1"),
        row("[profile \"\"]\nk = v", "", "W1"),
        row("[profile it's]\nk = v", "", "W1"));
  }

  @ParameterizedTest
  @MethodSource("whatOnlyTheCliReads")
  void readsAndReportsWhatOnlyTheCliReads(String file, String profiles, String diagnostics) {
    check(new SharedFiles(folder).config(file), profiles, diagnostics);
  }

  static Stream<Arguments> sections() {
    return Stream.of(
        row("[profile a]\nk = v\n[profile a]\nl = w", "a{k=v, l=w}", "W3"),
        row("[profile a]\nk = v\nk = w", "a{k=w}", "W3"),
        row("[profile a]\nK = v\n[profile a]\nk = w", "a{k=w}", "W3 W4"),
        row("[profile default]\nk = v\n[default]\nl = w", "default{k=v}", "W3"),
        row("[default]\nl = w\n[profile b]\n[profile default]\nk = v", "default{k=v} b{}", "W1"),
        row(
            "[profile default]\nk = v\n[default]\nl = w\n[profile default]\nm = x",
            "default{k=v, m=x}",
            "W3 W5"),
        row("[foo]\nk = v\n[profile a]", "a{}", "W1"),
        row("[profilefoo]\nk = v\n[profile a]", "a{}", "W1"),
        row("[plugins]\nk = v\n[profile a]", "a{}", "W1"),
        row("[other x]\nk = v\n[profile a]", "a{}", "W1"),
        row("[profile]\nk = v\n[profile a]", "a{}", "W1"),
        row("[]\nk = v\n[profile a]", "a{}", "W1"),
        row("[Profile a]\nk = v", "", "W1"),
        row("[profile a]\ninclude_profile = b", "a{include_profile=b}", "W2"),
        row("[profile a]\ninclude_profile = b\n[profile b]", "a{include_profile=b} b{}", ""));
  }

  @ParameterizedTest
  @MethodSource("sections")
  void takesTheSectionsOfTheConfigFile(String file, String profiles, String diagnostics) {
    check(new SharedFiles(folder).config(file), profiles, diagnostics);
  }

  static Stream<Arguments> credentials() {
    return Stream.of(
        row("[a]\nk = v", "a{k=v}", ""),
        row("[   a    ]\nk = v\n[default]", "a{k=v} default{}", ""),
        row("[profile a]\nk = v\n[b]", "b{}", "W1"),
        row("[profile\ta]\nk = v\n[b]", "b{}", "W1"),
        row("[profile]\nk = v", "profile{k=v}", ""),
        row("[sso-session a]\nk = v\n[b]", "b{}", "W1"),
        row("[sso-sessiona]\nk = v\n[b]", "sso-sessiona{k=v} b{}", ""),
        row("[a b]\nk = v\n[b]", "b{}", "W1"),
        row("[\"a\"]\nk = v\n[b]", "b{}", "W1"),
        row("[]\nk = v\n[b]", "b{}", "W1"));
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void takesTheSectionsOfTheCredentialsFile(String file, String profiles, String diagnostics) {
    check(new SharedFiles(folder).credentials(file), profiles, diagnostics);
  }

  private static void check(SharedConfig config, String profiles, String diagnostics) {
    assertEquals(profiles, SharedFiles.profiles(config));
    assertEquals(diagnostics, SharedFiles.diagnostics(config));
  }
}
