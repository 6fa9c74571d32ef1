package alug.picker;

import alug.plan.SignInPlan;
import alug.profile.AccountId;
import alug.profile.ProfileEntry;
import alug.profile.RoleStep;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One profile in the picker.
 *
 * @param accountName what the person calls the account; may be empty
 * @param plan what Enter would give
 * @param production whether a profile of this name is production; asked only for those to be opened
 * @param lastOpened when a console of it was last opened
 * @param timesOpened how often
 * @param frecency how often and how lately, as one number; higher is nearer
 */
public record Row(
    ProfileEntry entry,
    String accountName,
    SignInPlan plan,
    Predicate<String> production,
    Optional<Instant> lastOpened,
    int timesOpened,
    double frecency) {
  /** The profile's name: what marks, sessions and results are kept by. */
  public String id() {
    return entry.name();
  }

  public boolean isProduction() {
    return production.test(id());
  }

  public String group() {
    return entry.group();
  }

  /** The account id, or empty. */
  public String account() {
    return entry.account().map(AccountId::digits).orElse("");
  }

  /** The role's name, or empty. */
  public String role() {
    return entry
        .role()
        .map(step -> step.role().name())
        .or(() -> entry.profile().get("sso_role_name"))
        .orElse("");
  }

  /** The role's ARN, or empty. */
  public String roleArn() {
    return entry.role().map(RoleStep::role).map(Object::toString).orElse("");
  }

  Row withPlan(SignInPlan other) {
    return new Row(entry, accountName, other, production, lastOpened, timesOpened, frecency);
  }
}
