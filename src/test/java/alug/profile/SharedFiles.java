package alug.profile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The two files of a folder, as texts; {@link SharedConfig#read} is for those on disk. */
record SharedFiles(Path folder) {
  ConfigFiles paths() {
    return new ConfigFiles(folder.resolve("config"), folder.resolve("credentials"));
  }

  SharedConfig config(String config) {
    return read(config.getBytes(StandardCharsets.UTF_8), new byte[0]);
  }

  SharedConfig credentials(String credentials) {
    return read(new byte[0], credentials.getBytes(StandardCharsets.UTF_8));
  }

  SharedConfig both(String config, String credentials) {
    return read(
        config.getBytes(StandardCharsets.UTF_8), credentials.getBytes(StandardCharsets.UTF_8));
  }

  SharedConfig read(byte[] config, byte[] credentials) {
    return SharedConfig.parse(paths(), config, credentials);
  }

  /** {@code name{key=value, …}} of every profile, in order. */
  static String profiles(SharedConfig config) {
    StringBuilder text = new StringBuilder();
    for (Profile profile : config.profiles()) {
      text.append(text.isEmpty() ? "" : " ").append(profile.name()).append(profile.properties());
    }
    return text.toString().replace("\n", "\\n");
  }

  /** {@code E3 W5}: severity and line of every diagnostic, in order. */
  static String diagnostics(SharedConfig config) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic diagnostic : config.diagnostics()) {
      text.append(text.isEmpty() ? "" : " ")
          .append(diagnostic.severity().name().charAt(0))
          .append(diagnostic.place().line());
    }
    return text.toString();
  }
}
