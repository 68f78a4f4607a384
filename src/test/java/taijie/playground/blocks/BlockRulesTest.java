package taijie.playground.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import taijie.playground.world.Json;

/** What Slack refuses in messages, each rule by one message that breaks it at one place. */
class BlockRulesTest {

  private record Bad(String why, String blocks, String expected) {}

  @TestFactory
  Stream<DynamicTest> each_rule_refuses_what_breaks_it() {
    return Stream.of(
            new Bad("51 blocks", many(51, "{\"type\":\"divider\"}"), "no more than 50 items"),
            new Bad(
                "unknown block",
                "[{\"type\":\"carpet\"}]",
                "unsupported type: carpet [json-pointer:/blocks/0]"),
            new Bad("no type", "[{}]", "unsupported type: (none)"),
            new Bad(
                "unknown field",
                "[{\"type\":\"divider\",\"colour\":1}]",
                "invalid additional property: colour"),
            new Bad(
                "long section",
                "[" + section("x".repeat(3001)) + "]",
                "less than 3001 characters [json-pointer:/blocks/0/text/text]"),
            new Bad("empty section", "[" + section("") + "]", "more than 0 characters"),
            new Bad(
                "section of nothing",
                "[{\"type\":\"section\"}]",
                "missing required field: text or fields"),
            new Bad(
                "eleven fields",
                "[{\"type\":\"section\",\"fields\":" + many(11, mrkdwn("x")) + "}]",
                "no more than 10 items"),
            new Bad(
                "long field",
                "[{\"type\":\"section\",\"fields\":[" + mrkdwn("x".repeat(2001)) + "]}]",
                "/blocks/0/fields/0/text"),
            new Bad(
                "header in mrkdwn",
                "[{\"type\":\"header\",\"text\":" + mrkdwn("x") + "}]",
                "must be a plain_text object"),
            new Bad(
                "long header",
                "[{\"type\":\"header\",\"text\":" + plain("x".repeat(151)) + "}]",
                "less than 151"),
            new Bad(
                "repeated block_id",
                "[{\"type\":\"divider\",\"block_id\":\"a\"},{\"type\":\"divider\",\"block_id\":\"a\"}]",
                "`a` is used more than once [json-pointer:/blocks/1/block_id]"),
            new Bad(
                "long block_id",
                "[{\"type\":\"divider\",\"block_id\":\"" + "b".repeat(256) + "\"}]",
                "less than 256"),
            new Bad(
                "26 buttons",
                actions(IntStream.range(0, 26).mapToObj(i -> button("x", "a" + i)).toList()),
                "no more than 25"),
            new Bad("no buttons", actions(List.of()), "at least 1 item"),
            new Bad(
                "repeated action_id",
                actions(List.of(button("x", "a"), button("y", "a"))),
                "already exists [json-pointer".replace(" [json-pointer", "")),
            new Bad("long label", actions(List.of(button("x".repeat(76), "a"))), "less than 76"),
            new Bad(
                "long action_id", actions(List.of(button("x", "a".repeat(256)))), "less than 256"),
            new Bad(
                "long value",
                actions(
                    List.of(
                        "{\"type\":\"button\",\"action_id\":\"a\",\"text\":"
                            + plain("x")
                            + ",\"value\":\""
                            + "v".repeat(2001)
                            + "\"}")),
                "less than 2001"),
            new Bad(
                "unknown style",
                actions(
                    List.of(
                        "{\"type\":\"button\",\"text\":" + plain("x") + ",\"style\":\"loud\"}")),
                "must be one of: danger, primary"),
            new Bad(
                "unknown element",
                actions(List.of("{\"type\":\"lever\"}")),
                "unsupported type: lever"),
            new Bad(
                "input in actions",
                actions(List.of("{\"type\":\"plain_text_input\"}")),
                "unsupported type: plain_text_input"),
            new Bad(
                "long confirm title",
                actions(List.of(confirming("x".repeat(101), "ok"))),
                "less than 101"),
            new Bad(
                "long confirm button",
                actions(List.of(confirming("x", "o".repeat(31)))),
                "less than 31"),
            new Bad(
                "select of nothing",
                actions(List.of("{\"type\":\"static_select\"}")),
                "either options or option_groups"),
            new Bad("select of 0", actions(List.of(select("[]", ""))), "at least 1 item"),
            new Bad(
                "select of 101", actions(List.of(select(options(101), ""))), "no more than 100"),
            new Bad(
                "strange initial",
                actions(List.of(select(options(2), ",\"initial_option\":" + option("Z", "z")))),
                "must be one of the provided options"),
            new Bad(
                "long option",
                actions(List.of(select("[" + option("x".repeat(76), "v") + "]", ""))),
                "less than 76"),
            new Bad(
                "long option value",
                actions(List.of(select("[" + option("x", "v".repeat(151)) + "]", ""))),
                "less than 151"),
            new Bad(
                "long placeholder",
                actions(List.of(select(options(1), ",\"placeholder\":" + plain("x".repeat(151))))),
                "less than 151"),
            new Bad(
                "overflow of 6",
                actions(List.of("{\"type\":\"overflow\",\"options\":" + options(6) + "}")),
                "no more than 5"),
            new Bad(
                "context of 11",
                "[{\"type\":\"context\",\"elements\":" + many(11, mrkdwn("x")) + "}]",
                "no more than 10"),
            new Bad("input that reaches nobody", "[" + input("x") + "]", "without dispatch_action"),
            new Bad(
                "long markdown",
                "[" + markdown(7000) + "," + markdown(7000) + "]",
                "less than 12001 characters in all"),
            new Bad("table of 101 rows", table(101, 1), "no more than 100"),
            new Bad("table of 21 columns", table(1, 21), "no more than 20"),
            new Bad(
                "two tables",
                "[" + tableBlock(1, 1) + "," + tableBlock(1, 1) + "]",
                "no more than 1 table"),
            new Bad(
                "three charts",
                "[" + String.join(",", chart("A", "A"), chart("A", "A"), chart("A", "A")) + "]",
                "no more than 2 data_visualization"),
            new Bad(
                "chart of other labels",
                "[" + chart("A", "B") + "]",
                "must match axis_config.categories"),
            new Bad("no array", "{}", "must be an array"))
        .map(bad ->
            DynamicTest.dynamicTest(
                bad.why(),
                () ->
                    assertThat(BlockRules.message(Json.MAPPER.readTree(bad.blocks())))
                        .anyMatch(p -> p.contains(bad.expected()))));
  }

  @Test
  void a_message_at_its_limits_is_accepted() {
    String blocks =
        "["
            + String.join(
                ",",
                section("x".repeat(3000)),
                "{\"type\":\"header\",\"text\":" + plain("x".repeat(150)) + "}",
                unwrapped(
                    actions(
                        List.of(
                            button("x".repeat(75), "a"),
                            select(options(100), ",\"initial_option\":" + option("o1", "v1"))))),
                "{\"type\":\"section\",\"text\":"
                    + mrkdwn("x")
                    + ",\"accessory\":{\"type\":\"overflow\",\"action_id\":\"o\",\"options\":"
                    + options(5)
                    + "}}",
                "{\"type\":\"context\",\"elements\":" + many(10, mrkdwn("x")) + "}",
                markdown(12_000),
                tableBlock(100, 20),
                chart("A", "A"),
                "{\"type\":\"data_visualization\",\"title\":\"t\",\"chart\":{\"type\":\"pie\",\"segments\":[{\"label\":\"a\",\"value\":1}]}}")
            + "]";

    assertThat(BlockRules.message(Json.MAPPER.readTree(blocks))).isEmpty();
  }

  @Test
  void characters_are_counted_as_people_count_them() {
    assertThat(BlockRules.message(Json.MAPPER.readTree("[" + section("😀".repeat(3000)) + "]")))
        .isEmpty();
  }

  static String plain(String text) {
    return "{\"type\":\"plain_text\",\"text\":\"" + text + "\"}";
  }

  private static String mrkdwn(String text) {
    return "{\"type\":\"mrkdwn\",\"text\":\"" + text + "\"}";
  }

  private static String section(String text) {
    return "{\"type\":\"section\",\"text\":" + mrkdwn(text) + "}";
  }

  private static String markdown(int length) {
    return "{\"type\":\"markdown\",\"text\":\"" + "m".repeat(length) + "\"}";
  }

  static String input(String label) {
    return "{\"type\":\"input\",\"label\":"
        + plain(label)
        + ",\"element\":{\"type\":\"plain_text_input\"}}";
  }

  private static String button(String label, String id) {
    return "{\"type\":\"button\",\"action_id\":\"" + id + "\",\"text\":" + plain(label) + "}";
  }

  private static String confirming(String title, String confirm) {
    return "{\"type\":\"button\",\"text\":"
        + plain("x")
        + ",\"confirm\":{\"title\":"
        + plain(title)
        + ",\"text\":"
        + plain("?")
        + ",\"confirm\":"
        + plain(confirm)
        + ",\"deny\":"
        + plain("no")
        + "}}";
  }

  private static String select(String options, String more) {
    return "{\"type\":\"static_select\",\"action_id\":\"s\",\"options\":" + options + more + "}";
  }

  private static String option(String text, String value) {
    return "{\"text\":" + plain(text) + ",\"value\":\"" + value + "\"}";
  }

  private static String options(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> option("o" + i, "v" + i))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String actions(List<String> elements) {
    return "[{\"type\":\"actions\",\"elements\":[" + String.join(",", elements) + "]}]";
  }

  private static String unwrapped(String array) {
    return array.substring(1, array.length() - 1);
  }

  private static String many(int count, String item) {
    return Stream.generate(() -> item).limit(count).collect(Collectors.joining(",", "[", "]"));
  }

  private static String table(int rows, int columns) {
    return "[" + tableBlock(rows, columns) + "]";
  }

  private static String tableBlock(int rows, int columns) {
    String row = many(columns, "{\"type\":\"raw_text\",\"text\":\"x\"}");
    return "{\"type\":\"table\",\"rows\":" + many(rows, row) + "}";
  }

  private static String chart(String category, String label) {
    return "{\"type\":\"data_visualization\",\"title\":\"t\",\"chart\":{\"type\":\"bar\",\"axis_config\":{\"categories\":[\""
        + category
        + "\"]},\"series\":[{\"name\":\"n\",\"data\":[{\"label\":\""
        + label
        + "\",\"value\":2}]}]}}";
  }
}
