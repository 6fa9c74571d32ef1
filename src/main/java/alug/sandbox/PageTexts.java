package alug.sandbox;

/** The sandbox's pages of HTML. */
final class PageTexts {
  private PageTexts() {}

  /**
   * An error of the sign-in endpoint: a page, no machine code. The name is for the journal only.
   */
  static Response error(int status, String outcome, String sentence) {
    return Response.page(status, outcome, page("Error", paragraph(sentence)));
  }

  static String captivePortal() {
    return page("Welcome to the network", paragraph("Accept the terms of use to go on."));
  }

  /** A page around {@code content}, which is HTML already. */
  static String page(String title, String content) {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
        + escape(title)
        + "</title>\n<style>body{font:16px/1.5 sans-serif;max-width:46em;margin:3em auto;padding:0"
        + " 1em}th{text-align:left;padding-right:2em}</style></head>\n<body><h1>"
        + escape(title)
        + "</h1>\n"
        + content
        + "</body></html>\n";
  }

  static String paragraph(String sentence) {
    return "<p>" + escape(sentence) + "</p>\n";
  }

  static String link(String target, String text) {
    return "<p><a href=\"" + escape(target) + "\">" + escape(text) + "</a></p>\n";
  }

  static String escape(String text) {
    return StsXml.escape(text);
  }
}
