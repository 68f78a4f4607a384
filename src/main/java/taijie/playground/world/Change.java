package taijie.playground.world;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;

/**
 * One change of what is there; all of them in order rebuild the world. Open modals are not kept.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
  @Type(value = Change.ChannelStands.class, name = "channel"),
  @Type(value = Change.ChannelGone.class, name = "channel-gone"),
  @Type(value = Change.AccountClosed.class, name = "account-closed"),
  @Type(value = Change.MessageStands.class, name = "message"),
  @Type(value = Change.MessageGone.class, name = "gone"),
  @Type(value = Change.HomeStands.class, name = "home"),
  @Type(value = Change.ResponseUrlStands.class, name = "response-url"),
  @Type(value = Change.ClockStands.class, name = "clock"),
  @Type(value = Change.NumbersTaken.class, name = "numbers"),
  @Type(value = Change.FileStands.class, name = "file")
})
public sealed interface Change {
  record ChannelStands(Channel channel) implements Change {}

  record ChannelGone(String channel) implements Change {}

  /** Somebody can use the workspace no longer. */
  record AccountClosed(String member) implements Change {}

  record MessageStands(String channel, Message message) implements Change {}

  record MessageGone(String channel, String ts) implements Change {}

  record HomeStands(View view) implements Change {}

  record ResponseUrlStands(ResponseUrl url) implements Change {}

  @SuppressWarnings("ArrayRecordComponent")
  record FileStands(SharedFile file, byte[] content) implements Change {}

  /** The clock's distance from the system's. */
  record ClockStands(Duration offset) implements Change {}

  /**
   * Numbers for ids are taken in advance by the hundred, so that none is given twice after a crash.
   */
  record NumbersTaken(long upTo) implements Change {}
}
