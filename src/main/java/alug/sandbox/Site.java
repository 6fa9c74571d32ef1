package alug.sandbox;

/** All of the sandbox's addresses: which endpoint or page answers a request. */
final class Site {
  private final StsEndpoint sts;
  private final FederationEndpoint federation;
  private final ConsolePages console;
  private final CodesPage codes;

  Site(StsEndpoint sts, FederationEndpoint federation, ConsolePages console, CodesPage codes) {
    this.sts = sts;
    this.federation = federation;
    this.console = console;
    this.codes = codes;
  }

  Response answer(Request request) {
    if (isIndex(request)) {
      return index();
    }
    if (!request.isPost() && !request.method().equals("GET")) {
      return PageTexts.error(405, "MethodNotAllowed", "Method Not Allowed");
    }
    if (request.isSts()) {
      return sts.answer(request);
    }
    if (request.isFederation()) {
      return federation.answer(request);
    }
    return page(request);
  }

  private Response page(Request request) {
    String path = request.path();
    int end = path.indexOf('/', 1);
    return switch (end < 0 ? path : path.substring(0, end)) {
      case "/console" -> console.console(request);
      case "/oauth" -> console.logout(request);
      case "/sessions" -> console.sessions(request);
      case "/codes", "/codes.json" -> codes.answer(request);
      default -> PageTexts.error(404, "NotFound", "There is nothing here.");
    };
  }

  private static boolean isIndex(Request request) {
    return request.isSts()
        && request.method().equals("GET")
        && request.parameters().isEmpty()
        && request.header("Authorization").isEmpty();
  }

  private static Response index() {
    return Response.page(
        200,
        Response.OK,
        PageTexts.page(
            "alug sandbox",
            PageTexts.paragraph("An AWS on loopback: STS here, sign-in at /federation.")
                + PageTexts.link("/codes", "MFA codes")
                + PageTexts.link("/console", "Console")));
  }
}
