package taijie.slack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import taijie.playground.world.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes payloads at random, always alike for the same seed: within their structure, or bytes. */
final class Mutator {

  /** Values at which programs have broken. */
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "\u0000",
          "\ud800",
          "-1",
          "0",
          "2147483648",
          "1e999",
          "NaN",
          "null",
          "true",
          "2026-99-99",
          "99999999999999999999.000001",
          "|||",
          "77|",
          "|prepare",
          "~1",
          "../../../../etc/passwd",
          "' or 1=1; drop table dispute; --",
          "${jndi:ldap://127.0.0.1/x}",
          "<!channel> <@U0PETRA> <http://evil.example|bank>",
          "{{supplier}} {dispute} %s %n",
          "\u202egnp.exe\u2066",
          "<".repeat(300),
          "a".repeat(20_000),
          "[".repeat(30_000),
          "{\"a\":".repeat(10_000),
          "(".repeat(3_000));

  private final SplittableRandom random;

  Mutator(long seed) {
    this.random = new SplittableRandom(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T oneOf(List<T> all) {
    return all.get(below(all.size()));
  }

  /** One to four changes within the structure; {@code other} lends its parts. */
  JsonNode inStructure(JsonNode whole, JsonNode other) {
    JsonNode changed = whole.deepCopy();
    for (int i = 0; i <= below(4); i++) {
      change(changed, other);
    }
    return changed;
  }

  private void change(JsonNode root, JsonNode other) {
    List<JsonNode> holders = new ArrayList<>();
    holders(root, holders);
    if (holders.isEmpty()) {
      return;
    }
    switch (oneOf(holders)) {
      case ObjectNode object -> {
        String name = oneOf(List.copyOf(object.propertyNames()));
        switch (below(5)) {
          case 0 -> object.remove(name);
          case 1 -> object.set(oneOf(ODD), object.get(name));
          default -> object.set(name, value(object.get(name), other));
        }
      }
      case ArrayNode array -> {
        int at = below(array.size());
        if (below(3) == 0) {
          array.remove(at);
        } else if (below(3) == 0) {
          array.add(array.get(at).deepCopy());
        } else {
          array.set(at, value(array.get(at), other));
        }
      }
      default -> throw new IllegalStateException("neither object nor array");
    }
  }

  private JsonNode value(JsonNode before, JsonNode other) {
    return switch (below(9)) {
      case 0 -> Json.MAPPER.nullNode();
      case 1 -> Json.MAPPER.valueToTree(oneOf(List.of(-1, 0, 7.5, Long.MAX_VALUE, 1e300)));
      case 2 -> Json.MAPPER.valueToTree(below(2) == 0);
      case 3 -> Json.object().set("type", before);
      case 4 -> Json.MAPPER.createArrayNode().add(before);
      case 5 -> nested(10 + below(50));
      case 6 -> {
        List<JsonNode> parts = new ArrayList<>();
        holders(other, parts);
        yield parts.isEmpty() ? before : oneOf(parts).deepCopy();
      }
      default ->
          Json.MAPPER.valueToTree(below(2) == 0 ? oneOf(ODD) : before.asString("") + oneOf(ODD));
    };
  }

  private static JsonNode nested(int depth) {
    JsonNode inner = Json.object();
    for (int i = 0; i < depth; i++) {
      inner = Json.MAPPER.createArrayNode().add(inner);
    }
    return inner;
  }

  // Everything in which something can be changed.
  private static void holders(JsonNode node, List<JsonNode> into) {
    if ((node.isObject() || node.isArray()) && !node.isEmpty()) {
      into.add(node);
      node.forEach(child -> holders(child, into));
    }
  }

  /**
   * One to eight changes to bytes: flipped, left out, doubled, cut short, something put between.
   */
  byte[] inBytes(byte[] whole) {
    byte[] changed = whole.clone();
    for (int i = 0; i <= below(8) && changed.length > 1; i++) {
      int at = below(changed.length);
      changed =
          switch (below(5)) {
            case 0 -> {
              changed[at] = (byte) (changed[at] ^ 1 << below(8));
              yield changed;
            }
            case 1 -> joined(part(changed, 0, at), part(changed, at + 1, changed.length));
            case 2 -> joined(part(changed, 0, at), part(changed, at / 2, changed.length));
            case 3 -> below(4) == 0 ? part(changed, 0, at) : changed;
            default ->
                joined(
                    part(changed, 0, at),
                    oneOf(ODD).getBytes(StandardCharsets.UTF_8),
                    part(changed, at, changed.length));
          };
    }
    return changed;
  }

  private static byte[] part(byte[] whole, int from, int to) {
    return Arrays.copyOfRange(whole, Math.min(from, to), to);
  }

  private static byte[] joined(byte[]... parts) {
    byte[] all = new byte[Arrays.stream(parts).mapToInt(p -> p.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
