package alug.launch;

import alug.base.Secret;

/**
 * One console to open.
 *
 * @param link the sign-in URL; whoever has it is signed in
 * @param profile the profile's name; a browser context belongs to it
 * @param account the account id, or empty
 * @param role the role's name, or empty
 */
public record OpenRequest(Secret link, String profile, String account, String role, Look look) {
  public OpenRequest {
    if (profile.isEmpty()) {
      throw new IllegalArgumentException("a profile needs a name");
    }
    if (!isHeaderSafe(link.reveal())) {
      throw new IllegalArgumentException("the link has blanks, control or non-ASCII characters");
    }
  }

  private static boolean isHeaderSafe(String link) {
    for (int i = 0; i < link.length(); i++) {
      if (link.charAt(i) <= ' ' || link.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return !link.isEmpty();
  }
}
