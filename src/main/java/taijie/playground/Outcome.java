package taijie.playground;

import java.util.Map;
import taijie.playground.wire.Answer;
import taijie.playground.world.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of something a person did.
 *
 * @param error a sentence for the person; empty where all went well
 * @param status how the bot answered, where it was asked; 0 otherwise
 * @param millis how long the bot took
 * @param more what the page wants to know besides: errors beside inputs, options, the new message's
 *     {@code ts}
 */
public record Outcome(String error, int status, long millis, ObjectNode more) {

  static Outcome done() {
    return new Outcome("", 0, 0, Json.object());
  }

  static Outcome done(ObjectNode more) {
    return new Outcome("", 0, 0, more);
  }

  static Outcome answered(Answer answer, ObjectNode more) {
    return new Outcome("", answer.status(), answer.ms(), more);
  }

  static Outcome refused(String error) {
    return new Outcome(error, 0, 0, Json.object());
  }

  static Outcome failed(Answer answer, String error) {
    return new Outcome(error, answer.status(), answer.ms(), Json.object());
  }

  /** Errors beside the inputs of a modal, which stays open. */
  static Outcome beside(Map<String, String> errors) {
    ObjectNode more = Json.object().put("response_action", "errors");
    more.set("errors", Json.of(errors));
    return done(more);
  }

  public boolean ok() {
    return error.isEmpty();
  }
}
