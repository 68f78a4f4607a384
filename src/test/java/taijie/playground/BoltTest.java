package taijie.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taijie.playground.world.Cast;
import taijie.playground.world.Json;
import taijie.playground.world.Message;
import taijie.playground.world.View;

/** A real Bolt app as the bot: it accepts the signatures and reads every kind of request. */
class BoltTest {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private SimulatedSlack slack;
  private Slack sdk;
  private HttpServer server;

  @BeforeEach
  void a_bolt_app() throws IOException {
    // Bolt compares the signature's time with the system's clock, so this Slack runs with it.
    slack =
        SimulatedSlack.start(
            new SimulatedSlack.Options(
                0,
                "secret",
                Stage.TOKEN,
                MovableClock.running(InstantSource.system()),
                Optional.empty(),
                Cast.nordlicht()));
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl().toString());
    sdk = Slack.getInstance(config);
    App app =
        new App(
            AppConfig.builder()
                .slack(sdk)
                .signingSecret("secret")
                .singleTeamBotToken(Stage.TOKEN)
                .build());
    listeners(app);
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    SlackRequestParser parser = new SlackRequestParser(app.config());
    server.createContext("/slack/events", exchange -> bridge(app, parser, exchange));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    slack.connect(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events"));
  }

  @AfterEach
  void close() throws Exception {
    slack.close();
    server.stop(0);
    sdk.close();
  }

  @Test
  void commands_modals_buttons_shortcuts_and_events_are_all_read() throws InterruptedException {
    Person anna = slack.as("anna");

    Outcome command = anna.say("quality-huaxin", "/dispute open lids");
    View modal = slack.world().views(anna.id()).getLast();
    Outcome submitted =
        anna.submit(
            modal.id(), Json.MAPPER.readTree("{\"what\":{\"text\":{\"value\":\"too wide\"}}}"));
    Message card = slack.world().messages("C0001").getLast();
    Outcome clicked = anna.act("C0001", card.ts(), "b", "go", Json.object().put("value", "unused"));
    Outcome shortcut = anna.shortcut("log-answer", "C0001", card.ts());
    anna.say("quality-huaxin", "@Taijie next");
    anna.open("home");

    assertThat(List.of(command, submitted, clicked, shortcut)).allMatch(Outcome::ok);
    assertThat(slack.awaitQuiet(Duration.ofSeconds(10))).isTrue();
    assertThat(heard)
        .contains(
            "command open lids",
            "submission too wide",
            "click on card",
            "shortcut on card",
            "mention <@U0BOT> next",
            "message <@U0BOT> next",
            "changed clicked",
            "home home");
    assertThat(slack.wire().entries()).allMatch(e -> e.status() == 200);
  }

  private void listeners(App app) {
    app.command(
        "/dispute",
        (request, context) -> {
          heard.add("command " + request.getPayload().getText());
          context
              .client()
              .viewsOpen(
                  r -> r.triggerId(context.getTriggerId()).viewAsString(SimulatedSlackTest.FORM));
          return context.ack();
        });
    app.viewSubmission(
        "f",
        (request, context) -> {
          var values = request.getPayload().getView().getState().getValues();
          heard.add("submission " + values.get("what").get("text").getValue());
          context
              .client()
              .chatPostMessage(r -> r.channel("C0001").text("card").blocksAsString(BUTTON));
          return context.ack();
        });
    app.blockAction(
        "go",
        (request, context) -> {
          heard.add("click on " + request.getPayload().getMessage().getText());
          context.respond(r -> r.text("between us"));
          context
              .client()
              .chatUpdate(r ->
                  r.channel("C0001")
                      .ts(request.getPayload().getContainer().getMessageTs())
                      .text("clicked"));
          return context.ack();
        });
    app.messageShortcut(
        "log-answer",
        (request, context) -> {
          heard.add(
              "shortcut on "
                  + request.getPayload().getMessage().getText().replace("clicked", "card"));
          return context.ack();
        });
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          heard.add("mention " + payload.getEvent().getText());
          return context.ack();
        });
    app.event(
        MessageEvent.class,
        (payload, context) -> {
          heard.add("message " + payload.getEvent().getText());
          return context.ack();
        });
    app.event(
        MessageChangedEvent.class,
        (payload, context) -> {
          heard.add("changed " + payload.getEvent().getMessage().getText());
          return context.ack();
        });
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          heard.add("home " + payload.getEvent().getTab());
          return context.ack();
        });
  }

  private static void bridge(App app, SlackRequestParser parser, HttpExchange exchange)
      throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Request<?> request =
        parser.parse(
            SlackRequestParser.HttpRequest.builder()
                .requestUri("/slack/events")
                .requestBody(body)
                .headers(new RequestHeaders(exchange.getRequestHeaders()))
                .remoteAddress("127.0.0.1")
                .build());
    try {
      Response response = app.run(request);
      String answer = response.getBody() == null ? "" : response.getBody();
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", String.valueOf(response.getContentType()));
      exchange.sendResponseHeaders(response.getStatusCode(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (Exception e) {
      throw new IOException(e);
    } finally {
      exchange.close();
    }
  }

  private static final String BUTTON =
      """
      [{"type":"actions","block_id":"b","elements":[
        {"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"}}]}]\
      """;
}
