package taijie.slack.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.slack.api.Slack;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import taijie.dispute.DisputeId;
import taijie.usecase.Mailbox.Parcel;

/**
 * The real courier before a Slack whose every answer is written down: what waits, what goes out
 * again, what the log says. The clock is moved by hand.
 */
class SlackWeatherTest {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final String SENT = "{\"ok\":true,\"ts\":\"1772442000.000100\"}";
  private static final String NOTE = "the second carton is fine";

  private static Rounds rounds;
  private static WireMockServer slack;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger ours = (Logger) LoggerFactory.getLogger("taijie");
  private DisputeId id;
  private Courier courier;

  @BeforeAll
  static void begin() {
    rounds = new Rounds();
    slack = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    slack.start();
  }

  @AfterAll
  static void end() {
    slack.stop();
    rounds.close();
  }

  // A card that stands, and a remark for its thread that waits.
  @BeforeEach
  void start() {
    slack.resetAll();
    id = rounds.opened();
    // A card is not touched twice within a moment.
    forward(5);
    rounds.notes(id, NOTE);
    Slack sdk = SlackSdk.at(URI.create(slack.baseUrl() + "/"), PATIENCE);
    courier =
        new Courier(
            rounds.bot().store().mailbox(),
            new Renderer(rounds.use(), rounds.bot().clock()),
            rounds.use(),
            new Workspaces(sdk, "xoxb-a-token-of-some-length"),
            rounds.bot().clock());
    always("chat.update", okJson(SENT));
    always("conversations.replies", okJson("{\"ok\":true,\"messages\":[]}"));
    log.start();
    ours.addAppender(log);
    ours.setLevel(Level.INFO);
  }

  @AfterEach
  void stop() {
    ours.detachAppender(log);
    ours.setLevel(null);
    // What a test left lying would be found by the next.
    for (Parcel parcel : waiting()) {
      rounds.bot().store().mailbox().refused(parcel, "over", rounds.bot().clock().instant());
    }
  }

  static Stream<Arguments> troubles() {
    return Stream.of(
        Arguments.of("500", aResponse().withStatus(500), "HTTP 500"),
        Arguments.of("503 as HTML", html().withStatus(503), "HTTP 503"),
        Arguments.of("HTML of a proxy", html(), "cannot be read"),
        Arguments.of("half a JSON", okJson("{\"ok\":tr"), "cannot be read"),
        Arguments.of("nothing", aResponse().withStatus(200), "cannot be read"),
        Arguments.of(
            "a cut connection", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "answer"),
        Arguments.of("an empty answer", aResponse().withFault(Fault.EMPTY_RESPONSE), "answer"),
        Arguments.of(
            "no answer in time",
            okJson(SENT).withFixedDelay((int) PATIENCE.multipliedBy(3).toMillis()),
            "answer"),
        Arguments.of("internal_error", error("internal_error"), ""));
  }

  private static ResponseDefinitionBuilder html() {
    return aResponse()
        .withHeader("Content-Type", "text/html")
        .withBody("<html>please log in to the proxy</html>");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  void what_went_wrong_twice_goes_out_in_the_end_once(
      String what, ResponseDefinitionBuilder trouble, String logged) {
    first(trouble, trouble);
    for (int seconds : List.of(2, 4)) {
      assertThat(deliver()).contains(now().plusSeconds(seconds));
      assertThat(waiting()).hasSize(1);
      forward(seconds);
    }
    assertThat(deliver()).isEmpty();
    assertThat(waiting()).isEmpty();
    slack.verify(3, postRequestedFor(urlPathEqualTo("/chat.postMessage")));
    // Before each further try it was looked for.
    slack.verify(2, postRequestedFor(urlPathEqualTo("/conversations.replies")));
    assertThat(logged()).contains(logged);
  }

  @Test
  void too_many_requests_are_answered_by_as_much_patience_as_was_asked_for() {
    first(aResponse().withStatus(429).withHeader("Retry-After", "30"));
    assertThat(deliver()).contains(now().plusSeconds(30));
    forward(29);
    deliver();
    slack.verify(1, postRequestedFor(urlPathEqualTo("/chat.postMessage")));
    forward(1);
    assertThat(deliver()).isEmpty();
    slack.verify(2, postRequestedFor(urlPathEqualTo("/chat.postMessage")));
  }

  @Test
  void what_arrived_although_the_answer_was_lost_is_not_sent_again() {
    first(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    deliver();
    String delivery = waiting().getFirst().id();
    always(
        "conversations.replies",
        okJson(
            """
            {"ok":true,"messages":[{"ts":"1772442000.000100","text":"x","metadata":
              {"event_type":"taijie_delivery","event_payload":{"delivery":"%s"}}}]}
            """
                .formatted(delivery)));
    forward(2);
    assertThat(deliver()).isEmpty();
    assertThat(waiting()).isEmpty();
    slack.verify(1, postRequestedFor(urlPathEqualTo("/chat.postMessage")));
  }

  @Test
  void blocks_that_slack_does_not_take_go_out_as_words() {
    first(error("invalid_blocks"));
    assertThat(deliver()).isEmpty();
    assertThat(waiting()).isEmpty();
    List<String> bodies =
        slack.findAll(postRequestedFor(urlPathEqualTo("/chat.postMessage"))).stream()
            .map(request -> request.getBodyAsString())
            .toList();
    assertThat(bodies).hasSize(2);
    assertThat(bodies.getLast()).contains("second").doesNotContain("section");
    assertThat(logged()).contains("its words go out alone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"msg_too_long", "restricted_action", "no_permission", "unknown_method"})
  void what_is_refused_for_good_is_given_up_and_the_handler_is_told_once(String error) {
    always("chat.postMessage", error(error));
    assertThat(deliver()).isEmpty();
    assertThat(waiting()).isEmpty();
    slack.verify(1, postRequestedFor(urlPathEqualTo("/chat.postMessage")));
    assertThat(logged()).contains("given up: " + error);
    assertThat(toHandler()).filteredOn(telling -> telling.contains(error)).hasSize(1);
  }

  @Test
  void what_does_not_get_through_for_hours_is_given_up_and_the_handler_is_told_once() {
    always("chat.postMessage", aResponse().withStatus(503));
    rounds.notes(id, "and the third one, too");
    for (int delivery = 0; !waiting().isEmpty() && delivery < 100; delivery++) {
      deliver().ifPresent(next -> rounds.bot().clock().forward(Duration.between(now(), next)));
    }
    assertThat(waiting()).isEmpty();
    assertThat(logged()).contains("given up: too many tries");
    assertThat(toHandler()).filteredOn(telling -> telling.contains("gave-up")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"channel_not_found", "is_archived", "not_in_channel"})
  void what_says_that_the_channel_is_lost_makes_the_channel_be_looked_at(String error) {
    always("chat.postMessage", error(error));
    assertThat(deliver()).isEmpty();
    assertThat(logged()).contains("given up: " + error);
    assertThat(toHandler()).filteredOn(telling -> telling.contains(error)).isEmpty();
    // The channel is as it was: the dispute goes on there.
    rounds.bot().settle();
    assertThat(rounds.dispute(id).head().lost()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"token_revoked", "account_inactive", "invalid_auth"})
  void where_the_token_is_good_for_nothing_any_more_nothing_is_tried_twice(String error) {
    always("chat.postMessage", error(error));
    assertThat(deliver()).isEmpty();
    assertThat(deliver()).isEmpty();
    slack.verify(1, postRequestedFor(urlPathEqualTo("/chat.postMessage")));
    assertThat(logged()).contains(error);
  }

  /** The first calls get these answers, all others go well. */
  private static void first(ResponseDefinitionBuilder... answers) {
    String state = STARTED;
    for (int i = 0; i < answers.length; i++) {
      String next = "after " + (i + 1);
      slack.stubFor(
          post(urlPathEqualTo("/chat.postMessage"))
              .inScenario("post")
              .whenScenarioStateIs(state)
              .willSetStateTo(next)
              .willReturn(answers[i]));
      state = next;
    }
    slack.stubFor(
        post(urlPathEqualTo("/chat.postMessage"))
            .inScenario("post")
            .whenScenarioStateIs(state)
            .willReturn(okJson(SENT)));
  }

  private static void always(String method, ResponseDefinitionBuilder answer) {
    slack.stubFor(post(urlPathEqualTo("/" + method)).willReturn(answer));
  }

  private static ResponseDefinitionBuilder error(String name) {
    return okJson("{\"ok\":false,\"error\":\"" + name + "\"}");
  }

  private Optional<Instant> deliver() {
    return courier.deliver(Rounds.WORKSPACE, Rounds.CHANNEL);
  }

  private static List<Parcel> waiting() {
    return rounds.bot().store().mailbox().waiting(Rounds.WORKSPACE, Rounds.CHANNEL);
  }

  /** What waits for the handler's direct messages. */
  private List<String> toHandler() {
    return rounds
        .bot()
        .store()
        .mailbox()
        .waiting(Rounds.WORKSPACE, rounds.dispute(id).head().handler())
        .stream()
        .map(parcel -> parcel.telling().toString())
        .filter(telling -> telling.contains(id + ","))
        .toList();
  }

  private static Instant now() {
    return rounds.bot().clock().instant();
  }

  private static void forward(int seconds) {
    rounds.bot().clock().forward(Duration.ofSeconds(seconds));
  }

  private String logged() {
    return String.join("\n", log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
  }
}
