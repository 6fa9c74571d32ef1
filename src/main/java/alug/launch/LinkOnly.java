package alug.launch;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** No browser: the person gets the link itself, copied or printed. */
final class LinkOnly implements Browser {
  private interface Giving {
    Outcome give(OpenRequest request);
  }

  private final String description;
  private final Isolation isolation;
  private final Giving giving;

  private LinkOnly(String description, Isolation isolation, Giving giving) {
    this.description = description;
    this.isolation = isolation;
    this.giving = giving;
  }

  static Browser copied(Clipboard clipboard) {
    return new LinkOnly(
        "the clipboard", Isolation.ONE_LINK, request -> clipboard.copy(request.link()));
  }

  /** The clipboard; where there is no way to one, the terminal. */
  static Browser copiedOrPrinted(Clipboard clipboard, LinkPrinter printer) {
    return new LinkOnly(
        "the clipboard",
        Isolation.ONE_LINK,
        request -> {
          Optional<Outcome> copied = clipboard.tryCopy(request.link());
          if (copied.isEmpty()) {
            printer.print(request);
          }
          return copied.orElse(Outcome.PRINTED);
        });
  }

  static Browser printed(LinkPrinter printer) {
    return new LinkOnly(
        "the terminal",
        Isolation.APART,
        request -> {
          printer.print(request);
          return Outcome.PRINTED;
        });
  }

  @Override
  public Launched open(OpenRequest request) {
    return new Launched(request.profile(), CompletableFuture.completedFuture(giving.give(request)));
  }

  @Override
  public Isolation isolation() {
    return isolation;
  }

  @Override
  public int parallelism() {
    return 1;
  }

  @Override
  public boolean printsLinks() {
    return isolation == Isolation.APART;
  }

  @Override
  public String describe() {
    return description;
  }
}
