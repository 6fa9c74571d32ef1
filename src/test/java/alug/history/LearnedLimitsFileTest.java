package alug.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.Place;
import alug.base.Secret;
import alug.files.PrivateDirectory;
import alug.profile.CredentialSource.AccessKey;
import alug.profile.Partition;
import alug.profile.Profile;
import alug.profile.ProfileEntry;
import alug.profile.ProfileKind;
import alug.profile.RoleArn;
import alug.profile.RoleStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedLimitsFileTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Duration LIFE = Duration.ofDays(30);
  private static final String HOST = "signin.aws.amazon.com";

  @TempDir Path temp;
  private Instant now = NOON;
  private final List<String> notices = new ArrayList<>();

  private LearnedLimitsFile open() {
    return new LearnedLimitsFile(
        PrivateDirectory.at(temp.resolve("alug")), () -> now, notices::add);
  }

  @Test
  void whatWasLearnedCountsForThatSourceAndRoleInEveryRun() {
    LearnedLimitsFile limits = open();
    assertEquals(OptionalInt.empty(), limits.withoutSessionDuration(entry("a", "work", "Admin")));
    limits.learn(entry("a", "work", "Admin"), 3600);

    for (LearnedLimitsFile one : List.of(limits, open())) {
      assertEquals(OptionalInt.of(3600), one.withoutSessionDuration(entry("b", "work", "Admin")));
      assertEquals(OptionalInt.empty(), one.withoutSessionDuration(entry("a", "home", "Admin")));
      assertEquals(OptionalInt.empty(), one.withoutSessionDuration(entry("a", "work", "Read")));
    }
  }

  @Test
  void itCountsForThirtyDays() throws IOException {
    open().learn(entry("a", "work", "Admin"), 3600);
    now = NOON.plus(LIFE).minusSeconds(1);
    assertTrue(open().withoutSessionDuration(entry("a", "work", "Admin")).isPresent());
    now = NOON.plus(LIFE);

    LearnedLimitsFile limits = open();
    assertEquals(OptionalInt.empty(), limits.withoutSessionDuration(entry("a", "work", "Admin")));
    assertEquals(List.of(), limits.entries());
    limits.learn(entry("b", "work", "Other"), 900);
    assertFalse(Files.readString(temp.resolve("alug/limits")).contains("Admin"));
  }

  @Test
  void theNewestLessonCounts() {
    open().learn(entry("a", "work", "Admin"), 3600);
    open().learn(entry("a", "work", "Admin"), 1800);

    assertEquals(1, open().entries().size());
    assertEquals(OptionalInt.of(1800), open().withoutSessionDuration(entry("a", "work", "Admin")));
  }

  @Test
  void limitsCanBeListedAndForgotten() {
    LearnedLimitsFile limits = open();
    limits.learn(entry("a", "work", "Admin"), 3600);
    limits.learn(entry("b", "work", "Read"), 1800);
    limits.learnMethod(HOST, "GET");
    assertEquals(
        List.of(
            new LearnedLimit("work", "arn:aws:iam::123456789012:role/Admin", 3600, NOON),
            new LearnedLimit("work", "arn:aws:iam::123456789012:role/Read", 1800, NOON)),
        open().entries());

    assertEquals(1, open().forget(limit -> limit.seconds() == 1800));
    assertEquals(0, open().forget(limit -> limit.seconds() == 1800));
    assertEquals(1, open().entries().size());
    assertEquals(Optional.of("GET"), open().method(HOST), "it is no limit");
  }

  @Test
  void aSignInHostsMethodIsRememberedAndReplaced() {
    LearnedLimitsFile limits = open();
    limits.learnMethod(HOST, "POST");
    limits.learnMethod(HOST, "GET");

    assertEquals(Optional.of("GET"), limits.method(HOST));
    assertEquals(Optional.of("GET"), open().method(HOST));
    assertEquals(Optional.empty(), open().method("signin.amazonaws.cn"));
    now = NOON.plus(LIFE);
    assertEquals(Optional.empty(), open().method(HOST));
  }

  @Test
  void brokenLinesAreSkippedAndUnknownOnesKeptForTheirTime() throws IOException {
    open().learn(entry("a", "work", "Admin"), 3600);
    Path file = temp.resolve("alug/limits");
    String good = Files.readString(file);
    String later = "quota\t" + NOON.toEpochMilli() + "\tx\ty\n";
    Files.writeString(
        file,
        later
            + "limit\nlimit\t\t\t\t\nlimit\t12\twork\nlimit\t12\tw\tr\t0\nlimit\t12\tw\tr\t99999999999\n"
            + "junk\n\0\nmethod\t12\thost\n"
            + good);

    assertEquals(1, open().entries().size());
    open().learn(entry("b", "work", "Read"), 1800);
    assertTrue(Files.readString(file).startsWith(later + good), Files.readString(file));
    assertEquals(3, Files.readAllLines(file).size());
  }

  @Test
  void aFileThatCannotBeUsedIsToldAndTheRunStillKnows() throws IOException {
    Files.createDirectories(temp.resolve("alug/limits"));
    Files.setPosixFilePermissions(
        temp.resolve("alug"), PosixFilePermissions.fromString("rwx------"));
    LearnedLimitsFile limits = open();
    limits.learn(entry("a", "work", "Admin"), 3600);

    assertEquals(OptionalInt.of(3600), limits.withoutSessionDuration(entry("a", "work", "Admin")));
    assertEquals(2, notices.size(), notices.toString());
    assertThrows(AlugException.class, () -> limits.forget(limit -> true));
  }

  private static ProfileEntry entry(String name, String source, String role) {
    RoleArn arn = RoleArn.parse("arn:aws:iam::123456789012:role/" + role);
    RoleStep step =
        new RoleStep(
            name,
            arn,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of());
    Profile profile = new Profile(name, Map.of(), new Place(Path.of("config"), 1), Map.of());
    return new ProfileEntry(
        profile,
        ProfileKind.ROLE,
        source,
        Partition.AWS,
        Optional.of(arn.account()),
        Optional.of(step),
        List.of(source),
        new AccessKey(source, "AKIAIOSFODNN7EXAMPLE", Secret.of("made-up"), Optional.empty()),
        OptionalInt.empty(),
        Optional.empty());
  }
}
