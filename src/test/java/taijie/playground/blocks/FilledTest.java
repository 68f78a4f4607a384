package taijie.playground.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import taijie.playground.world.Json;

/** What Slack says beside inputs before it sends anything to the bot. */
class FilledTest {

  @Test
  void a_required_input_must_be_filled_and_an_optional_one_need_not() {
    assertThat(problem("plain_text_input", "", "null", false)).contains("required");
    assertThat(problem("plain_text_input", "", "null", true)).isEmpty();
  }

  @Test
  void lengths_are_kept() {
    String limits = ",\"min_length\":3,\"max_length\":5";

    assertThat(problem("plain_text_input", limits, "\"ab\"", false)).contains("at least 3");
    assertThat(problem("plain_text_input", limits, "\"abcdef\"", false)).contains("at most 5");
    assertThat(problem("plain_text_input", limits, "\"林林林\"", false)).isEmpty();
  }

  @Test
  void numbers_are_numbers_within_their_range() {
    String range = ",\"is_decimal_allowed\":false,\"min_value\":\"1\",\"max_value\":\"100\"";

    assertThat(problem("number_input", range, "\"many\"", false)).contains("a number");
    assertThat(problem("number_input", range, "\"1.5\"", false)).contains("whole number");
    assertThat(problem("number_input", range, "\"0\"", false)).contains("at least 1");
    assertThat(problem("number_input", range, "\"101\"", false)).contains("at most 100");
    assertThat(problem("number_input", range, "\"100\"", false)).isEmpty();
  }

  @Test
  void addresses_look_like_addresses() {
    assertThat(problem("email_text_input", "", "\"anna\"", false)).contains("email");
    assertThat(problem("url_text_input", "", "\"anna\"", false)).contains("URL");
    assertThat(problem("url_text_input", "", "\"https://a.de/x\"", false)).isEmpty();
  }

  private static String problem(String type, String more, String value, boolean optional) {
    String blocks =
        "[{\"type\":\"input\",\"block_id\":\"b\",\"optional\":"
            + optional
            + ",\"element\":{\"type\":\""
            + type
            + "\",\"action_id\":\"a\""
            + more
            + "}}]";
    String state = "{\"b\":{\"a\":{\"type\":\"" + type + "\",\"value\":" + value + "}}}";
    Map<String, String> problems =
        Filled.problems(Json.MAPPER.readTree(blocks), Json.MAPPER.readTree(state));
    return problems.getOrDefault("b", "");
  }
}
