package taijie.slack.delivery;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.installation.Tenant;

/** How to speak to each workspace. */
public final class Workspaces {

  private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);

  private final Slack slack;
  private final Access access;
  private final Map<String, String> closed = new ConcurrentHashMap<>();

  /**
   * @param slack the SDK's entry, set to Slack's address
   */
  public Workspaces(Slack slack, Access access) {
    this.slack = slack;
    this.access = access;
  }

  /** One workspace with a token of its own. */
  public Workspaces(Slack slack, String token) {
    this(slack, Access.of(token));
  }

  /**
   * @throws NoAccess where there is no token to speak by
   */
  MethodsClient client(String workspace) {
    return slack.methods(access.token(workspace), workspace);
  }

  /** Whether a request from there is to be served. */
  public boolean serves(Tenant tenant) {
    return access.serves(tenant);
  }

  /** A workspace's installation came, changed or went. */
  public void changed(String workspace) {
    closed.remove(workspace);
    access.changed(workspace);
  }

  /** A workspace takes the bot's token no longer. Told in the log once, not for each delivery. */
  void closed(String workspace, String error) {
    if (!error.equals(closed.put(workspace, error))) {
      LOG.warn("workspace {} no longer takes the bot's calls: {}", workspace, error);
      // Another instance of the bot may have a new installation already.
      access.changed(workspace);
    }
  }
}
