package alug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.Shell.Result;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class-data archive: used where it fits, made where it is missing, never in the way. */
class LauncherArchiveIT {
  private static final String ARCHIVE_FLAG = "-XX:SharedArchiveFile=";

  @TempDir Path temp;
  private Shell shell;
  private Path copy;
  private Path launcher;

  @BeforeEach
  void copyOfTheFolder() throws Exception {
    copy = Shell.copy(Shell.INSTALLED, temp.resolve("a copy"), false).toRealPath();
    launcher = copy.resolve("bin/alug");
    shell = new Shell(temp).set("ALUG_JAVA_HOME", Shell.JAVA_HOME);
  }

  private void makeArchive() throws Exception {
    shell.run("sh", copy.resolve("lib/make-archive.sh"), Shell.JAVA_HOME);
    Files.setPosixFilePermissions(archive(), PosixFilePermissions.fromString("rw-------"));
    Files.setPosixFilePermissions(smallOf(archive()), PosixFilePermissions.fromString("rw-------"));
  }

  /** The archive that lies in the copy for the copy. */
  private Path archive() throws IOException {
    return archiveUnder(copy.resolve("lib/archives" + copy));
  }

  /** The one archive for everything; it has a small one beside it. */
  private static Path archiveUnder(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(file -> file.toString().endsWith(".jsa"))
              .filter(file -> !file.toString().endsWith("-small.jsa"))
              .toList();
      assertEquals(1, found.size(), found.toString());
      return found.get(0);
    }
  }

  private static Path smallOf(Path archive) {
    return Path.of(archive.toString().replace(".jsa", "-small.jsa"));
  }

  /** The archive that the launcher would give the Java it was told of; empty if none. */
  private String archiveInUse(String... words) throws Exception {
    Path fake = Shell.fakeJava(temp.resolve("fake"), "17");
    Files.copy(
        Shell.JAVA_HOME.resolve("release"),
        fake.resolve("release"),
        StandardCopyOption.REPLACE_EXISTING);
    shell.set("ALUG_JAVA_HOME", fake);
    List<Object> line = new ArrayList<>(List.of(launcher));
    line.addAll(List.of(words));
    Result result = shell.run(line.toArray());
    shell.set("ALUG_JAVA_HOME", Shell.JAVA_HOME);
    return result.outLines().stream()
        .filter(word -> word.startsWith(ARCHIVE_FLAG))
        .map(word -> word.substring(ARCHIVE_FLAG.length()))
        .findFirst()
        .orElse("");
  }

  private void assertStartsQuietly() throws Exception {
    Result result = shell.run(launcher, "--no-such-option");
    assertEquals(2, result.exit(), result.err());
    assertEquals("", result.out());
  }

  private void touch(String name, Instant time) throws IOException {
    Files.setLastModifiedTime(copy.resolve("lib").resolve(name), FileTime.from(time));
  }

  @Test
  void theArchiveOfTheBuildIsUsedWhereItWasBuilt() throws Exception {
    launcher = Shell.INSTALLED.resolve("bin/alug");
    Path folder = Path.of(Shell.INSTALLED + "/lib/archives" + Shell.INSTALLED);
    assertEquals(folder, Path.of(archiveInUse()).getParent());
    // And with the Java that the launcher itself finds.
    String trace = shell.unset("ALUG_JAVA_HOME").run("sh", "-x", launcher, "--version").err();
    assertTrue(trace.contains("archive=" + folder), trace);
  }

  @Test
  void theRealJvmAcceptsTheArchive() throws Exception {
    makeArchive();
    shell.set("JAVA_TOOL_OPTIONS", "-Xshare:on");
    assertEquals(archive().toString(), archiveInUse());
    assertStartsQuietly();
  }

  @Test
  void whatDoesLittleUsesTheSmallArchiveWhereThereIsOne() throws Exception {
    makeArchive();
    String small = smallOf(archive()).toString();
    for (String word : new String[] {"list", "status", "sessions", "--version", "--help"}) {
      assertEquals(small, archiveInUse(word), word);
      // The JVM does not start if it refuses it; one more line on stderr is its own.
      shell.set("JAVA_TOOL_OPTIONS", "-Xshare:on");
      assertTrue(shell.run(launcher, word).exit() <= 1, word);
      shell.unset("JAVA_TOOL_OPTIONS");
    }
    assertEquals(archive().toString(), archiveInUse("tui"));
    Files.delete(smallOf(archive()));
    assertEquals(archiveName(), archiveInUse("list"));
  }

  private String archiveName() throws IOException {
    try (Stream<Path> files = Files.list(copy.resolve("lib/archives" + copy))) {
      return files.findFirst().orElseThrow().toString();
    }
  }

  @Test
  void anArchiveOfAnotherPlaceIsNotUsed() throws Exception {
    assertEquals("", archiveInUse());
    assertStartsQuietly();
  }

  @Test
  void anArchiveOlderOrNewerThanTheJarsIsNotUsed() throws Exception {
    makeArchive();
    Instant later = Files.getLastModifiedTime(archive()).toInstant().plusSeconds(10);
    touch("alug.jar", later);
    assertEquals("", archiveInUse());
    assertStartsQuietly();
    Files.setLastModifiedTime(archive(), FileTime.from(later.plusSeconds(10)));
    assertEquals("", archiveInUse());
  }

  @Test
  void anArchiveThatTheJvmRefusesCostsNothingButTime() throws Exception {
    makeArchive();
    touch("sts-" + version("sts-") + ".jar", Instant.EPOCH);
    assertEquals(archive().toString(), archiveInUse());
    assertStartsQuietly();
  }

  private String version(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(copy.resolve("lib"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(prefix) && name.endsWith(".jar"))
          .map(name -> name.substring(prefix.length(), name.length() - ".jar".length()))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void aTruncatedArchiveIsNotUsed() throws Exception {
    makeArchive();
    try (FileChannel file = FileChannel.open(archive(), StandardOpenOption.WRITE)) {
      file.truncate(file.size() / 2);
    }
    assertEquals("", archiveInUse());
    assertStartsQuietly();
  }

  /** One whose time is right gets as far as the JVM. */
  @Test
  void aDamagedArchiveThatReachesTheJvmIsRefusedQuietly() throws Exception {
    makeArchive();
    Path whole = Files.copy(archive(), temp.resolve("whole"));
    for (long size : new long[] {Files.size(whole) / 2, 1_000_000, 4096, 100, 1}) {
      damage(file -> file.truncate(size));
      assertEquals(archive().toString(), archiveInUse());
      assertStartsQuietly();
    }
    damage(file -> file.truncate(0));
    assertEquals("", archiveInUse());
    damage(file -> file.write(ByteBuffer.wrap(Files.readAllBytes(whole))));
    // What the JVM knows its own by is in the first kilobyte.
    damage(file -> file.write(ByteBuffer.wrap(new byte[900]), 64));
    assertEquals(archive().toString(), archiveInUse());
    assertStartsQuietly();
  }

  /** What is done to a file. */
  private interface Damage {
    void to(FileChannel file) throws IOException;
  }

  private void damage(Damage done) throws IOException {
    FileTime time = Files.getLastModifiedTime(archive());
    try (FileChannel file = FileChannel.open(archive(), StandardOpenOption.WRITE)) {
      done.to(file);
    }
    Files.setLastModifiedTime(archive(), time);
  }

  @Test
  void aMissingArchiveIsMadeBehindTheFirstStart() throws Exception {
    Path caches = Files.createDirectory(temp.resolve("my caches"));
    shell.set("XDG_CACHE_HOME", caches).unset("ALUG_NO_ARCHIVE");
    assertStartsQuietly();
    Path folder = caches.resolve("alug/archives" + copy);
    awaitArchiveIn(folder);
    Path made = archiveUnder(folder);
    assertTrue(Files.size(smallOf(made)) < Files.size(made) / 2);
    assertEquals(made.toString(), archiveInUse());
    shell.set("JAVA_TOOL_OPTIONS", "-Xshare:on");
    assertStartsQuietly();
  }

  private static void awaitArchiveIn(Path folder) throws Exception {
    Instant deadline = Instant.now().plus(Duration.ofMinutes(8));
    while (!holdsJustArchives(folder)) {
      assertTrue(Instant.now().isBefore(deadline), "no archives within eight minutes");
      Thread.sleep(50);
    }
  }

  private static boolean holdsJustArchives(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.toList();
      return found.size() == 2 && found.stream().allMatch(file -> file.toString().endsWith(".jsa"));
    }
  }

  /** Whether the launcher starts the maker; its trace says so. */
  private boolean wouldMake() throws Exception {
    return shell.run("sh", "-x", launcher).err().contains("+ make_archive\n");
  }

  @Test
  void noArchiveIsMadeWhereItIsNotWantedOrCannotBe() throws Exception {
    Shell.script(copy.resolve("lib/make-archive.sh"), "exit 0");
    assertFalse(wouldMake(), "ALUG_NO_ARCHIVE");
    shell.unset("ALUG_NO_ARCHIVE");
    assertTrue(wouldMake());
    shell.set("XDG_CACHE_HOME", temp.resolve("no/such/folder"));
    assertFalse(wouldMake(), "caches in a folder that does not exist");
    shell.set("XDG_CACHE_HOME", "relative");
    assertTrue(wouldMake(), "a relative path is as none");
    shell.unset("XDG_CACHE_HOME").unset("HOME");
    assertFalse(wouldMake(), "no home");
  }

  @Test
  void aJavaThatCannotMakeOneIsNotAskedAgain() throws Exception {
    Path fake = Shell.fakeJava(temp.resolve("fake"), "17");
    Path archive = temp.resolve(".cache/alug/archives" + copy + "/17-Example.jsa");
    Result made = shell.run("sh", copy.resolve("lib/make-archive.sh"), fake, archive);
    assertNotEquals(0, made.exit());
    assertEquals("", made.out());
    assertTrue(Files.exists(Path.of(archive + ".failed")));
    assertFalse(Files.exists(Path.of(archive + ".making")));
    shell.set("ALUG_JAVA_HOME", fake).unset("ALUG_NO_ARCHIVE");
    assertFalse(wouldMake());
    touch("alug.jar", Instant.now().plusSeconds(10));
    Shell.script(copy.resolve("lib/make-archive.sh"), "exit 0");
    assertTrue(wouldMake(), "a new build deserves a new try");
  }
}
