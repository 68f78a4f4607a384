package taijie.playground.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import taijie.playground.world.Channel;
import taijie.playground.world.Message;
import taijie.playground.world.World;

/** What the bot had said at one moment, to be compared with what it has said later. */
final class Snapshot {
  private final World world;
  private final Readable readable;
  private final Map<String, String> before = new HashMap<>();

  private Snapshot(World world) {
    this.world = world;
    this.readable = new Readable(world);
    all().forEach(s -> before.put(s.key(), s.text()));
  }

  static Snapshot of(World world) {
    return new Snapshot(world);
  }

  /** Something the bot has said. */
  record Said(Channel channel, Message message, String text) {
    String key() {
      return channel.id() + " " + message.ts();
    }

    @Override
    public String toString() {
      String where = channel.im() ? "in a direct message" : "in #" + channel.name();
      String how = message.ephemeral() ? " (private)" : message.reply() ? " (thread)" : "";
      return where + how + ": " + text;
    }
  }

  /** Said since. */
  List<Said> fresh() {
    return all().filter(s -> !before.containsKey(s.key())).toList();
  }

  /** Said since, or said otherwise since. */
  List<Said> freshOrChanged() {
    return all().filter(s -> !s.text().equals(before.get(s.key()))).toList();
  }

  private Stream<Said> all() {
    return world.channels().stream()
        .flatMap(c ->
            world.messages(c.id()).stream()
                .filter(m -> m.user().equals(world.app().user()))
                .map(m -> new Said(c, m, readable.of(m))));
  }
}
