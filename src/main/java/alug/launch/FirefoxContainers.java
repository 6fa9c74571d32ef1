package alug.launch;

import alug.base.AlugException;
import alug.base.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A Firefox container of its own for every AWS profile, by an extension's address scheme. The
 * container's name is the profile's name.
 *
 * @param key {@link ContainerExtension#OPEN_URL}'s signing key in hex, from its settings
 */
record FirefoxContainers(Program firefox, ContainerExtension extension, Optional<Secret> key)
    implements Way {
  /** Eight at once were confirmed apart (platform.md, section B). */
  private static final int AT_ONCE = 8;

  private static final String ASKS = ", which asks each time: its signing key is not set";

  /** The containers of an installed extension; empty where none is active. */
  static Optional<FirefoxContainers> find(Desktop desktop, Program firefox, Optional<Secret> key) {
    boolean unseen = desktop.os() == Os.WSL && firefox.isWindows();
    Set<ContainerExtension> active = unseen ? Set.of() : FirefoxProfiles.extensions(desktop);
    for (ContainerExtension extension : active) {
      return Optional.of(new FirefoxContainers(firefox, extension, key));
    }
    return Optional.empty();
  }

  static Optional<Program> installed(Desktop desktop) {
    return Installed.find(
        desktop, List.of("firefox", "firefox-esr"), "Firefox", "Mozilla Firefox/firefox.exe");
  }

  @Override
  public List<String> vector(OpenRequest request, String url) {
    return Launcher.firefoxTab(firefox, address(request, url));
  }

  private String address(OpenRequest request, String url) {
    String colour = request.look().colour().word();
    String icon = request.look().icon().word();
    String address =
        extension.scheme()
            + ":name="
            + encode(request.profile())
            + "&url="
            + encode(url)
            + "&color="
            + colour
            + "&icon="
            + icon;
    if (extension == ContainerExtension.GRANTED || key.isEmpty()) {
      return address;
    }
    String signed =
        "color="
            + colour
            + "&icon="
            + icon
            + "&name="
            + form(request.profile())
            + "&url="
            + form(url);
    return address + "&signature=" + signature(key.get(), signed);
  }

  /** Percent-encoding, once: names that were not encoded made two profiles share a container. */
  static String encode(String value) {
    return form(value).replace("+", "%20").replace("*", "%2A");
  }

  /** As a web form, which is how the extension writes the text it checks. */
  private static String form(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String signature(Secret key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(key.reveal().strip()), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      // The cause would quote the key.
      throw AlugException.of(
          AlugException.Kind.CONFIG,
          "container-key",
          "The signing key for " + ContainerExtension.OPEN_URL.title() + " is not hexadecimal",
          "Copy it again from the extension's settings.");
    }
  }

  static AlugException noExtension() {
    return AlugException.of(
        AlugException.Kind.CONFIG,
        "no-container-extension",
        "No container extension is active in Firefox's default profile",
        "Install Granted Containers or Open URL in Container there, or set browser ="
            + " chrome-profile.");
  }

  @Override
  public Isolation isolation() {
    return Isolation.APART;
  }

  @Override
  public int parallelism() {
    return AT_ONCE;
  }

  @Override
  public String describe() {
    String asks = extension == ContainerExtension.OPEN_URL && key.isEmpty() ? ASKS : "";
    return "Firefox containers (" + extension.title() + asks + ")";
  }

  @Override
  public String browser() {
    return firefox.path();
  }
}
