package taijie.playground.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import taijie.playground.world.Json;

class ViewRulesTest {

  @Test
  void a_modal_has_a_short_title_and_short_buttons() {
    assertThat(problems("\"title\":" + plain(25))).contains("/view/title/text");
    assertThat(problems(titled("\"submit\":" + plain(25)))).contains("/view/submit/text");
    assertThat(problems(titled("\"close\":" + plain(25)))).contains("/view/close/text");
    assertThat(problems("\"callback_id\":\"x\"")).contains("missing required field: title");
  }

  @Test
  void metadata_and_callback_id_have_their_limits() {
    assertThat(problems(titled("\"private_metadata\":\"" + "m".repeat(3001) + "\"")))
        .contains("/view/private_metadata");
    assertThat(problems(titled("\"callback_id\":\"" + "c".repeat(256) + "\"")))
        .contains("/view/callback_id");
  }

  @Test
  void inputs_need_a_submit_button_and_short_labels() {
    String input = BlockRulesTest.input("l".repeat(2001));

    assertThat(problems(titled(), input))
        .contains("missing required field: submit")
        .contains("/view/blocks/0/label/text");
  }

  @Test
  void a_view_takes_a_hundred_blocks_but_no_table() {
    String dividers =
        Stream.generate(() -> "{\"type\":\"divider\"}").limit(101).collect(Collectors.joining(","));

    assertThat(problems(titled(), dividers)).contains("no more than 100 items");
    assertThat(problems(titled(), "{\"type\":\"table\",\"rows\":[]}"))
        .contains("unsupported type: table");
  }

  @Test
  void a_home_is_no_modal() {
    assertThat(ViewRules.view(Json.MAPPER.readTree("{\"type\":\"modal\",\"blocks\":[]}"), true))
        .anyMatch(p -> p.contains("must be home"));
    assertThat(ViewRules.view(Json.MAPPER.readTree("{\"type\":\"home\",\"blocks\":[]}"), true))
        .isEmpty();
  }

  private static String titled(String... more) {
    return Stream.concat(Stream.of("\"title\":" + plain(24)), Stream.of(more))
        .collect(Collectors.joining(","));
  }

  private static String plain(int length) {
    return BlockRulesTest.plain("t".repeat(length));
  }

  private static String problems(String fields, String... blocks) {
    String view =
        "{\"type\":\"modal\"," + fields + ",\"blocks\":[" + String.join(",", blocks) + "]}";
    return String.join("\n", ViewRules.view(Json.MAPPER.readTree(view), false));
  }
}
