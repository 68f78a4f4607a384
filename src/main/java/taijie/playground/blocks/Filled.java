package taijie.playground.blocks;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What Slack itself checks before it sends a modal off: required inputs, lengths, numbers,
 * addresses.
 */
public final class Filled {
  private Filled() {}

  /** A sentence for each input block that is not as it must be. */
  public static Map<String, String> problems(JsonNode blocks, JsonNode state) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (JsonNode block : blocks) {
      if (block.path("type").asString("").equals("input")) {
        String id = block.path("block_id").asString("");
        JsonNode element = block.path("element");
        JsonNode filled = state.path(id).path(element.path("action_id").asString(""));
        problem(block, element, filled).ifPresent(p -> problems.put(id, p));
      }
    }
    return problems;
  }

  private static Optional<String> problem(JsonNode block, JsonNode element, JsonNode filled) {
    String type = element.path("type").asString("");
    JsonNode value = filled.path(States.field(type));
    if (empty(value)) {
      return block.path("optional").asBoolean(false)
          ? Optional.empty()
          : Optional.of("Please complete this required field.");
    }
    return switch (type) {
      case "plain_text_input" -> length(element, value.asString(""));
      case "number_input" -> number(element, value.asString(""));
      case "email_text_input" ->
          matches(value, "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "Please enter a valid email address.");
      case "url_text_input" -> matches(value, "https?://\\S+", "Please enter a valid URL.");
      default -> Optional.empty();
    };
  }

  private static boolean empty(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || value.isArray() && value.isEmpty()
        || value.isString() && value.asString().isEmpty();
  }

  private static Optional<String> length(JsonNode element, String text) {
    int length = text.codePointCount(0, text.length());
    int least = element.path("min_length").asInt(0);
    int most = element.path("max_length").asInt(3000);
    if (length < least) {
      return Optional.of("Must be at least " + least + " characters.");
    }
    return length > most
        ? Optional.of("Must be at most " + most + " characters.")
        : Optional.empty();
  }

  private static Optional<String> number(JsonNode element, String text) {
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      return Optional.of("Please enter a number.");
    }
    if (!element.path("is_decimal_allowed").asBoolean(false)
        && number.stripTrailingZeros().scale() > 0) {
      return Optional.of("Please enter a whole number.");
    }
    if (element.has("min_value")
        && number.compareTo(new BigDecimal(element.path("min_value").asString())) < 0) {
      return Optional.of("Must be at least " + element.path("min_value").asString() + ".");
    }
    return element.has("max_value")
            && number.compareTo(new BigDecimal(element.path("max_value").asString())) > 0
        ? Optional.of("Must be at most " + element.path("max_value").asString() + ".")
        : Optional.empty();
  }

  private static Optional<String> matches(JsonNode value, String pattern, String sentence) {
    return value.asString("").matches(pattern) ? Optional.empty() : Optional.of(sentence);
  }
}
