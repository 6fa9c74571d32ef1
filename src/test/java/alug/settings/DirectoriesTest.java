package alug.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DirectoriesTest {
  static Stream<Arguments> places() {
    return Stream.of(
        Arguments.of(
            "Linux", Map.of(), "/h/.config/alug", "/h/.local/state/alug", "/h/.cache/alug"),
        Arguments.of(
            "Linux",
            Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s", "XDG_CACHE_HOME", "/k"),
            "/c/alug",
            "/s/alug",
            "/k/alug"),
        Arguments.of(
            "Linux",
            Map.of("XDG_CONFIG_HOME", "relative", "XDG_STATE_HOME", "", "XDG_CACHE_HOME", "a\0b"),
            "/h/.config/alug",
            "/h/.local/state/alug",
            "/h/.cache/alug"),
        Arguments.of(
            "Mac OS X",
            Map.of(),
            "/h/Library/Application Support/alug",
            "/h/Library/Application Support/alug",
            "/h/Library/Caches/alug"),
        Arguments.of(
            "Windows 11",
            Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"),
            "/roaming/alug",
            "/local/alug",
            "/local/alug/cache"),
        Arguments.of(
            "Windows 11",
            Map.of(),
            "/h/AppData/Roaming/alug",
            "/h/AppData/Local/alug",
            "/h/AppData/Local/alug/cache"));
  }

  @ParameterizedTest
  @MethodSource("places")
  void areWhereThePlatformHasThem(
      String os, Map<String, String> env, String config, String state, String cache) {
    assertEquals(
        new Directories(Path.of(config), Path.of(state), Path.of(cache)),
        Directories.locate(env, Path.of("/h"), os));
  }
}
