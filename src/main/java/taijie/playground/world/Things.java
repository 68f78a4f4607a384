package taijie.playground.world;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What there is, as the changes so far have made it. Only the {@link World} touches it, under its
 * lock.
 */
final class Things {
  final Map<String, Channel> channels = new LinkedHashMap<>();
  final Set<String> closedAccounts = new LinkedHashSet<>();
  final Map<String, View> homes = new LinkedHashMap<>();
  final Map<String, ResponseUrl> responseUrls = new LinkedHashMap<>();
  private final Map<String, NavigableMap<String, Message>> messages = new LinkedHashMap<>();
  final Map<String, byte[]> files = new LinkedHashMap<>();
  @Nullable Duration clockOffset;
  long lastMicros;
  long numbersTaken;

  /** A channel's messages by their {@code ts}. */
  NavigableMap<String, Message> in(String channel) {
    NavigableMap<String, Message> found = messages.get(channel);
    return found == null ? Collections.emptyNavigableMap() : found;
  }

  void take(Change change) {
    switch (change) {
      case Change.ChannelStands(Channel channel) -> channels.put(channel.id(), channel);
      case Change.ChannelGone(String channel) -> {
        channels.remove(channel);
        messages.remove(channel);
      }
      case Change.AccountClosed(String member) -> closedAccounts.add(member);
      case Change.MessageStands(String channel, Message message) -> {
        messages.computeIfAbsent(channel, c -> new TreeMap<>()).put(message.ts(), message);
        lastMicros = Math.max(lastMicros, Long.parseLong(message.ts().replace(".", "")));
      }
      case Change.MessageGone(String channel, String ts) -> in(channel).remove(ts);
      case Change.HomeStands(View view) -> homes.put(view.user(), view);
      case Change.ResponseUrlStands(ResponseUrl url) -> responseUrls.put(url.id(), url);
      case Change.FileStands(SharedFile file, byte[] content) -> files.put(file.id(), content);
      case Change.ClockStands(Duration offset) -> clockOffset = offset;
      case Change.NumbersTaken(long upTo) -> numbersTaken = upTo;
    }
  }
}
