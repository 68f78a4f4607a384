package taijie.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.OptionalLong;
import java.util.function.Predicate;
import taijie.usecase.HearMessage;
import taijie.usecase.Store;
import tools.jackson.databind.JsonNode;

/**
 * Most of what Slack tells: messages that concern nobody. They are known by their raw body and at
 * most one look into the store, before the SDK reads them several times over. Where other instances
 * may have opened a dispute or switched on the guard a moment ago, the store is asked each time.
 */
public final class Chatter implements Predicate<String> {

  // Whoever writes there speaks to the bot.
  private static final String DIRECT = "im";

  private static final int PLACES = 10_000;

  private final Store store;
  private final HearMessage hearing;
  // By place, as of which state of the store nothing there concerned anybody.
  private final Cache<String, Long> quiet = Caffeine.newBuilder().maximumSize(PLACES).build();

  public Chatter(Store store, HearMessage hearing) {
    this.store = store;
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
    return !workspace.isEmpty() && isQuiet(workspace, channel, thread);
  }

  private boolean isQuiet(String workspace, String channel, String thread) {
    // Before looking: what changes meanwhile makes it worthless.
    OptionalLong changes = store.changes();
    if (changes.isEmpty()) {
      return hearing.concernsNobody(workspace, channel, thread);
    }
    String place = workspace + "/" + channel + "/" + thread;
    Long known = quiet.getIfPresent(place);
    if (known != null && known == changes.getAsLong()) {
      return true;
    }
    boolean nobody = hearing.concernsNobody(workspace, channel, thread);
    if (nobody) {
      quiet.put(place, changes.getAsLong());
    }
    return nobody;
  }
}
