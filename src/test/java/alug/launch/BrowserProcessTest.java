package alug.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserProcessTest {
  @TempDir Path folder;

  private Desktop desktop(String path) {
    return new Desktop(Os.LINUX, Map.of("PATH", path, "MARK", "passed on"), folder, folder);
  }

  /** Runs a shell line as a browser would be run; a pipe brings back what it says. */
  private List<String> said(String path, String script) throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    BrowserProcess.detached(desktop(path))
        .start(List.of("/bin/sh", "-c", "{ " + script + "; } > \"$0\"", pipe.toString()));
    try (BufferedReader lines = Files.newBufferedReader(pipe)) {
      return lines.lines().toList();
    }
  }

  @Test
  void browserIsInASessionOfItsOwnWithoutTheTerminal() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "skipped: no setsid here");
    List<String> said =
        said(
            "/usr/bin:/bin",
            "cut -d' ' -f6 /proc/self/stat; echo $MARK;"
                + " readlink /proc/$$/fd/0; readlink /proc/$$/fd/2; cut -d' ' -f7 /proc/self/stat; cut -d' ' -f4 /proc/$$/stat");
    String mine = Files.readString(Path.of("/proc/self/stat")).split(" ", -1)[5];
    assertNotEquals(mine, said.get(0));
    assertEquals("passed on", said.get(1));
    assertEquals("/dev/null", said.get(2));
    assertEquals("/dev/null", said.get(3));
    assertEquals("0", said.get(4), "has a controlling terminal");
    assertNotEquals(String.valueOf(ProcessHandle.current().pid()), said.get(5));
  }

  @Test
  void withoutSetsidItIsStartedAllTheSame() throws Exception {
    assertEquals(List.of("passed on"), said(folder.toString(), "echo $MARK"));
  }

  @Test
  void aProgramThatIsNotThereIsAnError() {
    BrowserProcess.Starter plain = BrowserProcess.detached(desktop(folder.toString()));
    assertThrows(IOException.class, () -> plain.start(List.of("/nowhere/at/all")));
  }

  @Test
  void twentyLaunchesLeaveNoZombie() throws Exception {
    Set<ProcessHandle> others = ProcessHandle.current().children().collect(Collectors.toSet());
    for (int i = 0; i < 20; i++) {
      BrowserProcess.detached(desktop("/usr/bin:/bin")).start(List.of("/bin/true"));
    }
    // The JVM's reaper collects setsid; a child that stays would stay for ever.
    Set<ProcessHandle> ours = ProcessHandle.current().children().collect(Collectors.toSet());
    ours.removeAll(others);
    for (ProcessHandle child : ours) {
      child.onExit().get();
      assertFalse(child.isAlive());
    }
  }
}
