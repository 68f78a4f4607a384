package taijie.opinion.endpoint;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.opinion.Model.Question;
import taijie.opinion.Reply;
import taijie.opinion.Reply.Failure;
import taijie.opinion.Shape;
import taijie.opinion.Shape.Field;
import tools.jackson.databind.json.JsonMapper;

/** Both protocols, and everything that can come back instead of an answer. */
class EndpointTest {

  private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());
  private static final OkHttpClient CLIENT = new OkHttpClient();
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final String CHAT = "/v1/chat/completions";
  private static final String MESSAGES = "/v1/messages";

  private static final Question QUESTION =
      new Question(
          "Say which.",
          "<<<data>>>",
          new Shape(
              new Field.OneOf("stance", List.of("disputes", "asks")), new Field.Words("quote", 99)),
          300);

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void reset() {
    SERVER.resetAll();
  }

  private static Endpoint chat() {
    return endpoint("/v1", Protocol.BY_ADDRESS);
  }

  private static Endpoint endpoint(String path, Protocol protocol) {
    return new Endpoint(
        CLIENT, URI.create(SERVER.baseUrl() + path), "small-model", Optional.of("k-123"), protocol);
  }

  private static String completion(String content) {
    return "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":"
        + JsonMapper.shared().writeValueAsString(content)
        + "}}],\"usage\":{\"prompt_tokens\":812,\"completion_tokens\":17}}";
  }

  private static void answers(String body) {
    SERVER.stubFor(post(urlEqualTo(CHAT)).willReturn(okJson(body)));
  }

  private static Failure failure(Reply reply) {
    assertThat(reply).isInstanceOf(Reply.Nothing.class);
    return ((Reply.Nothing) reply).failure();
  }

  private static final String GOOD = "{\"stance\":\"asks\",\"quote\":\"send photos\"}";

  @Test
  void chat_completions_are_asked_with_a_schema_and_a_key() {
    answers(completion(GOOD));
    Reply reply = chat().ask(QUESTION, LIMIT);
    assertThat(((Reply.Answered) reply).fields()).containsEntry("stance", "asks");
    assertThat(reply.usage()).isEqualTo(new Reply.Usage(812, 17));
    SERVER.verify(
        postRequestedFor(urlEqualTo(CHAT))
            .withHeader("Authorization", equalTo("Bearer k-123"))
            .withRequestBody(matchingJsonPath("$.model", equalTo("small-model")))
            .withRequestBody(matchingJsonPath("$.max_tokens", equalTo("300")))
            .withRequestBody(matchingJsonPath("$.messages[1].content", equalTo("<<<data>>>")))
            .withRequestBody(
                matchingJsonPath(
                    "$.response_format.json_schema.schema.additionalProperties", equalTo("false")))
            .withRequestBody(
                matchingJsonPath(
                    "$.response_format.json_schema.schema.properties.stance.enum[1]",
                    equalTo("asks"))));
  }

  @Test
  void messages_are_asked_by_a_tool_that_takes_the_answer() {
    SERVER.stubFor(
        post(urlEqualTo(MESSAGES))
            .willReturn(
                okJson(
                    """
                    {"type":"message","content":[{"type":"text","text":"Let me see."},
                     {"type":"tool_use","id":"t","name":"answer","input":{"stance":"asks","quote":"x"}}],
                     "usage":{"input_tokens":700,"output_tokens":20}}\
                    """)));
    Reply reply = endpoint("", Protocol.MESSAGES).ask(QUESTION, LIMIT);
    assertThat(((Reply.Answered) reply).fields()).containsEntry("stance", "asks").hasSize(2);
    assertThat(reply.usage()).isEqualTo(new Reply.Usage(700, 20));
    SERVER.verify(
        postRequestedFor(urlEqualTo(MESSAGES))
            .withHeader("x-api-key", equalTo("k-123"))
            .withHeader("anthropic-version", equalTo("2023-06-01"))
            .withRequestBody(matchingJsonPath("$.system", equalTo("Say which.")))
            .withRequestBody(matchingJsonPath("$.tool_choice.name", equalTo("answer")))
            .withRequestBody(
                matchingJsonPath("$.tools[0].input_schema.required[0]", equalTo("stance"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1", "/v1/", "/v1/chat/completions"})
  void an_address_may_be_given_with_or_without_the_protocols_own_path(String path) {
    answers(completion(GOOD));
    assertThat(endpoint(path, Protocol.BY_ADDRESS).ask(QUESTION, LIMIT))
        .isInstanceOf(Reply.Answered.class);
  }

  @Test
  void the_address_tells_the_dialect() {
    assertThat(Dialect.of(URI.create("https://api.anthropic.com"), Protocol.BY_ADDRESS))
        .isInstanceOf(Messages.class);
    assertThat(Dialect.of(URI.create("https://proxy.example.com/v1/messages"), Protocol.BY_ADDRESS))
        .isInstanceOf(Messages.class);
    assertThat(Dialect.of(URI.create("http://127.0.0.1:11434/v1"), Protocol.BY_ADDRESS))
        .isInstanceOf(ChatCompletions.class);
  }

  @Test
  void an_endpoint_that_knows_no_schema_is_asked_in_words_and_from_then_on_at_once() {
    answers(completion("```json\n" + GOOD + "\n```"));
    SERVER.stubFor(
        post(urlEqualTo(CHAT))
            .withRequestBody(matchingJsonPath("$.response_format"))
            .willReturn(aResponse().withStatus(400).withBody("unknown field response_format")));
    Endpoint endpoint = chat();
    assertThat(endpoint.ask(QUESTION, LIMIT)).isInstanceOf(Reply.Answered.class);
    SERVER.verify(3, postRequestedFor(urlEqualTo(CHAT)));
    endpoint.ask(QUESTION, LIMIT);
    SERVER.verify(4, postRequestedFor(urlEqualTo(CHAT)));
  }

  @Test
  void newer_names_and_fixed_temperatures_are_learnt_from_the_refusal() {
    answers(completion(GOOD));
    SERVER.stubFor(
        post(urlEqualTo(CHAT))
            .withRequestBody(matchingJsonPath("$.temperature"))
            .willReturn(aResponse().withStatus(400).withBody("'temperature' is not supported")));
    SERVER.stubFor(
        post(urlEqualTo(CHAT))
            .withRequestBody(matchingJsonPath("$.max_tokens"))
            .willReturn(aResponse().withStatus(400).withBody("use 'max_completion_tokens'")));
    assertThat(chat().ask(QUESTION, LIMIT)).isInstanceOf(Reply.Answered.class);
    SERVER.verify(3, postRequestedFor(urlEqualTo(CHAT)));
    SERVER.verify(
        2,
        postRequestedFor(urlEqualTo(CHAT))
            .withRequestBody(matchingJsonPath("$.max_completion_tokens", equalTo("300")))
            .withRequestBody(matchingJsonPath("$.response_format.type", equalTo("json_schema"))));
  }

  @Test
  void an_empty_answer_is_none() {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
    assertThat(failure(chat().ask(QUESTION, LIMIT))).isEqualTo(Failure.UNREADABLE);
    answers(completion(""));
    assertThat(failure(chat().ask(QUESTION, LIMIT))).isEqualTo(Failure.UNREADABLE);
  }

  @Test
  void half_a_json_is_none() {
    answers(completion("{\"stance\":\"asks\",\"quo"));
    assertThat(failure(chat().ask(QUESTION, LIMIT))).isEqualTo(Failure.UNREADABLE);
    answers(completion(GOOD).substring(0, 60));
    assertThat(failure(chat().ask(QUESTION, LIMIT))).isEqualTo(Failure.UNREADABLE);
  }

  @Test
  void prose_around_one_object_is_left_away_and_two_objects_are_none() {
    answers(completion("Sure! Here it is:\n" + GOOD + "\nHope that helps."));
    assertThat(chat().ask(QUESTION, LIMIT)).isInstanceOf(Reply.Answered.class);
    answers(completion(GOOD + " or rather " + GOOD));
    assertThat(failure(chat().ask(QUESTION, LIMIT))).isEqualTo(Failure.UNREADABLE);
  }

  @Test
  void a_field_that_stands_twice_is_not_read() {
    answers(completion("{\"stance\":\"asks\",\"stance\":\"disputes\",\"quote\":\"\"}"));
    assertThat(failure(chat().ask(QUESTION, LIMIT))).isEqualTo(Failure.UNREADABLE);
  }

  @Test
  void ten_megabytes_are_cut_off() {
    answers(completion("x".repeat(10_000_000)));
    assertThat(failure(chat().ask(QUESTION, LIMIT))).isEqualTo(Failure.TOO_LONG);
  }

  @Test
  void a_redirect_is_not_followed() {
    SERVER.stubFor(
        post(urlEqualTo(CHAT))
            .willReturn(aResponse().withStatus(307).withHeader("Location", "/elsewhere")));
    assertThat(failure(chat().ask(QUESTION, LIMIT))).isEqualTo(Failure.REDIRECTED);
    SERVER.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
  }

  @Test
  void a_200_with_an_error_inside_is_none() {
    answers("{\"error\":{\"message\":\"overloaded\",\"type\":\"server_error\"}}");
    assertThat(failure(chat().ask(QUESTION, LIMIT))).isEqualTo(Failure.AWAY);
    SERVER.stubFor(
        post(urlEqualTo(MESSAGES))
            .willReturn(okJson("{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\"}}")));
    assertThat(failure(endpoint("", Protocol.MESSAGES).ask(QUESTION, LIMIT)))
        .isEqualTo(Failure.AWAY);
  }

  @Test
  void a_stream_that_never_ends_is_ended() throws Exception {
    HttpServer dripping = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    dripping.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    dripping.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] drop = "data: {}\n\n".getBytes(StandardCharsets.UTF_8);
          try {
            while (true) {
              exchange.getResponseBody().write(drop);
              exchange.getResponseBody().flush();
              java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
          } catch (java.io.IOException hungUp) {
            exchange.close();
          }
        });
    dripping.start();
    try {
      URI at = URI.create("http://127.0.0.1:" + dripping.getAddress().getPort() + "/v1");
      Endpoint endpoint = new Endpoint(CLIENT, at, "m", Optional.empty(), Protocol.CHAT);
      long start = System.nanoTime();
      assertThat(failure(endpoint.ask(QUESTION, Duration.ofMillis(700))))
          .isEqualTo(Failure.TIMED_OUT);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    } finally {
      dripping.stop(0);
    }
  }

  @Test
  void a_slow_one_is_not_waited_for() {
    SERVER.stubFor(
        post(urlEqualTo(CHAT)).willReturn(okJson(completion(GOOD)).withFixedDelay(4_000)));
    assertThat(failure(chat().ask(QUESTION, Duration.ofMillis(300)))).isEqualTo(Failure.TIMED_OUT);
  }

  @Test
  void a_429_tells_for_how_long_to_leave_it_alone() {
    SERVER.stubFor(
        post(urlEqualTo(CHAT))
            .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "42")));
    Reply.Nothing nothing = (Reply.Nothing) chat().ask(QUESTION, LIMIT);
    assertThat(nothing.failure()).isEqualTo(Failure.BUSY);
    assertThat(nothing.pause()).contains(Duration.ofSeconds(42));
  }

  @Test
  void outages_and_cut_lines_are_told_apart_from_refusals() {
    SERVER.stubFor(post(urlEqualTo(CHAT)).willReturn(aResponse().withStatus(503)));
    assertThat(failure(chat().ask(QUESTION, LIMIT))).isEqualTo(Failure.AWAY);
    SERVER.stubFor(post(urlEqualTo(CHAT)).willReturn(aResponse().withStatus(401)));
    assertThat(failure(chat().ask(QUESTION, LIMIT))).isEqualTo(Failure.REFUSED);
    SERVER.stubFor(
        post(urlEqualTo(CHAT)).willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));
    assertThat(failure(chat().ask(QUESTION, LIMIT))).isIn(Failure.AWAY, Failure.UNREADABLE);
  }
}
