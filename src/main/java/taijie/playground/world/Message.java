package taijie.playground.world;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message as it stands now.
 *
 * @param ts its id and time: seconds and microseconds since 1970
 * @param thread the {@code ts} of the thread's first message; null for one outside threads
 * @param text as sent: mrkdwn, escaped
 * @param metadata what the bot attached for itself
 * @param edited when it was last edited
 * @param broadcast a reply that is also shown in the channel
 * @param onlyFor an ephemeral message: the one person who sees it
 * @param reactions emoji name → who reacted
 * @param shared files that came along; null where there are none
 */
public record Message(
    String ts,
    @Nullable String thread,
    String user,
    String text,
    @Nullable JsonNode blocks,
    @Nullable JsonNode metadata,
    @Nullable String edited,
    boolean broadcast,
    @Nullable String onlyFor,
    boolean tombstone,
    Map<String, Set<String>> reactions,
    @Nullable List<SharedFile> shared) {

  /** What somebody says or a bot sends. */
  public static Message of(
      String ts,
      @Nullable String thread,
      String user,
      String text,
      @Nullable JsonNode blocks,
      @Nullable JsonNode metadata) {
    return new Message(
        ts, thread, user, text, blocks, metadata, null, false, null, false, Map.of(), null);
  }

  public Message alsoInChannel() {
    return new Message(
        ts, thread, user, text, blocks, metadata, edited, true, onlyFor, tombstone, reactions,
        shared);
  }

  public Message seenOnlyBy(String person) {
    return new Message(
        ts, thread, user, text, blocks, metadata, edited, broadcast, person, tombstone, reactions,
        shared);
  }

  /**
   * The same message with other contents; {@code when} is null where Slack does not mark it as
   * edited.
   */
  public Message saying(
      String newText,
      @Nullable JsonNode newBlocks,
      @Nullable JsonNode newMetadata,
      @Nullable String when) {
    return new Message(
        ts,
        thread,
        user,
        newText,
        newBlocks,
        newMetadata,
        when,
        broadcast,
        onlyFor,
        tombstone,
        reactions,
        shared);
  }

  /** What Slack leaves in the place of a deleted message that has replies. */
  Message asTombstone() {
    return new Message(
        ts,
        thread,
        "USLACKBOT",
        "This message was deleted.",
        null,
        null,
        null,
        false,
        null,
        true,
        Map.of(),
        null);
  }

  public Message with(Map<String, Set<String>> newReactions) {
    return new Message(
        ts,
        thread,
        user,
        text,
        blocks,
        metadata,
        edited,
        broadcast,
        onlyFor,
        tombstone,
        newReactions,
        shared);
  }

  public Message with(List<SharedFile> files) {
    return new Message(
        ts, thread, user, text, blocks, metadata, edited, broadcast, onlyFor, tombstone, reactions,
        files);
  }

  /** Files that came along. */
  public List<SharedFile> files() {
    return shared == null ? List.of() : shared;
  }

  public boolean ephemeral() {
    return onlyFor != null;
  }

  /** Its thread's first message: itself, where it is not a reply. */
  public String root() {
    return thread == null ? ts : thread;
  }

  public boolean reply() {
    return thread != null && !thread.equals(ts);
  }

  public boolean visibleTo(String person) {
    return onlyFor == null || onlyFor.equals(person);
  }
}
