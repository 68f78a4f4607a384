package taijie.slack.delivery;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;

/** How to speak to each workspace. */
public final class Workspaces {

  private final Slack slack;
  private final String token;

  /**
   * One workspace with a token of its own.
   *
   * @param slack the SDK's entry, set to Slack's address
   */
  public Workspaces(Slack slack, String token) {
    this.slack = slack;
    this.token = token;
  }

  MethodsClient client(String workspace) {
    return slack.methods(token, workspace);
  }
}
