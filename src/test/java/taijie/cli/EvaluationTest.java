package taijie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.TestBot;
import taijie.cli.EvaluateCommand.Task;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line in, one line out: the contract that teams test their conversations with. */
class EvaluationTest {

  private static final Evaluation EVALUATION = new Evaluation(TestBot.KNOWLEDGE);

  @Test
  void guard_gives_kinds_action_and_the_words_concerned() {
    String text = "Let's cc Mr Chen so they take it seriously";
    JsonNode judged =
        judge(
            Task.guard,
            """
            {"id": "g1", "text": "%s", "stage": "in-dispute",
             "people": [{"name": "Mr Chen", "aliases": ["陈总"], "role": "owner"}],
             "previous": "They still say it is fine."}\
            """
                .formatted(text));

    assertThat(fields(judged)).containsExactlyInAnyOrder("id", "kinds", "action", "span");
    assertThat(judged.get("kinds").valueStream().map(JsonNode::asString))
        .containsExactly("copy-owner");
    assertThat(judged.get("action").asString()).isEqualTo("warn");
    int start = judged.at("/span/0").asInt();
    int end = judged.at("/span/1").asInt();
    assertThat(text.substring(start, end)).contains("cc Mr Chen");
  }

  @Test
  void guard_gives_no_kind_no_action_and_no_span_where_nothing_is_proposed() {
    JsonNode judged = judge(Task.guard, "{\"id\": 1, \"text\": \"lunch at noon?\"}");

    assertThat(judged.toString())
        .isEqualTo("{\"id\":1,\"kinds\":[],\"action\":\"none\",\"span\":null}");
  }

  @Test
  void a_span_counts_utf_16_units() {
    String text = "😀😀 let's cc their boss";
    JsonNode judged =
        judge(Task.guard, "{\"id\":1,\"text\":\"" + text + "\",\"stage\":\"first-notice\"}");

    String words = text.substring(judged.at("/span/0").asInt(), judged.at("/span/1").asInt());
    assertThat(words).contains("boss").doesNotContain("😀");
  }

  @Test
  void the_stage_decides_between_warning_and_guiding() {
    String line = "{\"id\":1,\"text\":\"let's cc their boss\",\"stage\":\"exhausted\"}";

    assertThat(judge(Task.guard, line).get("action").asString()).isEqualTo("guide");
  }

  @Test
  void pushback_gives_stance_ranked_topics_and_specificity() {
    JsonNode judged = judge(Task.pushback, "{\"id\": 7, \"text\": \"你们的卡尺没有校准，测量方法不对\"}");

    assertThat(fields(judged)).containsExactlyInAnyOrder("id", "stance", "topics", "specificity");
    assertThat(judged.get("stance").asString()).isEqualTo("disputes");
    assertThat(judged.at("/topics/0").asString()).isEqualTo("measurement");
    assertThat(judged.get("specificity").asDouble()).isBetween(0.0, 1.0);
  }

  @Test
  void reading_gives_what_the_series_shows_and_why() {
    JsonNode judged =
        judge(
            Task.reading,
            """
            {"id": "r", "entries": [
              {"at": "2026-03-02", "text": "Your caliper is not accurate, you measure in the wrong way."},
              {"at": "2026-03-05T09:00:00Z", "text": "The drawing does not give such a tolerance."},
              {"at": "2026-03-09", "text": "It was damaged during the sea transport."}]}\
            """);

    assertThat(fields(judged)).containsExactlyInAnyOrder("id", "reading", "why");
    assertThat(judged.get("reading").asString()).isEqualTo("shifting");
    assertThat(judged.get("why").asString()).isNotBlank();
  }

  @Test
  void what_somebody_corrected_counts_in_a_reading() {
    JsonNode judged =
        judge(
            Task.reading,
            """
            {"id": 1, "entries": [
              {"at": "2026-03-02", "text": "x", "stance": "disputes", "topics": ["measurement"],
               "specificity": 0.1},
              {"at": "2026-03-03", "text": "y", "stance": "accepts", "topics": []},
              {"at": "2026-03-04", "text": "z", "stance": "accepts", "topics": []}]}\
            """);

    assertThat(judged.get("reading").asString()).isEqualTo("settling");
  }

  @Test
  void a_reading_of_nothing_is_too_early() {
    assertThat(judge(Task.reading, "{\"id\":1,\"entries\":[]}").get("reading").asString())
        .isEqualTo("too-early");
  }

  @Test
  void draft_gives_findings_with_key_span_why_and_instead() {
    String body = "We hereby formally reject the lot.";
    JsonNode judged =
        judge(
            Task.draft,
            """
            {"id": 1, "to": [{"name": "Linda", "role": "sales-contact"}],
             "cc": [{"name": "Mr Chen", "role": "owner"}], "subject": "Rejection", "body": "%s",
             "stage": "first-notice", "called": false, "relationship": "long",
             "draft_shared": false, "record": false}\
            """
                .formatted(body));

    assertThat(fields(judged)).containsExactlyInAnyOrder("id", "findings");
    List<String> keys =
        judged.get("findings").valueStream().map(f -> f.get("key").asString()).toList();
    assertThat(keys).contains("owner-copied", "formal-register", "written-before-call");
    assertThat(judged.get("findings").valueStream())
        .allSatisfy(f -> {
          assertThat(fields(f)).containsExactlyInAnyOrder("key", "span", "why", "instead");
          assertThat(f.get("why").asString()).isNotBlank();
          assertThat(f.get("instead").asString()).isNotBlank();
          if (!f.get("span").isNull()) {
            assertThat(f.at("/span/1").asInt()).isBetween(f.at("/span/0").asInt(), body.length());
          }
        });
  }

  @Test
  void phrase_gives_five_situations_and_whether_the_bot_is_sure() {
    JsonNode judged =
        judge(Task.phrase, "{\"id\": 1, \"query\": \"they say our calipers are wrong\"}");

    assertThat(fields(judged)).containsExactlyInAnyOrder("id", "situations", "confident");
    assertThat(judged.get("situations").valueStream()).hasSize(5);
    assertThat(judged.at("/situations/0").asString()).isEqualTo("respond-measurement");
    assertThat(judged.get("confident").asBoolean()).isTrue();
  }

  @Test
  void phrase_says_that_it_has_nothing() {
    JsonNode judged = judge(Task.phrase, "{\"id\": 1, \"query\": \"book a flight to Ningbo\"}");

    assertThat(judged.get("confident").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"a\"", "null", "1.50", "true", "[1,2]", "{\"n\":\"台阶\"}", "\"\""})
  void an_id_comes_back_as_it_was_whatever_it_is(String id) {
    Evaluation.Line line = EVALUATION.judge(Task.phrase, "{\"query\":\"x\",\"id\":" + id + "}");

    assertThat(line.read()).isTrue();
    assertThat(line.json()).startsWith("{\"id\":" + id + ",");
  }

  @Test
  void a_line_without_an_id_has_none() {
    assertThat(judge(Task.phrase, "{\"query\":\"x\"}").get("id").isNull()).isTrue();
  }

  @Test
  void fields_that_nobody_knows_are_passed_over() {
    assertThat(
            judge(
                    Task.pushback,
                    "{\"id\":1,\"text\":\"hello\",\"lang\":\"en\",\"label\":{\"stance\":5}}")
                .has("error"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "5",
        "\"text\"",
        "not json",
        "{\"id\":1,\"text\":}",
        "{}{}",
        "\u0000"
      })
  void a_line_that_is_no_json_object_is_an_error_without_an_id(String line) {
    Evaluation.Line judged = EVALUATION.judge(Task.pushback, line);
    JsonNode json = JsonMapper.shared().readTree(judged.json());

    assertThat(judged.read()).isFalse();
    assertThat(json.get("id").isNull()).isTrue();
    assertThat(json.get("error").asString()).isNotBlank();
    assertThat(fields(json)).containsExactlyInAnyOrder("id", "error");
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void a_missing_field_is_an_error_with_the_lines_id(Task task) {
    JsonNode judged = judge(task, "{\"id\":\"here\"}");

    assertThat(judged.get("id").asString()).isEqualTo("here");
    assertThat(judged.get("error").asString())
        .containsAnyOf("“text”", "“entries”", "“body”", "“query”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "guard|{'text':'x','stage':'halfway'}|first-notice, in-dispute, exhausted",
        "guard|{'text':'x','people':[{'name':'A','role':'king'}]}|owner, general-manager",
        "draft|{'body':'x','relationship':'old'}|new, established, long",
        "draft|{'body':'x','to':[{'name':'A','role':'king'}]}|owner, general-manager",
        "reading|{'entries':[{'at':'2026-03-02','text':'x','stance':'angry'}]}|disputes, asks",
        "reading|{'entries':[{'at':'2026-03-02','text':'x','topics':['mood']}]}|measurement",
        "reading|{'entries':[{'at':'yesterday','text':'x'}]}|2026-03-02",
        "reading|{'entries':[{'text':'x'}]}|“at”",
        "reading|{'entries':5}|list",
        "guard|{'text':5}|“text”",
        "guard|{'text':'x','stage':2}|“stage”",
        "draft|{'body':'x','cc':'Mr Chen'}|list of people",
        "draft|{'body':'x','cc':['Mr Chen']}|list of people"
      })
  void what_a_field_may_not_hold_is_told_with_what_it_may(Task task, String line, String told) {
    JsonNode judged = judge(task, line.replace('\'', '"'));

    assertThat(judged.path("error").asString("no error")).contains(told);
  }

  private static JsonNode judge(Task task, String line) {
    return JsonMapper.shared().readTree(EVALUATION.judge(task, line.replace("\n", " ")).json());
  }

  private static List<String> fields(JsonNode json) {
    return new ArrayList<>(json.propertyNames());
  }
}
