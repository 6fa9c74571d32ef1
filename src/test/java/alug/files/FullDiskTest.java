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
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a file system of 1 MiB; needs root to mount it. */
class FullDiskTest {
  @TempDir Path temp;
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root can mount a small disk");
    mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", temp.toString());
    assumeTrue(mounted, "this machine does not let us mount a small disk");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertTrue(run("umount", temp.toString()));
    }
  }

  @Test
  void aFullDiskLeavesTheOldContentAndSaysSo() {
    Path state = temp.resolve("alug");
    LockedFile file = PrivateDirectory.at(state).file("notes");
    file.update(before -> "old");

    AlugException failure =
        assertThrows(AlugException.class, () -> file.update(before -> "x".repeat(4_000_000)));

    assertEquals(Optional.of("old"), file.read());
    assertFalse(Files.exists(state.resolve("notes.new")));
    assertTrue(failure.cause().contains("No space left on device"), failure.cause());
    assertTrue(failure.fix().contains("Free some space"), failure.fix());
    file.update(before -> before + " and new");
    assertEquals(Optional.of("old and new"), file.read());
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
