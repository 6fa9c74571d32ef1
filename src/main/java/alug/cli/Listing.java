package alug.cli;

import alug.plan.SignInPlan;
import alug.profile.Diagnostic;
import alug.profile.ProfileEntry;
import alug.profile.Section;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The profiles with what opening each would give, and what is alive.
 *
 * @param rows in the files' order, or best first where a query chose them
 */
record Listing(
    List<Row> rows, List<Section> ssoSessions, List<Group> groups, List<Diagnostic> diagnostics) {
  Listing {
    rows = List.copyOf(rows);
    ssoSessions = List.copyOf(ssoSessions);
    groups = List.copyOf(groups);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * One profile.
   *
   * @param consoleUntil until when a console of it is open
   */
  record Row(ProfileEntry entry, SignInPlan plan, Optional<Instant> consoleUntil) {
    Optional<String> roleName() {
      return entry.role().isPresent()
          ? Optional.of(entry.role().get().role().name())
          : entry.profile().get("sso_role_name");
    }
  }

  /**
   * The profiles of one source.
   *
   * @param sessionUntil until when the MFA session of the chain's root lives
   */
  record Group(String name, Optional<String> mfaSerial, Optional<Instant> sessionUntil) {}
}
