package taijie.playground.api;

import java.util.List;
import taijie.playground.world.Json;
import tools.jackson.databind.node.ObjectNode;

/** A call that Slack refuses, by Slack's name of the error. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String error;
  private final transient List<String> details;

  public Refusal(String error) {
    this(error, List.of());
  }

  /**
   * @param details more about it, as {@code response_metadata.messages} tells it
   */
  public Refusal(String error, List<String> details) {
    super(error + (details.isEmpty() ? "" : ": " + String.join("; ", details)));
    this.error = error;
    this.details = details;
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("ok", false).put("error", error);
    if (!details.isEmpty()) {
      json.set("errors", Json.of(details));
      json.set("response_metadata", Json.object().set("messages", Json.of(details)));
    }
    return json;
  }
}
