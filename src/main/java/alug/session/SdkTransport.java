package alug.session;

import alug.net.HttpAnswer;
import alug.net.HttpCall;
import alug.net.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/** The SDK's way to HTTP, through alug's own: one place has the proxies, the CAs, the deadlines. */
final class SdkTransport implements SdkHttpClient {
  private static final String CODE = "TokenCode=";

  private final HttpExchange http;
  private final Optional<Path> caBundle;

  SdkTransport(HttpExchange http, Optional<Path> caBundle) {
    this.http = http;
    this.caBundle = caBundle;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(http.send(translated(request).trusting(caBundle)));
      }

      @Override
      public void abort() {
        // The exchange is bounded in time by itself.
      }
    };
  }

  private static HttpCall translated(HttpExecuteRequest request) throws IOException {
    SdkHttpRequest http = request.httpRequest();
    Map<String, String> headers = new LinkedHashMap<>();
    http.forEachHeader((name, values) -> headers.put(name, String.join(",", values)));
    byte[] body = new byte[0];
    if (request.contentStreamProvider().isPresent()) {
      try (InputStream in = request.contentStreamProvider().get().newStream()) {
        body = in.readAllBytes();
      }
    }
    HttpCall call = new HttpCall(http.method().name(), http.getUri(), headers, body);
    return carriesCode(body) ? call : call.repeatable();
  }

  /** Whether this form spends an MFA code, which works once. */
  private static boolean carriesCode(byte[] form) {
    return new String(form, StandardCharsets.UTF_8).contains(CODE);
  }

  private static HttpExecuteResponse answer(HttpAnswer answer) {
    SdkHttpFullResponse.Builder response =
        SdkHttpFullResponse.builder().statusCode(answer.status());
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      response.putHeader(header.getKey(), header.getValue());
    }
    AbortableInputStream body =
        AbortableInputStream.create(new ByteArrayInputStream(answer.body()));
    return HttpExecuteResponse.builder()
        .response(response.content(body).build())
        .responseBody(body)
        .build();
  }

  @Override
  public String clientName() {
    return "alug";
  }

  @Override
  public void close() {
    // The connections belong to whoever made them.
  }
}
