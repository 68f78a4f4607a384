package taijie.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import taijie.Awake;
import taijie.TestBot;
import taijie.cli.EvaluateCommand.Task;
import taijie.draft.Draft;
import taijie.guard.Remark;
import taijie.opinion.Ceiling;
import taijie.opinion.Ceiling.Price;
import taijie.opinion.SecondOpinion;
import taijie.opinion.endpoint.Endpoint;
import taijie.opinion.endpoint.Protocol;
import taijie.playground.MovableClock;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Stage;
import tools.jackson.databind.json.JsonMapper;

/** A second opinion on examples, with recorded answers, and the report of it. */
class SecondOpinionReportTest {

  private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  private static String recorded(String content) {
    return "{\"choices\":[{\"message\":{\"content\":"
        + JsonMapper.shared().writeValueAsString(content)
        + "}}],\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":100}}";
  }

  private static Seconded seconded() {
    Seconded second = new Seconded(Awake.KNOWLEDGE);
    second.asks(
        new SecondOpinion(
            Awake.KNOWLEDGE.prompts(),
            new Endpoint(
                new OkHttpClient(),
                URI.create(SERVER.baseUrl() + "/v1"),
                "small",
                Optional.empty(),
                Protocol.CHAT),
            second,
            new Ceiling(1_000_000, new Price(1_000_000, 2_000_000), OptionalLong.empty()),
            MovableClock.standing(TestBot.MONDAY),
            () -> "mark"));
    return second;
  }

  // An answer of which the bot, as it has learnt today, is unsure.
  private static String doubtful() {
    return List.of(
            "hmm, the sea was long, I must look",
            "we see, but the line was the same as always",
            "ok I know it, our boss not here this week and the carton is thin",
            "Understand. You measured with what, and who will pay?",
            "let me ask the workshop, they say it is normal",
            "I will see. The customers in Spain never said so",
            "maybe, but what about the price then")
        .stream()
        .filter(text -> Awake.KNOWLEDGE.pushback().weigh(text, List.of()).isDoubtful())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void it_is_asked_about_doubtful_lines_alone_and_told_what_came_of_it() {
    String text = doubtful();
    var weighed = Awake.KNOWLEDGE.pushback().weigh(text, List.of());
    String other = weighed.possibleStances().get(1);
    String topic = weighed.possibleTopics().getFirst();
    SERVER.stubFor(
        post(urlEqualTo("/v1/chat/completions"))
            .withRequestBody(containing("answer"))
            .willReturn(
                okJson(
                    recorded(
                        "{\"stance\":\"%s\",\"topics\":[\"%s\"],\"quote\":\"%s\"}"
                            .formatted(other, topic, text.substring(0, 5))))));
    Seconded second = seconded();
    Evaluation evaluation = new Evaluation(Awake.KNOWLEDGE, second);
    String sure = "We do not agree, your caliper is not calibrated and your method is wrong.";
    assertThat(evaluation.judge(Task.pushback, "{\"id\":1,\"text\":\"" + sure + "\"}").json())
        .contains("\"stance\":\"disputes\"")
        .doesNotContain("second_opinion");
    assertThat(
            evaluation
                .judge(
                    Task.pushback,
                    "{\"id\":2,\"text\":\"%s\",\"stance\":\"%s\"}".formatted(text, other))
                .json())
        .contains("\"stance\":\"" + other + "\"", "\"second_opinion\":\"overruled\"");
    assertThat(second.report())
        .containsExactly(
            "Second opinion: asked about 1 of 2 lines; agreed 0, overruled 1, not believed 0, timed out 0, failed 0.",
            "It took 1100 tokens and cost 0.0012.",
            "Of 1 lines that say what is right, 0 were right without it and 1 with it.");
  }

  private static void answers(String fields) {
    SERVER.resetAll();
    SERVER.stubFor(post(urlEqualTo("/v1/chat/completions")).willReturn(okJson(recorded(fields))));
  }

  @Test
  void doubtful_lines_of_the_guard_are_asked_about() {
    String text =
        Stream.of(
                "maybe their top guy could have a look at some point?",
                "should somebody higher up over there see this?",
                "one more round like this and we look elsewhere",
                "I wonder whether Chen should hear about it",
                "let them feel it in the next order",
                "we could put it on letterhead")
            .filter(one ->
                Awake.KNOWLEDGE
                    .guard()
                    .weigh(new Remark(one, Optional.empty(), Stage.FIRST_NOTICE, List.of()))
                    .isDoubtful())
            .findFirst()
            .orElseThrow();
    answers("{\"kinds\":[],\"quote\":\"\"}");
    Seconded second = seconded();
    Evaluation evaluation = new Evaluation(Awake.KNOWLEDGE, second);
    assertThat(evaluation.judge(Task.guard, "{\"id\":1,\"text\":\"lunch at noon?\"}").json())
        .doesNotContain("second_opinion");
    assertThat(evaluation.judge(Task.guard, "{\"id\":2,\"text\":\"" + text + "\"}").json())
        .containsPattern("\"second_opinion\":\"(agreed|overruled)\"");
    assertThat(second.report().getFirst()).contains("asked about 1 of 2 lines");
  }

  @Test
  void doubtful_findings_on_drafts_are_asked_about() {
    String body =
        Stream.of(
                "Hi Linda, 23 of 125 lids are over. Please tell your people to look harder.",
                "Hi Linda, it is the same again, 23 of 125. We expected better from a partner.",
                "The lids are bad. 23 of 125. Send new ones soon.",
                "Please explain how this could pass your inspection, 23 of 125 are over.",
                "We need an answer soon, my boss is asking about the 23 lids.",
                "Hello, lids 23/125 not ok, what now?")
            .filter(one -> !Awake.KNOWLEDGE.drafts().doubtful(draft(one)).isEmpty())
            .findFirst()
            .orElseThrow();
    answers("{\"findings\":[],\"quote\":\"\"}");
    Seconded second = seconded();
    Evaluation evaluation = new Evaluation(Awake.KNOWLEDGE, second);
    assertThat(evaluation.judge(Task.draft, "{\"id\":1,\"body\":\"" + body + "\"}").json())
        .containsPattern("\"second_opinion\":\"(agreed|overruled)\"");
    assertThat(second.report().getFirst()).contains("asked about 1 of 1 lines");
  }

  private static Draft draft(String body) {
    return new Draft(
        List.of(),
        List.of(),
        "",
        body,
        Stage.FIRST_NOTICE,
        false,
        Relationship.ESTABLISHED,
        false,
        false);
  }

  @Test
  void without_a_model_it_says_what_to_set() {
    Terminal terminal =
        Terminal.typeWith("{\"id\":1,\"text\":\"ok\"}", "evaluate", "pushback", "--second-opinion");
    assertThat(terminal.status()).isOne();
    assertThat(terminal.err()).contains("TAIJIE_MODEL_URL", "TAIJIE_MODEL_NAME");
  }
}
