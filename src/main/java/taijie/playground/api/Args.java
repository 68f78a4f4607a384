package taijie.playground.api;

import java.util.List;
import java.util.Optional;
import taijie.playground.wire.Form;
import taijie.playground.world.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of a call, from a form (where structures are JSON in a string) or from JSON. */
public final class Args {
  private final ObjectNode given;

  public Args(ObjectNode given) {
    this.given = given;
  }

  /**
   * @throws Refusal where the body is not what its content type says
   */
  static Args parse(String contentType, String body) {
    if (contentType.startsWith("application/json")) {
      try {
        if (Json.MAPPER.readTree(body) instanceof ObjectNode object) {
          return new Args(object);
        }
      } catch (JacksonException e) {
        throw new Refusal("invalid_json");
      }
      throw new Refusal("json_not_object");
    }
    ObjectNode fields = Json.object();
    try {
      Form.decode(body).forEach(fields::put);
    } catch (IllegalArgumentException e) {
      throw new Refusal("invalid_form_data");
    }
    return new Args(fields);
  }

  public boolean has(String name) {
    return given.has(name) && !given.path(name).isNull();
  }

  /** Empty where it is not given. */
  public String text(String name) {
    return given.path(name).asString("");
  }

  public Optional<String> perhaps(String name) {
    return Optional.of(text(name)).filter(t -> !t.isEmpty());
  }

  /**
   * @throws Refusal {@code invalid_arguments} where it is not given
   */
  public String required(String name) {
    return perhaps(name)
        .orElseThrow(() ->
            new Refusal("invalid_arguments", List.of("[ERROR] missing required field: " + name)));
  }

  public boolean flag(String name) {
    String text = text(name);
    return text.equals("true") || text.equals("1");
  }

  public int number(String name, int otherwise) {
    String text = text(name);
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }

  /**
   * A structure; empty where it is not given.
   *
   * @param error how Slack calls it where it cannot be read
   */
  public Optional<JsonNode> json(String name, String error) {
    JsonNode node = given.path(name);
    if (node.isMissingNode() || node.isNull() || node.isString() && node.asString().isEmpty()) {
      return Optional.empty();
    }
    if (!node.isString()) {
      return Optional.of(node);
    }
    try {
      return Optional.of(Json.MAPPER.readTree(node.asString()));
    } catch (JacksonException e) {
      throw new Refusal(error);
    }
  }
}
