package taijie;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.cli.Diagnosis;
import taijie.opinion.Ceiling.Price;
import taijie.opinion.Model;
import taijie.opinion.endpoint.Protocol;

/** A language model of one's own choosing, set from outside, and what doctor says of it. */
class ModelSettingsTest {

  private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  private static Map<String, String> with(String... more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("TAIJIE_MODEL_URL", "https://models.example.com/v1");
    environment.put("TAIJIE_MODEL_NAME", "small");
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return environment;
  }

  @Test
  void without_an_address_there_is_none() {
    assertThat(Settings.of(Map.of()).model()).isEmpty();
  }

  @Test
  void an_address_and_a_name_are_enough() {
    ModelSettings model = Settings.of(with()).model().orElseThrow();
    assertThat(model.protocol()).isEqualTo(Protocol.BY_ADDRESS);
    assertThat(model.key()).isEmpty();
    assertThat(model.ceiling().tokens()).isEqualTo(200_000);
    assertThat(model.model().host()).isEqualTo("models.example.com");
  }

  @Test
  void ceilings_and_prices_are_read() {
    ModelSettings model =
        Settings.of(
                with(
                    "TAIJIE_MODEL_TOKENS_PER_DAY", "5000",
                    "TAIJIE_MODEL_PRICE", "0.25/1.25",
                    "TAIJIE_MODEL_COST_PER_DAY", "2.50",
                    "TAIJIE_MODEL_DIALECT", "messages"))
            .model()
            .orElseThrow();
    assertThat(model.ceiling().tokens()).isEqualTo(5_000);
    assertThat(model.ceiling().price()).isEqualTo(new Price(250_000, 1_250_000));
    assertThat(model.ceiling().cost()).hasValue(2_500_000);
    assertThat(model.protocol()).isEqualTo(Protocol.MESSAGES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:11434/v1", "http://localhost:8000", "http://[::1]:1/v1"})
  void a_model_on_this_machine_needs_no_https(String address) {
    assertThat(Settings.of(with("TAIJIE_MODEL_URL", address)).model()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TAIJIE_MODEL_URL | http://models.example.com/v1 | must begin with https://",
        "TAIJIE_MODEL_URL | ftp://models.example.com | must begin with https://",
        "TAIJIE_MODEL_URL | https://u:secret@models.example.com | hold no password",
        "TAIJIE_MODEL_URL | not an address | must begin with https://",
        "TAIJIE_MODEL_DIALECT | grpc | must be chat",
        "TAIJIE_MODEL_TOKENS_PER_DAY | many | a number of tokens",
        "TAIJIE_MODEL_PRICE | cheap | such as 0.25/1.25",
        "TAIJIE_MODEL_COST_PER_DAY | 2.50 | needs TAIJIE_MODEL_PRICE",
      })
  void what_cannot_be_used_is_told_with_its_repair(String name, String value, String says) {
    assertThatThrownBy(() -> Settings.of(with(name, value)))
        .isInstanceOf(Settings.Missing.class)
        .hasMessageContaining(name)
        .hasMessageContaining(says)
        .message()
        .doesNotContain("secret");
  }

  @Test
  void it_is_asked_over_the_proxy_unless_it_is_on_this_machine() {
    SlackConfig proxied = new SlackConfig();
    proxied.setProxyUrl("http://proxy.example.com:3128");
    assertThat(client("https://models.example.com/v1", proxied).proxy().address())
        .asString()
        .contains("proxy.example.com", "3128");
    assertThat(client("http://127.0.0.1:11434/v1", proxied).proxy()).isEqualTo(Proxy.NO_PROXY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://models.example.com/v1", "http://127.0.0.1:11434/v1"})
  void it_is_asked_over_the_threads_and_connections_of_slacks_calls(String url) throws Exception {
    try (Slack slack = Bot.slack(URI.create("https://slack.com/api/"))) {
      OkHttpClient slacks = slack.getHttpClient().getOkHttpClient();
      OkHttpClient client = client(url, slacks);
      assertThat(client.dispatcher()).isSameAs(slacks.dispatcher());
      assertThat(client.connectionPool()).isSameAs(slacks.connectionPool());
      assertThat(client.interceptors()).isEmpty();
    }
  }

  @Test
  void a_running_bot_asks_over_the_client_of_its_own_calls_to_slack() {
    List<OkHttpClient> given = new CopyOnWriteArrayList<>();
    ModelSettings settings =
        Settings.of(with("TAIJIE_MODEL_URL", SERVER.baseUrl() + "/v1")).model().orElseThrow();
    Consulted consulted =
        new Consulted(
            slacks -> {
              given.add(slacks);
              return settings.consulted().over().apply(slacks);
            },
            settings.ceiling());
    try (TestBot bot = TestBot.startWith(TestBot.Options.asking(consulted))) {
      OkHttpClient slacks = given.getFirst();
      int before = slacks.connectionPool().connectionCount();
      SERVER.stubFor(any(anyUrl()).willReturn(okJson("{}")));
      Model model = settings.consulted().over().apply(slacks);
      model.ask(ModelCheck.QUESTION, Duration.ofSeconds(10));
      bot.settle();
      assertThat(slacks.connectionPool().connectionCount()).isGreaterThan(before);
    }
    assertThat(given).hasSize(1);
  }

  private static OkHttpClient client(String url, SlackConfig proxied) {
    return client(url, SlackHttpClient.buildOkHttpClient(proxied));
  }

  private static OkHttpClient client(String url, OkHttpClient slacks) {
    return Settings.of(with("TAIJIE_MODEL_URL", url)).model().orElseThrow().client(slacks);
  }

  @Test
  void a_name_without_an_address_is_told() {
    assertThatThrownBy(() -> Settings.of(Map.of("TAIJIE_MODEL_NAME", "small")))
        .hasMessageContaining("TAIJIE_MODEL_URL is not set");
  }

  private static Diagnosis diagnosed() {
    return ModelCheck.ask(
        Settings.of(with("TAIJIE_MODEL_URL", SERVER.baseUrl() + "/v1", "TAIJIE_MODEL_KEY", "k-1"))
            .model()
            .orElseThrow());
  }

  @Test
  void doctor_asks_it_something_harmless() {
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(
                okJson(
                    "{\"choices\":[{\"message\":{\"content\":\"{\\\"colour\\\":\\\"blue\\\"}\"}}]}")));
    assertThat(diagnosed().repair()).isEmpty();
    assertThat(diagnosed().what()).contains("small at localhost answers in");
  }

  @Test
  void doctor_says_what_is_wrong_and_how_to_mend_it() {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(401)));
    assertThat(diagnosed().repair()).contains("TAIJIE_MODEL_KEY");
    SERVER.stubFor(any(anyUrl()).willReturn(okJson("<html>")));
    assertThat(diagnosed().repair()).contains("TAIJIE_MODEL_DIALECT");
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(okJson("{\"choices\":[{\"message\":{\"content\":\"{\\\"x\\\":1}\"}}]}")));
    assertThat(diagnosed().repair()).contains("TAIJIE_MODEL_NAME");
    assertThat(diagnosed().toString()).doesNotContain("k-1");
  }
}
