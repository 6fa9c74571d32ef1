package alug.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The browsers made from Chromium: what they are called, where they are and keep their data. */
enum ChromiumFamily {
  CHROME(
      "Chrome",
      "google-chrome-stable google-chrome",
      "Google Chrome",
      "Google/Chrome/Application/chrome.exe",
      "google-chrome",
      "Google/Chrome"),
  CHROMIUM(
      "Chromium",
      "chromium chromium-browser",
      "Chromium",
      "Chromium/Application/chrome.exe",
      "chromium",
      "Chromium"),
  BRAVE(
      "Brave",
      "brave-browser brave-browser-stable brave",
      "Brave Browser",
      "BraveSoftware/Brave-Browser/Application/brave.exe",
      "BraveSoftware/Brave-Browser",
      "BraveSoftware/Brave-Browser"),
  VIVALDI(
      "Vivaldi",
      "vivaldi-stable vivaldi",
      "Vivaldi",
      "Vivaldi/Application/vivaldi.exe",
      "vivaldi",
      "Vivaldi"),
  /** Last: every Windows has it, wanted or not. */
  EDGE(
      "Edge",
      "microsoft-edge-stable microsoft-edge",
      "Microsoft Edge",
      "Microsoft/Edge/Application/msedge.exe",
      "microsoft-edge",
      "Microsoft Edge");

  private final String title;
  private final String programs;
  private final String application;
  private final String executable;
  private final String linuxData;
  private final String macosData;

  /**
   * @param programs names on PATH, between blanks
   * @param application the name on macOS
   * @param executable the path below {@code Program Files}; its data are in {@code User Data} next
   *     to its folder's namesake below {@code LOCALAPPDATA}
   * @param linuxData the user data folder below {@code ~/.config}
   * @param macosData the user data folder below {@code ~/Library/Application Support}
   */
  ChromiumFamily(
      String title,
      String programs,
      String application,
      String executable,
      String linuxData,
      String macosData) {
    this.title = title;
    this.programs = programs;
    this.application = application;
    this.executable = executable;
    this.linuxData = linuxData;
    this.macosData = macosData;
  }

  String title() {
    return title;
  }

  /** Which one a program is, by its file name. */
  static Optional<ChromiumFamily> of(Path program) {
    String name = String.valueOf(program.getFileName()).toLowerCase(Locale.ROOT);
    if (name.contains("edge")) {
      return Optional.of(EDGE);
    }
    for (ChromiumFamily family : List.of(BRAVE, VIVALDI, CHROMIUM, CHROME)) {
      if (name.contains(family.title.toLowerCase(Locale.ROOT))) {
        return Optional.of(family);
      }
    }
    return Optional.empty();
  }

  /** Where it is installed, if it is. */
  Optional<Program> find(Desktop desktop) {
    return Installed.find(desktop, List.of(programs.split(" ", -1)), application, executable);
  }

  /** Its user data folder; empty for a Windows browser seen from WSL, whose user is unknown. */
  Optional<Path> userData(Desktop desktop, Program program) {
    if (program.isWindows() && desktop.os() == Os.WSL) {
      return Optional.empty();
    }
    return Optional.of(
        switch (desktop.os()) {
          case WINDOWS -> windowsData(desktop);
          case MACOS -> desktop.home().resolve("Library/Application Support").resolve(macosData);
          case LINUX, WSL -> linuxData(desktop);
        });
  }

  private Path windowsData(Desktop desktop) {
    Path program = desktop.folder("LOCALAPPDATA", "AppData/Local").resolve(executable);
    return program.resolveSibling("../User Data").normalize();
  }

  private Path linuxData(Desktop desktop) {
    Path usual = desktop.folder("XDG_CONFIG_HOME", ".config").resolve(linuxData);
    Path snap = desktop.home().resolve("snap/chromium/common/chromium");
    boolean onlySnap = this == CHROMIUM && !Files.exists(usual) && Files.exists(snap);
    return onlySnap ? snap : usual;
  }
}
