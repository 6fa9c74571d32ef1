package alug.cli;

import alug.files.LockedFile;
import alug.session.Approval;
import alug.settings.Setting;
import alug.tty.Prompt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Asks once per command text whether an {@code mfa_process} may run, and remembers a yes. */
final class MfaProcessApproval implements Approval {
  private static final String FILE = "approved-commands";

  private final Assembly parts;
  private final Approval person;

  MfaProcessApproval(Assembly parts) {
    this(parts, command -> askAt(parts, command));
  }

  /** The same with another way to ask. */
  MfaProcessApproval(Assembly parts, Approval person) {
    this.parts = parts;
    this.person = person;
  }

  @Override
  public Verdict mayRun(String command) {
    if (parts.settings().isOn(Setting.MFA_PROCESS_ALLOWED)) {
      return Verdict.YES;
    }
    LockedFile approved = parts.state().file(FILE);
    String line = digest(command) + "\n";
    if (approved.read().orElse("").contains(line)) {
      return Verdict.YES;
    }
    Verdict verdict = person.mayRun(command);
    if (verdict == Verdict.YES) {
      approved.update(text -> text.contains(line) ? text : text + line);
    }
    return verdict;
  }

  private static Verdict askAt(Assembly parts, String command) {
    Optional<Prompt> terminal = parts.terminal();
    if (terminal.isEmpty()) {
      return Verdict.NOBODY;
    }
    terminal.get().say("mfa_process wants to run: " + Texts.harmless(command));
    String answer = terminal.get().ask("Run it now and from now on? [y/N] ").orElse("");
    boolean yes = answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
    return yes ? Verdict.YES : Verdict.NO;
  }

  private static String digest(String command) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(command.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
