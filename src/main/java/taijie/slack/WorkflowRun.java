package taijie.slack;

/**
 * A workflow came to a step of the bot's.
 *
 * @param execution Slack's id of it, by which it is told how the step ended
 * @param inputs what the workflow gave, by the names of a window's fields
 */
public record WorkflowRun(String workspace, String execution, Filled inputs) {}
