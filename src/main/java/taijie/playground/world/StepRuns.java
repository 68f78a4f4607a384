package taijie.playground.world;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Steps of workflows that the bot was asked to do. They are not kept between runs. */
public final class StepRuns {

  private final Map<String, Run> runs = new ConcurrentHashMap<>();

  /**
   * A step.
   *
   * @param outputs what it brought; empty where it is not done
   * @param error why it could not be done; empty where it could
   */
  public record Run(Optional<JsonNode> outputs, String error) {

    public boolean running() {
      return outputs.isEmpty() && error.isEmpty();
    }
  }

  /** A step begins. */
  public void begins(String execution) {
    runs.put(execution, new Run(Optional.empty(), ""));
  }

  public Optional<Run> find(String execution) {
    return Optional.ofNullable(runs.get(execution));
  }

  /** A step ended, one way or the other. */
  public void ends(String execution, Run run) {
    runs.put(execution, run);
  }
}
