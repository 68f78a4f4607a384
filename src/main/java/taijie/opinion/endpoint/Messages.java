package taijie.opinion.endpoint;

import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import taijie.opinion.Model;
import taijie.opinion.Reply;
import taijie.opinion.Reply.Failure;
import taijie.opinion.Reply.Usage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The messages protocol of Anthropic: {@code POST …/v1/messages}. An answer of a certain shape is
 * asked for as the input of a tool that the model must use; there is no such tool.
 */
final class Messages implements Dialect {

  private static final String VERSION = "2023-06-01";
  private static final String TOOL = "answer";

  @Override
  public HttpUrl address(HttpUrl base) {
    boolean versioned = base.encodedPath().matches(".*/v1/?|.*/messages/?");
    return versioned ? Dialect.ending(base, "messages") : Dialect.ending(base, "v1", "messages");
  }

  @Override
  public void sign(Request.Builder request, Optional<String> key) {
    request.header("anthropic-version", VERSION);
    key.ifPresent(k -> request.header("x-api-key", k));
  }

  @Override
  public ObjectNode write(String model, Model.Question question, Habits habits) {
    ObjectNode body = Schemas.JSON.createObjectNode();
    body.put("model", model);
    body.put("max_tokens", question.mostTokens());
    if (habits.temperature()) {
      body.put("temperature", 0);
    }
    body.put("system", question.system());
    body.putArray("messages").addObject().put("role", "user").put("content", question.user());
    ObjectNode tool = body.putArray("tools").addObject();
    tool.put("name", TOOL);
    tool.put("description", "Takes the answer.");
    tool.set("input_schema", Schemas.of(question.shape()));
    body.putObject("tool_choice").put("type", "tool").put("name", TOOL);
    return body;
  }

  @Override
  public Reply read(JsonNode body) {
    Usage usage =
        new Usage(
            body.path("usage").path("input_tokens").asLong(0),
            body.path("usage").path("output_tokens").asLong(0));
    if (body.path("type").asString("").equals("error") || body.hasNonNull("error")) {
      return new Reply.Nothing(Failure.AWAY, Optional.empty(), usage);
    }
    for (JsonNode part : body.path("content")) {
      if (part.path("type").asString("").equals("tool_use")) {
        return Schemas.reply(Schemas.fields(part.path("input")), usage);
      }
      if (part.path("type").asString("").equals("text") && !hasTool(body)) {
        return Schemas.reply(Schemas.object(part.path("text").asString("")), usage);
      }
    }
    return new Reply.Nothing(Failure.UNREADABLE, Optional.empty(), usage);
  }

  private static boolean hasTool(JsonNode body) {
    return body.path("content")
        .valueStream()
        .anyMatch(part -> part.path("type").asString("").equals("tool_use"));
  }
}
