package taijie.playground.script;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taijie.playground.Person;
import taijie.playground.blocks.States;
import taijie.playground.world.Channel;
import taijie.playground.world.Message;
import taijie.playground.world.View;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;

/** Finds messages, buttons and menus by the words on them, the newest first, as an eye would. */
final class Finder {
  private final World world;
  private final Readable readable;

  Finder(World world) {
    this.world = world;
    this.readable = new Readable(world);
  }

  /** A message and the channel in which it stands. */
  record Found(Channel channel, Message message) {}

  /** What this person can see, newest first. */
  List<Found> visible(Person person) {
    return world.channels().stream()
        .filter(c -> c.has(person.id()))
        .flatMap(c -> world.messages(c.id()).stream().map(m -> new Found(c, m)))
        .filter(f -> f.message().visibleTo(person.id()))
        .sorted(Comparator.comparing((Found f) -> f.message().ts()).reversed())
        .toList();
  }

  Found message(Person person, String words) {
    return visible(person).stream()
        .filter(f -> says(readable.of(f.message()), words))
        .findFirst()
        .orElseThrow(() -> new ActImpossible("no visible message says “" + words + "”"));
  }

  /** The newest message of the bot outside threads that has blocks. */
  Optional<Found> newestCard(Predicate<Found> among) {
    return world.channels().stream()
        .filter(c -> !c.im())
        .flatMap(c -> world.messages(c.id()).stream().map(m -> new Found(c, m)))
        .filter(f -> f.message().user().equals(world.app().user()))
        .filter(f -> !f.message().ephemeral() && !f.message().reply())
        .filter(f -> f.message().blocks() != null)
        .filter(among)
        .max(Comparator.comparing(f -> f.message().ts()));
  }

  /** Everything that could be clicked on messages, the newest message first. */
  Stream<Spot> onMessages(Stream<Found> messages) {
    return messages
        .filter(f -> f.message().blocks() != null)
        .flatMap(f ->
            elements(f.message().blocks())
                .map(e ->
                    new Spot.InMessage(
                        f.channel().id(), f.message().ts(), e.block(), e.element())));
  }

  Stream<Spot> onView(View view) {
    return elements(view.blocks()).map(e -> new Spot.InView(view.id(), e.block(), e.element()));
  }

  private record Element(String block, JsonNode element) {}

  private static Stream<Element> elements(@Nullable JsonNode blocks) {
    return blocks == null
        ? Stream.of()
        : blocks
            .valueStream()
            .flatMap(
                b -> States.elements(b).map(e -> new Element(b.path("block_id").asString(""), e)));
  }

  static boolean says(String text, String words) {
    return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT).strip());
  }
}
