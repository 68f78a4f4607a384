package taijie.slack;

import java.util.function.Predicate;
import taijie.usecase.HearMessage;
import tools.jackson.databind.JsonNode;

/**
 * Most of what Slack tells: messages that concern nobody. They are known by their raw body and one
 * look into the store, before the SDK reads them several times over. The store is asked each time:
 * any instance may have opened a dispute, or switched on the guard, a moment ago.
 */
public final class Chatter implements Predicate<String> {

  // Whoever writes there speaks to the bot.
  private static final String DIRECT = "im";

  private final HearMessage hearing;

  public Chatter(HearMessage hearing) {
    this.hearing = hearing;
  }

  /**
   * Whether a request needs no more than an acknowledgement. Of whatever is not an ordinary message
   * of a channel others decide.
   *
   * @param body as Slack sent it, its signature proven
   * @throws taijie.usecase.Store.Unavailable where the store cannot be asked
   */
  @Override
  public boolean test(String body) {
    if (!body.startsWith("{")) {
      return false;
    }
    JsonNode around;
    try {
      around = EventFrame.read(body);
    } catch (Incomplete e) {
      return false;
    }
    JsonNode event = around.path("event");
    String kind = event.path("channel_type").asString("");
    String channel = event.path("channel").asString("");
    boolean ordinary =
        around.path("type").asString("").equals("event_callback")
            && event.path("type").asString("").equals("message")
            && event.path("subtype").isMissingNode();
    if (!ordinary || kind.isEmpty() || kind.equals(DIRECT) || channel.isEmpty()) {
      return false;
    }
    String workspace = EventFrame.of(around).tenant().workspace();
    String thread = event.path("thread_ts").asString("");
    return !workspace.isEmpty() && hearing.concernsNobody(workspace, channel, thread);
  }
}
