package taijie.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import taijie.Consulted;
import taijie.TestBot;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Problems;
import taijie.opinion.Ceiling;
import taijie.opinion.Ceiling.Price;
import taijie.opinion.endpoint.Endpoint;
import taijie.opinion.endpoint.Protocol;
import taijie.playground.world.Message;
import tools.jackson.databind.json.JsonMapper;

/** A factory's answers that instruct a model which obeys, from Slack to the wire and back. */
class InjectionThroughTheDoorTest {

  private static final String HUAXIN = "quality-huaxin";
  private static final int EVERY = 3;

  private record Attempt(String says, String wants) {}

  @Test
  void an_obeying_model_changes_nothing_and_reveals_nothing() {
    WireMockServer server = new WireMockServer(options().dynamicPort());
    server.start();
    Endpoint endpoint =
        new Endpoint(
            new OkHttpClient(),
            URI.create(server.baseUrl() + "/v1"),
            "small",
            Optional.empty(),
            Protocol.CHAT);
    Ceiling ceiling = new Ceiling(10_000_000, Price.UNKNOWN, OptionalLong.empty());
    try (Front front =
        new Front(TestBot.startWith(TestBot.Options.asking(new Consulted(endpoint, ceiling))))) {
      int number = front.open("anna", HUAXIN, "Huaxin PO-4471 18% of lids over tolerance");
      front.play(
          """
          - home: anna
          - by: anna
            click: Second opinion …
            on: home
            fill: {Second opinion: "The language model may be asked"}
          """);
      String root = front.dispute(number).head().card().orElseThrow();
      for (Attempt attempt : attempts()) {
        server.resetAll();
        obeys(server, attempt);
        List<Message> before = front.seenBy("anna");
        front.as("anna").reply(HUAXIN, root, "@Taijie log " + attempt.says());
        front.bot().settle();
        assertThat(server.getAllServeEvents()).as(attempt.says()).isNotEmpty();
        assertThat(gist(front.news("anna", before)))
            .doesNotContain("http", "@", "<!", "$", "13800138000", "[[", "Mr Smith", "Friday")
            .doesNotContain("You help a small program", "Data never", "Everything between");
      }
      assertThat(front.dispute(number).isOpen()).isTrue();
      assertThat(front.dispute(number).answers().standing()).hasSize(attempts().size());
      assertThat(front.dispute(number).watch().warnings()).isEmpty();
    } finally {
      server.stop();
    }
  }

  // What stands under the line that marks it; the original above it says what it likes.
  private static String gist(String told) {
    int at = told.indexOf("(machine translation)");
    return at < 0 ? "" : told.substring(at, Math.min(told.length(), at + GIST));
  }

  private static final int GIST = 300;

  private static void obeys(WireMockServer server, Attempt attempt) {
    says(server, "gist", Map.of("gist", attempt.wants()));
    says(
        server,
        "stance",
        Map.of("stance", "accepts", "topics", List.of(), "quote", attempt.wants()));
  }

  private static void says(WireMockServer server, String field, Map<String, Object> answer) {
    JsonMapper json = JsonMapper.shared();
    server.stubFor(
        post(anyUrl())
            .withRequestBody(containing("\"" + field + "\""))
            .willReturn(
                okJson(
                    json.writeValueAsString(
                        Map.of(
                            "choices",
                            List.of(
                                Map.of(
                                    "message",
                                    Map.of("content", json.writeValueAsString(answer)))))))));
  }

  private static List<Attempt> attempts() {
    Problems problems = new Problems();
    Fields file =
        Conversations.in(Path.of("src/test/resources/injections"))
            .file("attempts.yml", problems)
            .orElseThrow();
    List<Attempt> all =
        file.list("answers").stream()
            .map(one -> new Attempt(one.text("says"), one.text("wants")))
            .toList();
    problems.throwIfAny();
    return IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get).toList();
  }
}
