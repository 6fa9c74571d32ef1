package alug.launch;

import alug.base.AlugException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Chooses the browser for what the person wants and what this machine has. */
public final class Browsers implements AutoCloseable {
  private final Desktop desktop;
  private final Clipboard clipboard;
  private final LinkPrinter printer;
  private final BrowserProcess.Starter starter;
  private final LoopbackHandoff handoff;
  private final Map<String, Pace> paces = new ConcurrentHashMap<>();

  public Browsers(Desktop desktop, Clipboard clipboard, LinkPrinter printer) {
    this(desktop, clipboard, printer, BrowserProcess.detached(desktop), handoff(desktop));
  }

  Browsers(
      Desktop desktop,
      Clipboard clipboard,
      LinkPrinter printer,
      BrowserProcess.Starter starter,
      LoopbackHandoff handoff) {
    this.desktop = desktop;
    this.clipboard = clipboard;
    this.printer = printer;
    this.starter = starter;
    this.handoff = handoff;
  }

  private static LoopbackHandoff handoff(Desktop desktop) {
    // Under WSL the peer is Windows' relay, which has no user of ours.
    Peers peers =
        desktop.os() == Os.LINUX
            ? PeerOwner.ofThisProcess(Path.of("/proc"))
            : (peer, server) -> true;
    return new LoopbackHandoff(peers, Later.TIMER);
  }

  /**
   * The browser for so many consoles. Where no browser can be opened it is the clipboard, or the
   * terminal for several links, and the choice says why. Reads files, so not for a thread that
   * draws.
   *
   * @throws AlugException when what the person named is not there
   */
  public BrowserChoice choose(BrowserWish wish, int consoles) {
    return switch (wish.kind()) {
      case COPY -> new BrowserChoice(LinkOnly.copied(clipboard), "");
      case PRINT -> new BrowserChoice(LinkOnly.printed(printer), "");
      case COMMAND -> real(CommandLine.of(wish.command(), desktop, shared(wish)));
      case AUTO, DEFAULT, FIREFOX_CONTAINER, CHROME_PROFILE -> local(wish, consoles);
    };
  }

  private BrowserChoice local(BrowserWish wish, int consoles) {
    Reach reach = Reach.of(desktop);
    if (reach.here()) {
      return onScreen(wish, consoles);
    }
    boolean any = wish.kind() == BrowserKind.AUTO || wish.kind() == BrowserKind.DEFAULT;
    // $BROWSER may be a script or a text browser, which need no display.
    if (any && !reach.remote() && DefaultBrowser.exists(desktop)) {
      return real(new DefaultBrowser(desktop, shared(wish)));
    }
    return linkOnly(reach.reason(), consoles);
  }

  private BrowserChoice onScreen(BrowserWish wish, int consoles) {
    return switch (wish.kind()) {
      case FIREFOX_CONTAINER -> real(containers(wish).orElseThrow(FirefoxContainers::noExtension));
      case CHROME_PROFILE -> real(profiles(wish).orElseThrow(Browsers::noChromium));
      case DEFAULT -> real(plain(wish).orElseThrow(DefaultBrowser::missing));
      default -> {
        Optional<Way> way = containers(wish).or(() -> profiles(wish)).or(() -> plain(wish));
        yield way.isPresent() ? real(way.get()) : linkOnly("no browser was found", consoles);
      }
    };
  }

  private Optional<Way> containers(BrowserWish wish) {
    Optional<Program> firefox = wish.path().map(this::program);
    if (wish.kind() == BrowserKind.AUTO
        && wish.path().isPresent()
        && !isFirefox(wish.path().get())) {
      return Optional.empty();
    }
    if (firefox.isEmpty()) {
      firefox = FirefoxContainers.installed(desktop);
    }
    return firefox.flatMap(
        program -> FirefoxContainers.find(desktop, program, wish.containerKey()));
  }

  private Optional<Way> profiles(BrowserWish wish) {
    if (wish.path().isPresent()) {
      Path path = wish.path().get();
      Optional<ChromiumFamily> family = ChromiumFamily.of(path);
      if (family.isEmpty() && wish.kind() == BrowserKind.CHROME_PROFILE) {
        family = Optional.of(ChromiumFamily.CHROMIUM);
      }
      return family.map(known -> ChromiumProfiles.of(desktop, known, program(path)));
    }
    for (ChromiumFamily family : ChromiumFamily.values()) {
      Optional<Program> program = family.find(desktop);
      if (program.isPresent()) {
        return Optional.of(ChromiumProfiles.of(desktop, family, program.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<Way> plain(BrowserWish wish) {
    if (wish.path().isPresent()) {
      return Optional.of(new PlainBrowser(program(wish.path().get()), shared(wish)));
    }
    return DefaultBrowser.exists(desktop)
        ? Optional.of(new DefaultBrowser(desktop, shared(wish)))
        : Optional.empty();
  }

  private static boolean isFirefox(Path path) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).contains("firefox");
  }

  private Program program(Path path) {
    boolean application = desktop.os() == Os.MACOS && path.getNameCount() == 1;
    if (!application && !Files.exists(path) && desktop.program(path.toString()).isEmpty()) {
      throw AlugException.of(
          AlugException.Kind.CONFIG,
          "browser-path",
          "The browser " + path + " was not found",
          "Check the setting browser-path.");
    }
    return new Program(desktop.os(), path.toString());
  }

  private static Isolation shared(BrowserWish wish) {
    return wish.multiSession() ? Isolation.MULTI_SESSION : Isolation.SHARED;
  }

  private BrowserChoice real(Way way) {
    Pace pace = paces.computeIfAbsent(way.browser(), name -> new Pace(way.parallelism()));
    return new BrowserChoice(new HandoffBrowser(way, handoff, starter, pace), "");
  }

  private BrowserChoice linkOnly(String reason, int consoles) {
    Browser browser =
        consoles > 1 ? LinkOnly.printed(printer) : LinkOnly.copiedOrPrinted(clipboard, printer);
    return new BrowserChoice(browser, reason);
  }

  private static AlugException noChromium() {
    return AlugException.of(
        AlugException.Kind.CONFIG,
        "no-chromium",
        "No Chrome, Chromium, Brave, Vivaldi or Edge was found",
        "Set browser-path to one, or choose another browser.");
  }

  /** Gives up the links that still wait. */
  @Override
  public void close() {
    try {
      handoff.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
