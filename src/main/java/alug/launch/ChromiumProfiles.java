package alug.launch;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A Chromium profile of its own for every AWS profile, with its name and colour from the first open
 * and without history.
 *
 * @param userData where the browser keeps its profiles; empty where that cannot be told
 */
record ChromiumProfiles(ChromiumFamily family, Program program, Optional<Path> userData)
    implements Way {
  /** More at once lost profile entries and took longer (platform.md, section B). */
  private static final int AT_ONCE = 2;

  private static final int HASH_BYTES = 16;
  private static final int OPAQUE = 0xff000000;

  static ChromiumProfiles of(Desktop desktop, ChromiumFamily family, Program program) {
    return new ChromiumProfiles(family, program, family.userData(desktop, program));
  }

  @Override
  public List<String> vector(OpenRequest request, String url) throws IOException {
    String directory = directory(request.profile());
    if (userData.isPresent()) {
      seed(userData.get().resolve(directory), request);
    }
    return Launcher.chromiumProfile(program, directory, url);
  }

  /** A folder name that no two profiles share, whatever is in their names. */
  static String directory(String profile) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(profile.getBytes(StandardCharsets.UTF_8));
      return "alug-" + HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a new profile's preferences; an existing profile is the person's and stays as it is. */
  private static void seed(Path profile, OpenRequest request) throws IOException {
    if (Files.exists(profile, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Path parent = Files.createDirectories(profile.toAbsolutePath().getParent());
    Path draft = Files.createTempDirectory(parent, ".alug-");
    Files.writeString(draft.resolve("Preferences"), preferences(request));
    try {
      Files.move(draft, profile, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // Another alug was first.
      Files.delete(draft.resolve("Preferences"));
      Files.delete(draft);
    }
  }

  private static String preferences(OpenRequest request) {
    JsonObject profile = new JsonObject();
    profile.addProperty("name", request.profile());
    profile.addProperty("using_default_name", false);
    JsonObject colours = new JsonObject();
    colours.addProperty("user_color2", OPAQUE | request.look().rgb());
    colours.addProperty("color_variant2", 1);
    JsonObject theme = new JsonObject();
    theme.addProperty("id", "user_color_theme_id");
    JsonObject whole = new JsonObject();
    whole.add("profile", profile);
    whole.add("browser", in("theme", colours));
    whole.add("extensions", in("theme", theme));
    JsonObject saving = new JsonObject();
    saving.addProperty("saving_disabled", true);
    whole.add("history", saving);
    JsonObject signin = new JsonObject();
    signin.addProperty("allowed", false);
    // Chromium copies this one over the other when it starts.
    signin.addProperty("allowed_on_next_startup", false);
    whole.add("signin", signin);
    return whole.toString();
  }

  private static JsonObject in(String name, JsonObject inner) {
    JsonObject outer = new JsonObject();
    outer.add(name, inner);
    return outer;
  }

  @Override
  public Isolation isolation() {
    return Isolation.APART_BUT_HEAVY;
  }

  @Override
  public int parallelism() {
    return AT_ONCE;
  }

  @Override
  public String describe() {
    return family.title() + " profiles";
  }

  @Override
  public String browser() {
    return program.path();
  }
}
