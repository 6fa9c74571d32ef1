package alug.cli;

import alug.profile.ConfigFiles;
import java.nio.file.Files;
import java.nio.file.Path;

/** What to do where a list has no row. */
final class NothingListed {
  private final Assembly parts;

  NothingListed(Assembly parts) {
    this.parts = parts;
  }

  /** Says it on stderr. */
  void say() {
    if (!parts.config().profiles().isEmpty()) {
      parts.say(
          "No profile matches \""
              + Texts.harmless(parts.arguments().text())
              + "\". alug list shows all of them.");
      return;
    }
    ConfigFiles files = parts.config().files();
    parts.say(
        "There is no profile in "
            + found(files.config())
            + " or "
            + found(files.credentials())
            + ".");
    parts.around().err().print(example(files.config()));
  }

  private static String found(Path file) {
    return Texts.harmless(file.toString()) + (Files.exists(file) ? "" : " (not there)");
  }

  private static String example(Path config) {
    return "Smallest example, for "
        + Texts.harmless(config.toString())
        + ":\n\n"
        + "  [profile payments-prod-admin]\n"
        + "  role_arn       = arn:aws:iam::123456789012:role/Admin\n"
        + "  source_profile = main\n"
        + "  mfa_serial     = arn:aws:iam::111111111111:mfa/alice\n\n"
        + "Other files: AWS_CONFIG_FILE=/path alug list. Without any: alug tui --demo\n";
  }
}
