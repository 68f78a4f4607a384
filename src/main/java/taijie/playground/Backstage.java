package taijie.playground;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taijie.playground.api.ResponseUrls;
import taijie.playground.api.Views;
import taijie.playground.wire.Events;
import taijie.playground.wire.Outgoing;
import taijie.playground.wire.Shapes;
import taijie.playground.world.App;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Member;
import taijie.playground.world.Message;
import taijie.playground.world.Triggers;
import taijie.playground.world.World;
import tools.jackson.databind.node.ObjectNode;

/** What stands behind every act of a person. */
record Backstage(
    World world,
    Events events,
    Outgoing outgoing,
    Triggers triggers,
    Views views,
    ResponseUrls responseUrls,
    Shapes shapes,
    MessageStates messageStates,
    URI address) {

  App app() {
    return world.app();
  }

  /**
   * A channel by id or name, or the direct messages with the bot by the bot's name; only where the
   * person is in it.
   */
  Channel channel(Member person, String given) {
    String bare = given.startsWith("@") || given.startsWith("#") ? given.substring(1) : given;
    if (bare.equalsIgnoreCase(app().name())) {
      return world.im(person.id());
    }
    return world
        .channel(bare)
        .or(() -> world.channelNamed(bare))
        .filter(c -> c.has(person.id()))
        .orElseThrow(() -> new NotPossible("You are not in a channel " + given + "."));
  }

  Message message(Member person, Channel channel, String ts) {
    return world
        .message(channel.id(), ts)
        .filter(m -> m.visibleTo(person.id()))
        .orElseThrow(() -> new NotPossible("This message is no longer here."));
  }

  String trigger(Member person, @Nullable String view) {
    return triggers.give(person.id(), view, world.nextNumber());
  }

  String responseUrl(String id) {
    return address.resolve("response/" + id).toString();
  }

  /** What every interaction begins with. */
  ObjectNode payload(String type, Member person) {
    ObjectNode payload = Json.object().put("type", type);
    payload.putObject("team").put("id", world.team().id()).put("domain", world.team().domain());
    payload
        .putObject("user")
        .put("id", person.id())
        .put("username", person.name())
        .put("name", person.name())
        .put("team_id", shapes.teamOf(person.id()));
    return payload
        .put("api_app_id", app().id())
        .put("token", "verification-token")
        .put("is_enterprise_install", false)
        .putNull("enterprise");
  }

  Optional<Channel> fresh(Channel channel) {
    return world.channel(channel.id());
  }

  static String nameIn(Channel channel) {
    if (channel.im()) {
      return "directmessage";
    }
    return channel.hidden() ? "privategroup" : channel.name();
  }
}
