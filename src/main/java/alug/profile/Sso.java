package alug.profile;

import java.util.Optional;

/**
 * The IAM Identity Center part of a profile: {@code sso_session}, or the older {@code
 * sso_start_url} with {@code sso_region}, and a permission set in an account.
 *
 * @param key the property that says so
 * @param name the session's name or the start URL
 */
record Sso(String key, String name, Optional<AccountId> account, Optional<String> region) {
  private static final String SESSION = "sso_session";
  private static final String URL = "sso_start_url";

  /** Whether the profile is about Identity Center at all. */
  static boolean isNamedBy(Profile profile) {
    return profile.get(SESSION).isPresent() || profile.get(URL).isPresent();
  }

  /** Whether it says which permission set in which account. */
  static boolean hasTarget(Profile profile) {
    return isNamedBy(profile)
        && profile.get("sso_account_id").isPresent()
        && profile.get("sso_role_name").isPresent();
  }

  /** What a profile says that {@link #isNamedBy names it}. */
  static Sso read(Profile profile, SharedConfig config, Problems problems) {
    Optional<AccountId> account = account(profile, problems);
    require(profile, "sso_role_name", problems);
    Optional<String> session = profile.get(SESSION);
    if (session.isEmpty()) {
      require(profile, "sso_region", problems);
      return new Sso(URL, profile.get(URL).orElse(""), account, profile.get("sso_region"));
    }
    Optional<Section> section = config.ssoSession(session.get());
    if (section.isEmpty()) {
      problems.add(
          profile.placeOf(SESSION),
          "SsoSession",
          "[profile "
              + profile.name()
              + "] names sso_session "
              + session.get()
              + ", which is not in "
              + config.files().config(),
          "Add [sso-session " + session.get() + "] with sso_start_url and sso_region.");
      return new Sso(SESSION, session.get(), account, Optional.empty());
    }
    require(section.get(), URL, problems);
    require(section.get(), "sso_region", problems);
    return new Sso(
        SESSION,
        session.get(),
        account,
        Optional.ofNullable(section.get().properties().get("sso_region")));
  }

  private static Optional<AccountId> account(Profile profile, Problems problems) {
    require(profile, "sso_account_id", problems);
    Optional<String> text = profile.get("sso_account_id");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<AccountId> account = AccountId.parse(text.get());
    if (account.isEmpty()) {
      problems.add(
          profile.placeOf("sso_account_id"),
          "SsoAccount",
          "sso_account_id of [profile " + profile.name() + "] is not an account id",
          "Write its 12 digits.");
    }
    return account;
  }

  private static void require(Profile profile, String key, Problems problems) {
    if (profile.get(key).isEmpty()) {
      problems.add(
          profile.place(),
          "SsoIncomplete",
          "[profile " + profile.name() + "] has no " + key,
          "Add: " + key + " = …");
    }
  }

  private static void require(Section session, String key, Problems problems) {
    String value = session.properties().get(key);
    if (value == null || value.isBlank()) {
      problems.add(
          session.place(),
          "SsoIncomplete",
          "[sso-session " + session.name() + "] has no " + key,
          "Add: " + key + " = …");
    }
  }
}
