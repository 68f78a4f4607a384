package taijie.playground.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import taijie.playground.world.Json;
import taijie.playground.world.StepRuns;
import taijie.playground.world.StepRuns.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code functions.*}: how a workflow's step ended. */
final class FunctionMethods {
  private final StepRuns runs;

  FunctionMethods(StepRuns runs) {
    this.runs = runs;
  }

  Map<String, Function<Args, ObjectNode>> all() {
    return Map.of(
        "functions.completeSuccess", this::success,
        "functions.completeError", this::error);
  }

  private ObjectNode success(Args args) {
    JsonNode outputs =
        args.json("outputs", "invalid_arguments")
            .orElseThrow(() ->
                new Refusal(
                    "invalid_arguments", List.of("[ERROR] missing required field: outputs")));
    runs.ends(running(args), new Run(Optional.of(outputs), ""));
    return Json.ok();
  }

  private ObjectNode error(Args args) {
    String why = args.required("error");
    runs.ends(running(args), new Run(Optional.empty(), why));
    return Json.ok();
  }

  private String running(Args args) {
    String execution = args.required("function_execution_id");
    Run run = runs.find(execution).orElseThrow(() -> new Refusal("function_execution_not_found"));
    if (!run.running()) {
      throw new Refusal("execution_not_in_running_state");
    }
    return execution;
  }
}
