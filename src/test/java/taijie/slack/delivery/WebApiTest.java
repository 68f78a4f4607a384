package taijie.slack.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.slack.blocks.Said;

/** What each of Slack's answers, and each lack of one, means for a delivery. */
class WebApiTest {

  private static final int PATIENCE_MILLIS = 400;
  private static final Reply.Later SOON = new Reply.Later(Duration.ofSeconds(2), false);

  private static WireMockServer slack;
  private static WebApi api;

  @BeforeAll
  static void start() {
    slack = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    slack.start();
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.baseUrl() + "/");
    config.setStatsEnabled(false);
    config.setHttpClientCallTimeoutMillis(PATIENCE_MILLIS);
    api = new WebApi(new Workspaces(Slack.getInstance(config), "xoxb-a-token-of-some-length"));
  }

  @AfterAll
  static void stop() {
    slack.stop();
  }

  @BeforeEach
  void clear() {
    slack.resetAll();
  }

  @Test
  void a_message_that_was_posted_is_known_by_its_ts() {
    answers(json("{\"ok\":true,\"ts\":\"1772442000.000100\"}"));

    assertThat(posted()).isEqualTo(new Reply.Done("1772442000.000100"));
  }

  @ParameterizedTest
  @CsvSource({"1,1", "30,30", "' 7 ',7"})
  void too_many_requests_wait_as_long_as_slack_says(String header, int seconds) {
    answers(aResponse().withStatus(429).withHeader("Retry-After", header));

    assertThat(posted()).isEqualTo(new Reply.Later(Duration.ofSeconds(seconds), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "99999999999999999999", "Wed, 21 Oct 2026 07:28:00 GMT"})
  void too_many_requests_without_a_usable_time_wait_a_little(String header) {
    answers(aResponse().withStatus(429).withHeader("Retry-After", header));

    assertThat(posted())
        .isInstanceOfSatisfying(
            Reply.Later.class, later -> assertThat(later.after()).isEqualTo(SOON.after()));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void a_server_in_trouble_is_asked_again(int status) {
    answers(aResponse().withStatus(status).withBody("<html>upstream connect error</html>"));

    assertThat(posted()).isEqualTo(SOON);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_connection_that_breaks_is_tried_again(Fault fault) {
    answers(aResponse().withFault(fault));

    assertThat(posted()).isEqualTo(SOON);
  }

  @Test
  void an_answer_that_never_comes_is_not_waited_for_for_ever() {
    answers(json("{\"ok\":true,\"ts\":\"1.2\"}").withFixedDelay(PATIENCE_MILLIS * 3));

    assertThat(posted()).isEqualTo(SOON);
  }

  @Test
  void an_answer_that_drips_in_byte_by_byte_is_not_waited_for_either() {
    answers(json("{\"ok\":true,\"ts\":\"1.2\"}").withChunkedDribbleDelay(8, PATIENCE_MILLIS * 4));

    assertThat(posted()).isEqualTo(SOON);
  }

  static Stream<String> garbage() {
    return Stream.of(
        "", "<html>Please log in to the proxy</html>", "{\"ok\":tr", "[]", "null", "\"ok\"", "{}x");
  }

  @ParameterizedTest
  @MethodSource("garbage")
  void what_cannot_be_read_is_asked_for_again(String body) {
    answers(json(body));

    assertThat(posted()).isEqualTo(SOON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ratelimited", "internal_error", "fatal_error", "service_unavailable"})
  void errors_that_pass_are_waited_for(String error) {
    answers(json("{\"ok\":false,\"error\":\"" + error + "\"}"));

    assertThat(posted()).isEqualTo(SOON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"is_archived", "channel_not_found", "invalid_blocks", "account_inactive"})
  void errors_that_stay_are_told_by_name(String error) {
    answers(json("{\"ok\":false,\"error\":\"" + error + "\"}"));

    assertThat(posted()).isEqualTo(new Reply.Refused(error));
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    slack.stubFor(post(urlPathEqualTo("/chat.postMessage")).willReturn(answer));
  }

  private static ResponseDefinitionBuilder json(String body) {
    return aResponse().withHeader("Content-Type", "application/json").withBody(body);
  }

  private static Reply posted() {
    return api.post("T1", "C1", "", "delivery 1", new Said("hello", List.of()));
  }
}
