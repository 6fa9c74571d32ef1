package alug.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.Secret;
import alug.profile.CredentialSource.AccessKey;
import alug.profile.CredentialSource.AssumedRole;
import alug.profile.CredentialSource.Provided;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileResolverTest {
  private static final String ARN = "role_arn = arn:aws:iam::123456789012:role/";
  private static final String KEYS =
      "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = example\n";
  private static final String MAIN = "[main]\n" + KEYS;
  private static final AccessKey FROM_ENVIRONMENT =
      new AccessKey("environment", "AKIAENVEXAMPLE", Secret.of("x"), Optional.empty());

  @TempDir Path folder;

  private ProfileEntry entry(String name, String config, String credentials) {
    SharedConfig shared = new SharedFiles(folder).both(config, credentials);
    ProfileResolver resolver = new ProfileResolver(shared, Optional.empty());
    return resolver.resolve(shared.profile(name).orElseThrow());
  }

  private ProfileEntry role(String properties) {
    return entry("a", "[profile a]\n" + properties, MAIN);
  }

  private static String place(ProfileEntry entry) {
    AlugException problem = entry.problem().orElseThrow();
    assertEquals(AlugException.Kind.CONFIG, problem.kind());
    return problem.place().map(at -> at.file().getFileName() + ":" + at.line()).orElse("nowhere");
  }

  @Test
  void readsARoleWithEverythingItCanSay() {
    ProfileEntry entry =
        role(
            ARN
                + "team/Admin\nsource_profile = main\nmfa_serial = arn:aws:iam::123456789012:mfa/me\n"
                + "duration_seconds = 43200\nregion = eu-west-1\nexternal_id = ab/c:1\n"
                + "role_session_name = me@example.com\nsource_identity = me\n"
                + "session_tags = a=1, b = x=y ,c=\ntransitive_session_tags = a, c\n");
    assertEquals(Optional.empty(), entry.problem());
    RoleStep step = entry.role().orElseThrow();
    assertEquals("arn:aws:iam::123456789012:role/team/Admin", step.role().toString());
    assertEquals(Optional.of("me@example.com"), step.sessionName());
    assertEquals(Optional.of("ab/c:1"), step.externalId());
    assertEquals(Optional.of("me"), step.sourceIdentity());
    assertEquals(Map.of("a", "1", "b", "x=y", "c", ""), step.tags());
    assertEquals(List.of("a", "c"), step.transitiveTags());
    assertEquals(OptionalInt.of(43_200), entry.durationSeconds());
    assertEquals(Optional.of("eu-west-1"), entry.region());
    assertEquals(List.of("main"), entry.chain());
    assertEquals("main", entry.group());
    assertEquals(
        "AKIAIOSFODNN7EXAMPLE", entry.source().root().map(AccessKey::id).orElse("nothing"));
    assertEquals("a", entry.mfa().orElseThrow().profile());
  }

  static Stream<Arguments> problems() {
    String role = ARN + "R\nsource_profile = main\n";
    return Stream.of(
        Arguments.of("role_arn = nonsense\nsource_profile = main", "config:2", "RoleArn"),
        Arguments.of(
            "source_profile = main\nrole_arn = arn:aws:iam::1:role/R", "config:3", "RoleArn"),
        Arguments.of("role_arn = arn:aws:iam::123456789012:user/U", "config:2", "RoleArn"),
        Arguments.of("role_arn = arn:aws:iam::123456789012:role/", "config:2", "RoleArn"),
        Arguments.of("role_arn = arn:moon:iam::123456789012:role/R", "config:2", "RoleArn"),
        Arguments.of(role + "region = cn-north-1", "config:4", "PartitionMismatch"),
        Arguments.of(role + "region = EU-WEST-1", "config:4", "Region"),
        Arguments.of(role + "region = example.com/", "config:4", "Region"),
        Arguments.of(role + "region = eu-west-1\n  # mine", "config:4", "Region"),
        Arguments.of(role + "duration_seconds = 899", "config:4", "DurationSeconds"),
        Arguments.of(role + "duration_seconds = 43201", "config:4", "DurationSeconds"),
        Arguments.of(role + "duration_seconds = 99999999999999", "config:4", "DurationSeconds"),
        Arguments.of(role + "duration_seconds = 1h", "config:4", "DurationSeconds"),
        Arguments.of(role + "duration_seconds = -3600", "config:4", "DurationSeconds"),
        Arguments.of(role + "role_session_name = a", "config:4", "PropertyValue"),
        Arguments.of(role + "role_session_name = a b", "config:4", "PropertyValue"),
        Arguments.of(role + "role_session_name = " + "a".repeat(65), "config:4", "PropertyValue"),
        Arguments.of(role + "external_id = é1", "config:4", "PropertyValue"),
        Arguments.of(role + "external_id = " + "a".repeat(1225), "config:4", "PropertyValue"),
        Arguments.of(role + "source_identity = a/b", "config:4", "PropertyValue"),
        Arguments.of(role + "mfa_serial = short", "config:4", "MfaSerial"),
        Arguments.of(role + "credential_source = Environment", "config:4", "SourceProfile"),
        Arguments.of(
            ARN + "R\nweb_identity_token_file = /t\ncredential_source = X",
            "config:3",
            "SourceProfile"),
        Arguments.of(ARN + "R\nsource_profile = nobody", "config:3", "SourceProfile"),
        Arguments.of(ARN + "R", "config:2", "SourceProfile"),
        Arguments.of(ARN + "R\nsource_profile = a", "config:3", "SourceProfile"));
  }

  static Stream<Arguments> tagProblems() {
    String role = ARN + "R\nsource_profile = main\n";
    return Stream.of(
        Arguments.of(role + "session_tags = a", "config:4", "SessionTags"),
        Arguments.of(role + "session_tags = a=1,", "config:4", "SessionTags"),
        Arguments.of(role + "session_tags = a=1,A=2", "config:4", "SessionTags"),
        Arguments.of(role + "session_tags = aws:a=1", "config:4", "SessionTags"),
        Arguments.of(role + "session_tags = a=*", "config:4", "SessionTags"),
        Arguments.of(role + "session_tags = a=" + "x".repeat(257), "config:4", "SessionTags"),
        Arguments.of(role + "transitive_session_tags = a,,b", "config:4", "SessionTags"));
  }

  @ParameterizedTest
  @MethodSource({"problems", "tagProblems"})
  void namesTheLineToChange(String properties, String place, String code) {
    ProfileEntry entry = role(properties);
    assertEquals(place, place(entry));
    assertEquals(code, entry.problem().orElseThrow().code());
    assertFalse(entry.problem().orElseThrow().fix().isEmpty());
    assertEquals(ProfileKind.ROLE, entry.kind());
  }

  @Test
  void followsAChainOfRolesAndTakesTheDeviceOfTheKeys() {
    String config =
        "[profile a]\n%1$sA\nsource_profile=b\n[profile b]\n%1$sB\nsource_profile=main\n"
            .formatted(ARN);
    ProfileEntry entry = entry("a", config, MAIN + "mfa_serial = GAHT12345678\n");
    assertEquals(List.of("b", "main"), entry.chain());
    assertEquals("b", entry.group());
    assertTrue(entry.source() instanceof AssumedRole);
    assertEquals("main", entry.mfa().orElseThrow().profile());
    assertEquals(
        "credentials:4", entry.mfa().orElseThrow().place().toString().replaceAll(".*/", ""));
    assertEquals(Optional.empty(), entry.role().orElseThrow().mfa());
  }

  @Test
  void aSourceOfAnotherPartitionIsAnError() {
    String config =
        "[profile a]\n%1$sA\nsource_profile=b\n[profile b]\n%2$sB\nsource_profile=main\n"
            .formatted(ARN, ARN.replace("arn:aws:", "arn:aws-cn:"));
    assertEquals("config:2", place(entry("a", config, MAIN)));
    assertEquals(Optional.empty(), entry("b", config, MAIN).problem());
  }

  @Test
  void prefersTheRolesOwnDevice() {
    String config = "[profile a]\n" + ARN + "A\nsource_profile=main\nmfa_serial=GAHT00000001\n";
    ProfileEntry entry = entry("a", config, MAIN + "mfa_serial = GAHT00000002\n");
    assertEquals("GAHT00000001", entry.mfa().orElseThrow().serial());
  }

  @Test
  void namesTheLoop() {
    String config =
        "[profile a]\n%1$sA\nsource_profile=b\n[profile b]\n%1$sB\nsource_profile=c\n[profile c]\n%1$sC\nsource_profile=b\n"
            .formatted(ARN);
    ProfileEntry entry = entry("a", config, "");
    String cause = entry.problem().orElseThrow().cause();
    assertEquals("source_profile goes in a circle: b → c → b", cause);
    assertEquals("config:6", place(entry));
    assertEquals(Optional.empty(), entry.source().root());
  }

  @Test
  void stopsAtTheKeysOfASourceThatIsAlsoARole() {
    String config =
        "[profile a]\n"
            + ARN
            + "A\nsource_profile=b\n[profile b]\n"
            + ARN
            + "B\nsource_profile=a\n";
    ProfileEntry entry = entry("a", config, "[b]\n" + KEYS);
    assertEquals(Optional.empty(), entry.problem());
    assertEquals(List.of("b"), entry.chain());
    assertFalse(entry.source().isTemporary());
  }

  @Test
  void takesItsOwnKeysWhereItNamesItself() {
    ProfileEntry entry = role(ARN + "A\nsource_profile = a\n" + KEYS);
    assertEquals(Optional.empty(), entry.problem());
    assertEquals(List.of("a"), entry.chain());
    assertEquals(ProfileKind.ROLE, entry.kind());
  }

  @Test
  void meansDefaultWhereTheRoleNamesNoSource() {
    ProfileEntry entry = entry("a", "[profile a]\n" + ARN + "A", "[default]\n" + KEYS);
    assertEquals(Optional.empty(), entry.problem());
    assertEquals("default", entry.group());
    assertEquals(List.of("default"), entry.chain());
  }

  static Stream<Arguments> kinds() {
    String sso = "sso_account_id = 000000000012\nsso_role_name = R\n";
    return Stream.of(
        Arguments.of(KEYS, ProfileKind.KEYS, "keys", ""),
        Arguments.of(
            "sso_start_url = https://example.awsapps.com/start\nsso_region = cn-north-1\n" + sso,
            ProfileKind.SSO,
            "https://example.awsapps.com/start",
            "sso_start_url"),
        Arguments.of("sso_session = s\n" + sso, ProfileKind.SSO, "s", "sso_session"),
        Arguments.of("sso_session = s\n" + sso + KEYS, ProfileKind.SSO, "s", "sso_session"),
        Arguments.of(
            "credential_process = /bin/x",
            ProfileKind.OTHER,
            "credential_process",
            "credential_process"),
        Arguments.of("login_session = x", ProfileKind.OTHER, "login_session", "login_session"),
        Arguments.of(
            ARN + "R\ncredential_source = Environment",
            ProfileKind.ROLE,
            "credential_source",
            "credential_source"),
        Arguments.of(
            ARN + "R\nweb_identity_token_file = /t",
            ProfileKind.ROLE,
            "web_identity_token_file",
            "web_identity_token_file"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void saysKindGroupAndProvider(
      String properties, ProfileKind kind, String group, String provider) {
    String session =
        "[sso-session s]\nsso_start_url = https://e.awsapps.com/start\nsso_region = eu-west-1\n";
    ProfileEntry entry = entry("a", session + "[profile a]\n" + properties, "");
    assertEquals(Optional.empty(), entry.problem());
    assertEquals(kind, entry.kind());
    assertEquals(group, entry.group());
    assertEquals(provider, entry.source() instanceof Provided by ? by.provider() : "");
    assertEquals(List.of(), entry.chain());
    boolean inChina = properties.contains("cn-north-1");
    assertEquals(inChina ? Partition.AWS_CN : Partition.AWS, entry.partition());
    assertEquals(
        kind == ProfileKind.SSO ? "000000000012" : "",
        kind == ProfileKind.SSO ? entry.account().orElseThrow().digits() : "");
  }

  static Stream<Arguments> brokenOthers() {
    return Stream.of(
        Arguments.of("region = eu-west-1", "config:1", "NothingToOpen"),
        Arguments.of("aws_access_key_id = AKIAIOSFODNN7EXAMPLE", "config:2", "IncompleteKey"),
        Arguments.of("aws_secret_access_key = example", "config:2", "IncompleteKey"),
        Arguments.of("sso_session = s", "config:1", "SsoIncomplete"),
        Arguments.of(
            "sso_session = s\nsso_account_id = 123456789012\nsso_role_name = R",
            "config:2",
            "SsoSession"),
        Arguments.of(
            "sso_start_url = u\nsso_account_id = 123456789012\nsso_role_name = R",
            "config:1",
            "SsoIncomplete"),
        Arguments.of(
            "sso_start_url = u\nsso_region = eu-west-1\nsso_account_id = 1\nsso_role_name = R",
            "config:4",
            "SsoAccount"));
  }

  @ParameterizedTest
  @MethodSource("brokenOthers")
  void saysWhatIsMissing(String properties, String place, String code) {
    ProfileEntry entry = role(properties);
    assertEquals(place, place(entry));
    assertEquals(code, entry.problem().orElseThrow().code());
    assertFalse(entry.problem().orElseThrow().toString().contains("example"));
  }

  static Stream<Arguments> brokenSources() {
    return Stream.of(
        Arguments.of("[main]\nregion = x", "credentials:1", "NoKey"),
        Arguments.of("[main]\naws_access_key_id = x", "credentials:2", "IncompleteKey"),
        Arguments.of(
            "[main]\n" + ARN + "M\nsource_profile = gone", "credentials:3", "SourceProfile"),
        Arguments.of(
            "[main]\nrole_arn = bad\n" + KEYS.replace("aws_a", "xaws_a").replace("aws_s", "xaws_s"),
            "credentials:2",
            "RoleArn"),
        Arguments.of("[main]\nmfa_serial = bad\n" + KEYS, "credentials:2", "MfaSerial"),
        Arguments.of("[main]\nsso_session = s\n", "credentials:1", "SsoIncomplete"));
  }

  @ParameterizedTest
  @MethodSource("brokenSources")
  void namesTheLineOfTheSource(String credentials, String place, String code) {
    ProfileEntry entry = entry("a", "[profile a]\n" + ARN + "A\nsource_profile=main", credentials);
    assertEquals(place, place(entry));
    assertEquals(code, entry.problem().orElseThrow().code());
  }

  @Test
  void keysOfTheEnvironmentReplaceTheSourceOfEveryRole() {
    SharedConfig shared =
        new SharedFiles(folder)
            .config(
                "[profile a]\n"
                    + ARN
                    + "A\nsource_profile=gone\n[profile environment]\n"
                    + KEYS
                    + "mfa_serial = GAHT12345678\n[profile b]\n"
                    + ARN
                    + "B\nsource_profile=b\nduration_seconds=1");
    List<ProfileEntry> entries =
        new ProfileResolver(shared, Optional.of(FROM_ENVIRONMENT)).entries();
    ProfileEntry a = entries.get(0);
    assertEquals(Optional.empty(), a.problem());
    assertEquals("gone", a.group());
    assertEquals(List.of(), a.chain());
    assertEquals(FROM_ENVIRONMENT, a.source());
    assertEquals(Optional.empty(), a.mfa());
    assertEquals("environment", entries.get(1).name());
    assertEquals("DurationSeconds", entries.get(2).problem().orElseThrow().code());
  }

  @Test
  void temporaryKeysAreTemporary() {
    ProfileEntry entry =
        entry(
            "a", "[profile a]\n" + ARN + "A\nsource_profile=main", MAIN + "aws_session_token = t");
    assertTrue(entry.source().isTemporary());
  }

  @Test
  void inheritsFromTheIncludedProfileButNotItsKeys() {
    String config =
        "[profile a]\n"
            + ARN
            + "A\ninclude_profile=base\nregion=eu-west-1\n"
            + "[profile base]\ninclude_profile=root\nsource_profile=main\nregion=us-east-1\n"
            + KEYS
            + "[profile root]\nmfa_serial=GAHT12345678\ninclude_profile=gone\nduration_seconds=7200";
    ProfileEntry entry = entry("a", config, MAIN);
    assertEquals(Optional.empty(), entry.problem());
    assertEquals(List.of("main"), entry.chain());
    assertEquals(Optional.of("eu-west-1"), entry.region());
    assertEquals(OptionalInt.of(7200), entry.durationSeconds());
    assertEquals(12, entry.mfa().orElseThrow().place().line());
    assertEquals(Optional.empty(), entry.profile().get("aws_access_key_id"));
    assertEquals(3, entry.profile().properties().size());
  }

  @Test
  void namesALoopOfIncludes() {
    ProfileEntry entry = role(ARN + "A\nsource_profile=main\ninclude_profile = a");
    assertEquals("IncludeLoop", entry.problem().orElseThrow().code());
    assertEquals("config:4", place(entry));
  }

  @Test
  void resolvesALongChainAndItsLoop() {
    StringBuilder config = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      config.append("[profile p").append(i).append("]\n").append(ARN).append("R\n");
      config.append("source_profile = p").append((i + 1) % 3000).append('\n');
    }
    ProfileEntry entry = entry("p0", config.toString(), "");
    assertEquals("SourceProfile", entry.problem().orElseThrow().code());
    assertTrue(entry.problem().orElseThrow().cause().length() < 200);
    assertEquals(3000, entry("p0", config.toString(), "[p2999]\n" + KEYS).chain().size() + 1);
  }

  @Test
  void redactsSecrets() {
    SharedConfig shared = new SharedFiles(folder).credentials(MAIN + "aws_session_token = t");
    Profile main = shared.profiles().get(0);
    assertEquals(
        "{aws_access_key_id=AKIAIOSFODNN7EXAMPLE, aws_secret_access_key=[redacted],"
            + " aws_session_token=[redacted]}",
        main.redactedProperties().toString());
    assertFalse(main.toString().contains("example"));
  }

  @Test
  void redactsAValueThatASecretsLineHasBecomeAPartOf() {
    SharedConfig shared =
        new SharedFiles(folder)
            .credentials(
                "[main]\nregion = eu-west-1\n  AWS_SECRET_ACCESS_KEY = example\noutput =\n");
    assertEquals(
        "{region=[redacted], output=}", shared.profiles().get(0).redactedProperties().toString());
  }
}
