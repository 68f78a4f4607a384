package taijie.server;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.QueryStringParser;
import com.slack.api.bolt.util.SlackRequestParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.server.Signature.Claim;
import taijie.usecase.Store;

/**
 * Slack's requests: nothing of them is parsed before their signature was found right. What cannot
 * be Slack's by its headers is refused without reading on, and no thread waits for a slow sender.
 */
public final class SlackEvents extends Handler.Abstract {

  private static final Logger LOG = LoggerFactory.getLogger(SlackEvents.class);

  // Slack's own payloads stay far below this.
  private static final int LARGEST_BODY = 1024 * 1024;
  // Slack itself waits three seconds for the whole.
  private static final Duration SLOWEST_BODY = Duration.ofSeconds(10);

  private final Duration slowest;
  private final App app;
  private final Signature signature;
  private final Replays replays = new Replays(Signature.WINDOW.multipliedBy(2));
  private final SlackRequestParser parser;
  private final Predicate<String> chatter;

  /**
   * @param chatter tells by its body an event that needs no more than an acknowledgement
   */
  public SlackEvents(App app, Signature signature, Predicate<String> chatter) {
    this(app, signature, chatter, SLOWEST_BODY);
  }

  /**
   * @param slowest how long a body may take
   */
  SlackEvents(App app, Signature signature, Predicate<String> chatter, Duration slowest) {
    this.chatter = chatter;
    this.slowest = slowest;
    this.app = app;
    this.signature = signature;
    this.parser = new SlackRequestParser(app.config());
  }

  @Override
  public boolean handle(
      org.eclipse.jetty.server.Request request,
      org.eclipse.jetty.server.Response response,
      Callback callback) {
    if (!HttpMethod.POST.is(request.getMethod())) {
      return refuseUnread(response, callback, 405);
    }
    Optional<Claim> claim =
        signature.claimed(
            request.getHeaders().getValuesList("X-Slack-Request-Timestamp"),
            request.getHeaders().getValuesList("X-Slack-Signature"));
    if (claim.isEmpty()) {
      return refuseUnread(response, callback, 401);
    }
    if (request.getLength() > LARGEST_BODY) {
      return refuseUnread(response, callback, 413);
    }
    byte[] body;
    try {
      body = body(request);
    } catch (CompletionException e) {
      // Too much of it without saying so before, too slow, or cut off.
      boolean tooSlow = e.getCause() instanceof TimeoutException;
      return refuseUnread(response, callback, tooSlow ? 408 : 413);
    }
    // A replay learns no more than a forgery.
    if (!signature.isProven(claim.get(), body) || replays.isReplayed(claim.get(), body)) {
      return refuse(response, callback, 401);
    }
    answer(taken(request, new String(body, StandardCharsets.UTF_8)), response, callback);
    return true;
  }

  // Waits for it, on a virtual thread, so that the same thread reads and answers. Where another one
  // answered while the first still left this handler, Jetty (12.1.5 to 12.1.14) now and then took
  // the end of one request for the end of the next over the same connection, and never answered
  // that one; akin to https://github.com/jetty/jetty.project/issues/14745
  private byte[] body(org.eclipse.jetty.server.Request request) {
    TimeoutException late = new TimeoutException("the body came too slowly");
    Scheduler.Task tooSlow =
        request.getComponents().getScheduler().schedule(() -> request.fail(late), slowest);
    CompletableFuture<byte[]> whole = new CompletableFuture<>();
    Content.Source.asByteArrayAsync(
        request,
        LARGEST_BODY,
        Promise.Invocable.from(
            InvocationType.NON_BLOCKING,
            (body, failure) -> {
              if (failure == null) {
                whole.complete(body);
              } else {
                // What it meets on its way out may be another failure.
                whole.completeExceptionally(tooSlow.cancel() ? failure : late);
              }
            }));
    try {
      return whole.join();
    } finally {
      tooSlow.cancel();
    }
  }

  private Response taken(org.eclipse.jetty.server.Request request, String body) {
    return orLeft(() -> {
      if (chatter.test(body)) {
        request.setAttribute(Timing.ASKED, RequestType.Event.name());
        return Response.ok();
      }
      // Who waits for a database in native code holds on to a carrier of virtual threads.
      return CompletableFuture.supplyAsync(
              () -> orLeft(() -> run(request, body)), request.getComponents().getExecutor())
          .join();
    });
  }

  private static Response orLeft(java.util.concurrent.Callable<Response> asked) {
    try {
      return asked.call();
    } catch (Store.Unavailable e) {
      LOG.error("the database cannot be used, so that a request is left to Slack's retries", e);
      return left();
    } catch (RejectedExecutionException e) {
      LOG.warn("a request came while the bot was stopping: it is left to Slack's retries");
      return left();
    } catch (StackOverflowError e) {
      LOG.warn("a request from Slack is nested too deeply to be read: nothing was done");
      return Response.ok();
    } catch (Exception | Error e) {
      LOG.error("a request from Slack could not be handled", e);
      return left();
    }
  }

  // Slack brings events again, and tells people that their act failed; windows stay open with it.
  private static Response left() {
    return Response.builder().statusCode(503).build();
  }

  private Response run(org.eclipse.jetty.server.Request request, String body) throws Exception {
    Request<?> parsed;
    try {
      parsed = parse(request, body);
    } catch (RuntimeException e) {
      // The SDK throws all kinds of them where a field is missing; sent again it would be, too.
      // Without its message, which may quote what somebody wrote.
      LOG.warn("a request from Slack lacks what the SDK needs: {}", e.getClass().getSimpleName());
      return Response.ok();
    }
    request.setAttribute(Timing.ASKED, parsed == null ? "" : parsed.getRequestType().name());
    return parsed == null ? Response.builder().statusCode(400).build() : app.run(parsed);
  }

  private Request<?> parse(org.eclipse.jetty.server.Request request, String body) {
    Map<String, List<String>> headers =
        request.getHeaders().stream()
            .collect(
                Collectors.groupingBy(
                    HttpField::getName,
                    () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                    Collectors.mapping(HttpField::getValue, Collectors.toList())));
    return parser.parse(
        SlackRequestParser.HttpRequest.builder()
            .requestUri(request.getHttpURI().getPath())
            .queryString(QueryStringParser.toMap(request.getHttpURI().getQuery()))
            .headers(new RequestHeaders(headers))
            .requestBody(body)
            .remoteAddress(org.eclipse.jetty.server.Request.getRemoteAddr(request))
            .build());
  }

  // A proxy must not send Slack's next request behind a body of which nobody knows where it ends.
  private static boolean refuseUnread(
      org.eclipse.jetty.server.Response response, Callback callback, int status) {
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    return refuse(response, callback, status);
  }

  private static boolean refuse(
      org.eclipse.jetty.server.Response response, Callback callback, int status) {
    response.setStatus(status);
    callback.succeeded();
    return true;
  }

  private static void answer(
      Response answer, org.eclipse.jetty.server.Response response, Callback callback) {
    response.setStatus(answer.getStatusCode());
    String body = answer.getBody();
    if (body == null || body.isEmpty()) {
      callback.succeeded();
      return;
    }
    String type = answer.getContentType();
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type == null ? "text/plain" : type);
    Content.Sink.write(response, true, body, callback);
  }
}
