package alug.launch;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which profile Firefox opens addresses in, and which extensions are active there. */
final class FirefoxProfiles {
  private FirefoxProfiles() {}

  /**
   * The container extensions that are active in every profile Firefox may open an address in: where
   * one is missing, Firefox would search the web for the address.
   */
  static Set<ContainerExtension> extensions(Desktop desktop) {
    Set<ContainerExtension> everywhere = EnumSet.allOf(ContainerExtension.class);
    List<Path> profiles = defaults(root(desktop));
    for (Path profile : profiles) {
      everywhere.retainAll(activeIn(profile));
    }
    return profiles.isEmpty() ? EnumSet.noneOf(ContainerExtension.class) : everywhere;
  }

  private static Path root(Desktop desktop) {
    List<Path> roots =
        switch (desktop.os()) {
          case MACOS -> List.of(desktop.home().resolve("Library/Application Support/Firefox"));
          case WINDOWS ->
              List.of(desktop.folder("APPDATA", "AppData/Roaming").resolve("Mozilla/Firefox"));
          case LINUX, WSL ->
              List.of(
                  desktop.home().resolve(".mozilla/firefox"),
                  desktop.folder("XDG_CONFIG_HOME", ".config").resolve("mozilla/firefox"),
                  desktop.home().resolve("snap/firefox/common/.mozilla/firefox"));
        };
    for (Path root : roots) {
      if (Files.exists(root.resolve("profiles.ini"))) {
        return root;
      }
    }
    return roots.get(0);
  }

  /** One profile for each installed Firefox; those whose folder is gone are left out. */
  static List<Path> defaults(Path root) {
    Set<String> named = installDefaults(sections(root.resolve("installs.ini")), "");
    Map<String, Map<String, String>> profiles = sections(root.resolve("profiles.ini"));
    if (named.isEmpty()) {
      named = installDefaults(profiles, "Install");
    }
    if (named.isEmpty()) {
      named = oldDefault(profiles);
    }
    List<Path> folders = new ArrayList<>();
    for (String name : named) {
      Path folder = root.resolve(name);
      if (Files.isDirectory(folder)) {
        folders.add(folder);
      }
    }
    return folders;
  }

  private static Set<String> installDefaults(
      Map<String, Map<String, String>> sections, String prefix) {
    Set<String> named = new TreeSet<>();
    for (Map.Entry<String, Map<String, String>> section : sections.entrySet()) {
      String name = section.getValue().getOrDefault("Default", "");
      if (section.getKey().startsWith(prefix) && !name.isEmpty()) {
        named.add(name);
      }
    }
    return named;
  }

  /** Firefox before 67 marked the default in the profile's own section. */
  private static Set<String> oldDefault(Map<String, Map<String, String>> profiles) {
    Set<String> all = new TreeSet<>();
    for (Map.Entry<String, Map<String, String>> section : profiles.entrySet()) {
      String path = section.getValue().getOrDefault("Path", "");
      if (!section.getKey().startsWith("Profile") || path.isEmpty()) {
        continue;
      }
      all.add(path);
      if (section.getValue().getOrDefault("Default", "").equals("1")) {
        return Set.of(path);
      }
    }
    return all.size() == 1 ? all : Set.of();
  }

  private static Map<String, Map<String, String>> sections(Path ini) {
    Map<String, Map<String, String>> sections = new TreeMap<>();
    Map<String, String> current = new TreeMap<>();
    for (String line : lines(ini)) {
      String text = line.strip();
      int equals = text.indexOf('=');
      if (text.startsWith("[") && text.endsWith("]")) {
        current = new TreeMap<>();
        sections.put(text.substring(1, text.length() - 1), current);
      } else if (equals > 0) {
        current.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
      }
    }
    return sections;
  }

  private static List<String> lines(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private record Addons(@Nullable List<@Nullable Addon> addons) {}

  private record Addon(@Nullable String id, boolean active) {}

  private static Set<ContainerExtension> activeIn(Path profile) {
    Set<ContainerExtension> active = EnumSet.noneOf(ContainerExtension.class);
    for (Addon addon : addons(profile.resolve("extensions.json"))) {
      for (ContainerExtension extension : ContainerExtension.values()) {
        if (addon != null && addon.active() && extension.id().equals(addon.id())) {
          active.add(extension);
        }
      }
    }
    return active;
  }

  private static List<@Nullable Addon> addons(Path file) {
    try (Reader text = Files.newBufferedReader(file)) {
      Addons read = new Gson().fromJson(text, Addons.class);
      return read == null || read.addons() == null ? List.of() : read.addons();
    } catch (IOException | JsonParseException e) {
      // A file that cannot be read proves no extension.
      return List.of();
    }
  }
}
