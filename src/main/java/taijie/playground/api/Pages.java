package taijie.playground.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import taijie.playground.world.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Long lists, given page by page: {@code limit}, {@code cursor}, {@code next_cursor}. */
final class Pages {
  private Pages() {}

  /** Adds one page of the items and the cursor of the next. */
  static <T> ObjectNode page(
      ObjectNode answer, String field, List<T> items, Args args, Function<T, JsonNode> shape) {
    int from = args.perhaps("cursor").map(Pages::start).orElse(0);
    int limit = args.number("limit", 100);
    if (limit < 1 || limit > 1000) {
      throw new Refusal("invalid_limit");
    }
    if (from > items.size()) {
      throw new Refusal("invalid_cursor");
    }
    int to = Math.min(items.size(), from + limit);
    answer.set(field, Json.array(items.subList(from, to).stream().map(shape).toList()));
    answer.set(
        "response_metadata", Json.object().put("next_cursor", to < items.size() ? cursor(to) : ""));
    return answer;
  }

  private static String cursor(int from) {
    return Base64.getEncoder().encodeToString(("next:" + from).getBytes(StandardCharsets.UTF_8));
  }

  private static int start(String cursor) {
    try {
      String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      return Integer.parseInt(text.substring("next:".length()));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw new Refusal("invalid_cursor");
    }
  }
}
