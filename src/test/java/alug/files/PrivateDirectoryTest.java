package alug.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import alug.base.AlugException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateDirectoryTest {
  @TempDir Path temp;

  @Test
  void itAndItsParentsAreMadeForTheOwnerOnly() throws IOException {
    Path path = temp.resolve("home/.local/state/alug");
    PrivateDirectory.at(path).makeReady();

    assertEquals("rwx------", mode(path));
    assertEquals("rwx------", mode(temp.resolve("home/.local")));
  }

  @Test
  void askingWhetherItIsThereMakesNothing() {
    PrivateDirectory directory = PrivateDirectory.at(temp.resolve("alug"));

    assertFalse(directory.isReady());
    assertFalse(Files.exists(directory.path()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwx---", "rwx----w-", "rwxrwxrwx", "rwxrwxr-x"})
  void oneThatOthersCanWriteToIsRefusedForReadingAndWriting(String mode) throws IOException {
    Path path = made("alug", mode);
    PrivateDirectory directory = PrivateDirectory.at(path);

    AlugException refusal = assertThrows(AlugException.class, directory::makeReady);
    assertTrue(refusal.cause().contains("others can write to it"), refusal.cause());
    assertTrue(refusal.fix().contains("chmod 700 " + path), refusal.fix());
    assertThrows(AlugException.class, directory::isReady);
    assertEquals(mode, mode(path));
  }

  @Test
  void oneThatOthersCanReadIsClosedToThemByTheFirstWrite() throws IOException {
    Path path = made("alug", "rwxr-xr-x");
    PrivateDirectory directory = PrivateDirectory.at(path);

    assertTrue(directory.isReady());
    assertEquals("rwxr-xr-x", mode(path));
    directory.makeReady();
    assertEquals("rwx------", mode(path));
  }

  @Test
  void aPlantedLinkIsNotFollowed() throws IOException {
    Path elsewhere = made("elsewhere", "rwx------");
    Path path = Files.createSymbolicLink(temp.resolve("alug"), elsewhere);

    AlugException refusal = assertThrows(AlugException.class, PrivateDirectory.at(path)::makeReady);
    assertTrue(refusal.cause().contains("symbolic link"), refusal.cause());
    assertThrows(AlugException.class, PrivateDirectory.at(path)::isReady);
  }

  @Test
  void aDanglingLinkIsNotFollowedEither() throws IOException {
    Path path = Files.createSymbolicLink(temp.resolve("alug"), temp.resolve("nowhere"));

    assertThrows(AlugException.class, PrivateDirectory.at(path)::makeReady);
    assertFalse(Files.exists(temp.resolve("nowhere")));
  }

  @Test
  void aFileInItsPlaceIsSaid() throws IOException {
    Path path = Files.createFile(temp.resolve("alug"));

    AlugException refusal = assertThrows(AlugException.class, PrivateDirectory.at(path)::makeReady);
    assertTrue(refusal.cause().contains("not a directory"), refusal.cause());
  }

  @Test
  void aFileInItsParentsPlaceIsAFailureWithAWayOut() throws IOException {
    Path parent = Files.createFile(temp.resolve("state"));

    AlugException refusal =
        assertThrows(AlugException.class, PrivateDirectory.at(parent.resolve("alug"))::makeReady);
    assertEquals(AlugException.Kind.CONFIG, refusal.kind());
    assertTrue(refusal.fix().contains("XDG_STATE_HOME"), refusal.fix());
  }

  @Test
  void oneOfSomebodyElseIsRefused() throws IOException {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root can give files away");
    Path path = made("alug", "rwx------");
    Files.setAttribute(path, "unix:uid", 65534);

    AlugException refusal = assertThrows(AlugException.class, PrivateDirectory.at(path)::makeReady);
    assertTrue(refusal.cause().contains("belongs to somebody else"), refusal.cause());
  }

  private Path made(String name, String mode) throws IOException {
    Path path = Files.createDirectory(temp.resolve(name));
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
