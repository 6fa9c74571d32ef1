package alug.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesktopTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Linux, 6.1.0-amd64, , LINUX",
    "Linux, 5.15.167.4-microsoft-standard-WSL2, , WSL",
    "Linux, 4.4.0-19041-Microsoft, , WSL",
    "Linux, , , LINUX",
    "Linux, , Debian, WSL",
    "Mac OS X, , , MACOS",
    "Windows 11, , , WINDOWS",
  })
  void knowsTheSystem(String name, String release, String distribution, Os os) throws Exception {
    if (release != null) {
      Path kernel = Files.createDirectories(folder.resolve("sys/kernel"));
      Files.writeString(kernel.resolve("osrelease"), release + "\n");
    }
    Map<String, String> environment =
        distribution == null ? Map.of() : Map.of("WSL_DISTRO_NAME", distribution);
    assertEquals(os, Desktop.os(name, environment, folder));
  }

  @ParameterizedTest
  @CsvSource({
    "LINUX, DISPLAY=:0, ''",
    "LINUX, WAYLAND_DISPLAY=wayland-0, ''",
    "LINUX, DISPLAY=, no display",
    "LINUX, X=y, no display",
    "LINUX, DISPLAY=:10 SSH_CONNECTION=1, SSH",
    "LINUX, DISPLAY=:10 SSH_TTY=/dev/pts/1, SSH",
    "MACOS, X=y, ''",
    "MACOS, SSH_TTY=/dev/ttys001, SSH",
    "WINDOWS, X=y, ''",
    "WSL, X=y, ''",
    "WSL, SSH_CONNECTION=1, SSH",
  })
  void saysWhetherABrowserCanBeOpened(Os os, String variables, String reason) {
    Map<String, String> environment = new HashMap<>();
    for (String variable : variables.split(" ", -1)) {
      environment.put(
          variable.substring(0, variable.indexOf('=')),
          variable.substring(variable.indexOf('=') + 1));
    }
    Reach reach = Reach.of(new Desktop(os, environment, folder, folder));
    assertEquals(reason.isEmpty(), reach.here());
    assertEquals(reason.equals("SSH"), reach.remote());
    assertTrue(reach.reason().contains(reason));
    assertEquals(reason.isEmpty(), reach.reason().isEmpty());
  }

  @Test
  void findsProgramsOnPathAndByPath() throws Exception {
    Path program = Files.writeString(folder.resolve("it"), "");
    Desktop desktop = new Desktop(Os.LINUX, Map.of("PATH", "/nowhere::" + folder), folder, folder);
    assertEquals(Optional.empty(), desktop.program("it"));
    assertTrue(program.toFile().setExecutable(true));
    assertEquals(Optional.of(program), desktop.program("it"));
    assertEquals(Optional.of(program), desktop.program(program.toString()));
    assertEquals(Optional.empty(), desktop.program("nul\0nul"));
    assertFalse(desktop.program(folder.toString()).isPresent());
  }
}
