package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
  @Test
  void readsTheOriginalsCommandLine() {
    Arguments arguments = Arguments.parse("-p", "app", "-t", "123456");
    assertEquals(Command.LINK, arguments.command());
    assertEquals(Optional.of("app"), arguments.value(Flag.PROFILE));
    assertEquals(Optional.of("123456"), arguments.value(Flag.TOKEN_CODE));
  }

  @Test
  void takesADashAsTheCodesPlace() {
    assertEquals(Optional.of("-"), Arguments.parse("-p", "app", "-t", "-").value(Flag.TOKEN_CODE));
  }

  @Test
  void readsOptionsBeforeAndAfterTheCommand() {
    Arguments arguments = Arguments.parse("--json", "list", "prod", "!admin", "--strict");
    assertEquals(Command.LIST, arguments.command());
    assertEquals("prod !admin", arguments.text());
    assertTrue(arguments.has(Flag.JSON) && arguments.has(Flag.STRICT));
  }

  @Test
  void readsNamesThatLookLikeCommands() {
    assertEquals(List.of("list", "open"), Arguments.parse("open", "list", "open").words());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-x",
        "--nonsense",
        "frobnicate",
        "list --demo",
        "-p",
        "sessions extra",
        "-p a -p b",
        "-p a --dur 12h",
        "login a b"
      })
  void refusesWhatItDoesNotKnowWithExitCodeTwo(String line) {
    AlugException failure =
        assertThrows(AlugException.class, () -> Arguments.parse(line.split(" ")));
    assertEquals(2, failure.kind().exitCode());
    assertTrue(failure.fix().contains("--help"), failure.fix());
  }

  @Test
  void neverPrintsAValue() {
    assertFalse(Arguments.parse("-p", "app", "-t", "123456").toString().contains("123456"));
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  void helpNamesEveryFlagOfACommand(Command command) {
    for (Flag flag : command.flags()) {
      assertTrue(Help.of(command).contains("--" + flag.longName()), flag.longName());
    }
  }
}
