package taijie.playground;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import taijie.playground.api.Reply;
import taijie.playground.api.ResponseUrls;
import taijie.playground.api.WebApi;

/**
 * Every request to the simulated Slack: the bot's calls, and the page. Each is answered on a thread
 * of its own.
 */
final class FrontDoor extends Handler.Abstract {
  private static final int LARGEST_BODY = 1_000_000;

  private final WebApi webApi;
  private final ResponseUrls responseUrls;
  private final Page page;

  FrontDoor(WebApi webApi, ResponseUrls responseUrls, Page page) {
    this.webApi = webApi;
    this.responseUrls = responseUrls;
    this.page = page;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Thread.ofVirtual()
        .name("slack-request")
        .start(() -> {
          try {
            answer(request, response, callback);
          } catch (IOException | RuntimeException e) {
            callback.failed(e);
          }
        });
    return true;
  }

  private void answer(Request request, Response response, Callback callback) throws IOException {
    String path = Request.getPathInContext(request);
    boolean post = request.getMethod().equals("POST");
    if (path.equals("/ui/changes") && !post) {
      follow(request, response, callback);
      return;
    }
    byte[] body;
    try (InputStream in = Content.Source.asInputStream(request)) {
      body = in.readNBytes(LARGEST_BODY + 1);
    }
    if (path.startsWith("/upload/") && post) {
      send(response, callback, webApi.upload(path.substring("/upload/".length()), body));
      return;
    }
    String text = new String(body, StandardCharsets.UTF_8);
    if (body.length > LARGEST_BODY) {
      send(response, callback, Sent.json(413, "{\"ok\":false,\"error\":\"request_too_large\"}"));
    } else if (path.startsWith("/api/") && post) {
      String method = path.substring("/api/".length());
      Reply reply =
          webApi.call(
              method,
              header(request, HttpHeader.AUTHORIZATION),
              header(request, HttpHeader.CONTENT_TYPE),
              text);
      send(response, callback, reply);
    } else if (path.startsWith("/response/") && post) {
      send(response, callback, responseUrls.post(path.substring("/response/".length()), text));
    } else {
      send(response, callback, page.answer(asked(request, path, text)));
    }
  }

  private static Page.Asked asked(Request request, String path, String body) {
    return new Page.Asked(
        request.getMethod(),
        path,
        String.valueOf(request.getHttpURI().getQuery()),
        header(request, HttpHeader.HOST),
        header(request, HttpHeader.ORIGIN),
        header(request, HttpHeader.CONTENT_TYPE),
        body);
  }

  private void follow(Request request, Response response, Callback callback) throws IOException {
    Page.Asked asked = asked(request, "/ui/changes", "");
    if (!page.admits(asked)) {
      send(response, callback, page.refused());
      return;
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    try (OutputStream out = Content.Sink.asOutputStream(response)) {
      page.changes().follow(out, this::isRunning);
    }
    callback.succeeded();
  }

  private static String header(Request request, HttpHeader name) {
    String value = request.getHeaders().get(name);
    return value == null ? "" : value;
  }

  private static void send(Response response, Callback callback, Reply reply) {
    if (reply.cutOff()) {
      callback.failed(new IOException("Cut off, as the weather wanted it"));
      return;
    }
    OptionalLong wait = reply.retryAfter();
    if (wait.isPresent()) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, wait.getAsLong());
    }
    boolean json = reply.body().startsWith("{");
    send(
        response,
        callback,
        new Sent(
            reply.status(),
            json ? "application/json; charset=utf-8" : "text/html; charset=utf-8",
            reply.body().getBytes(StandardCharsets.UTF_8)));
  }

  private static void send(Response response, Callback callback, Sent sent) {
    response.setStatus(sent.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, sent.type());
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Content-Security-Policy", "default-src 'self'");
    response.getHeaders().put("Referrer-Policy", "no-referrer");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    if (sent.status() == 302) {
      response
          .getHeaders()
          .put(HttpHeader.LOCATION, new String(sent.body(), StandardCharsets.UTF_8));
    }
    response.write(true, ByteBuffer.wrap(sent.body()), callback);
  }
}
