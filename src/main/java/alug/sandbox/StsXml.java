package alug.sandbox;

import java.util.Map;
import java.util.UUID;

/** STS's answers of version 2011-06-15, in XML. */
final class StsXml {
  private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

  private StsXml() {}

  /** {@code <ActionResponse>} around the result; {@code elements} are nested maps and texts. */
  static Response answer(String action, Map<String, ?> elements) {
    String id = UUID.randomUUID().toString();
    StringBuilder xml = new StringBuilder();
    xml.append('<').append(action).append("Response xmlns=\"").append(NAMESPACE).append("\">\n");
    element(xml, action + "Result", elements, 1);
    element(xml, "ResponseMetadata", Map.of("RequestId", id), 1);
    xml.append("</").append(action).append("Response>\n");
    return xml(200, Response.OK, id, xml);
  }

  static Response error(int status, String code, String message) {
    String id = UUID.randomUUID().toString();
    StringBuilder xml = new StringBuilder();
    xml.append("<ErrorResponse xmlns=\"").append(NAMESPACE).append("\">\n  <Error>\n");
    element(xml, "Type", status >= 500 ? "Receiver" : "Sender", 2);
    element(xml, "Code", code, 2);
    element(xml, "Message", message, 2);
    xml.append("  </Error>\n");
    element(xml, "RequestId", id, 1);
    xml.append("</ErrorResponse>\n");
    return xml(status, code, id, xml);
  }

  private static Response xml(int status, String outcome, String id, StringBuilder xml) {
    return Response.of(status, outcome, "text/xml", xml.toString()).with("x-amzn-RequestId", id);
  }

  private static void element(StringBuilder xml, String name, Object content, int depth) {
    String indent = "  ".repeat(depth);
    xml.append(indent).append('<').append(name).append('>');
    if (content instanceof Map<?, ?> children) {
      xml.append('\n');
      children.forEach((child, value) -> element(xml, child.toString(), value, depth + 1));
      xml.append(indent);
    } else {
      xml.append(escape(content.toString()));
    }
    xml.append("</").append(name).append(">\n");
  }

  /** Escapes a text for XML and HTML, attribute values included. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
