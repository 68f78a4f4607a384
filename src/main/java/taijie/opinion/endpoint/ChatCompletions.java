package taijie.opinion.endpoint;

import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import taijie.opinion.Model;
import taijie.opinion.Reply;
import taijie.opinion.Reply.Failure;
import taijie.opinion.Reply.Usage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The chat-completions protocol: {@code POST …/chat/completions}. */
final class ChatCompletions implements Dialect {

  @Override
  public HttpUrl address(HttpUrl base) {
    return Dialect.ending(base, "chat", "completions");
  }

  @Override
  public void sign(Request.Builder request, Optional<String> key) {
    key.ifPresent(k -> request.header("Authorization", "Bearer " + k));
  }

  @Override
  public ObjectNode write(String model, Model.Question question, Habits habits) {
    ObjectNode body = Schemas.JSON.createObjectNode();
    body.put("model", model);
    body.put(habits.newLimit() ? "max_completion_tokens" : "max_tokens", question.mostTokens());
    if (habits.temperature()) {
      body.put("temperature", 0);
    }
    ObjectNode schema = Schemas.of(question.shape());
    switch (habits.format()) {
      case SCHEMA -> {
        ObjectNode format = body.putObject("response_format");
        format.put("type", "json_schema");
        ObjectNode named = format.putObject("json_schema");
        named.put("name", "answer");
        named.put("strict", true);
        named.set("schema", schema);
      }
      case OBJECT -> body.putObject("response_format").put("type", "json_object");
      case WORDS -> {}
    }
    boolean told = habits.format() == Habits.Format.SCHEMA;
    String system =
        told
            ? question.system()
            : question.system()
                + "\n\nAnswer with one JSON object of this schema alone:\n"
                + schema;
    ArrayNode messages = body.putArray("messages");
    messages.addObject().put("role", "system").put("content", system);
    messages.addObject().put("role", "user").put("content", question.user());
    return body;
  }

  @Override
  public Reply read(JsonNode body) {
    Usage usage =
        new Usage(
            body.path("usage").path("prompt_tokens").asLong(0),
            body.path("usage").path("completion_tokens").asLong(0));
    JsonNode content = body.path("choices").path(0).path("message").path("content");
    if (body.hasNonNull("error")) {
      return new Reply.Nothing(Failure.AWAY, Optional.empty(), usage);
    }
    return content.isString()
        ? Schemas.reply(Schemas.object(content.asString()), usage)
        : new Reply.Nothing(Failure.UNREADABLE, Optional.empty(), usage);
  }
}
