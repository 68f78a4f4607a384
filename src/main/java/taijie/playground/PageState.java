package taijie.playground;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taijie.playground.wire.Weather;
import taijie.playground.wire.Wire;
import taijie.playground.world.App;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Member;
import taijie.playground.world.Message;
import taijie.playground.world.View;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that one person can see, for the page. */
final class PageState {
  private final World world;
  private final Wire wire;
  private final Weather weather;
  private final MessageStates states;

  PageState(World world, Wire wire, Weather weather, MessageStates states) {
    this.world = world;
    this.wire = wire;
    this.weather = weather;
    this.states = states;
  }

  ObjectNode seenBy(Member me) {
    return world.together(() -> state(me));
  }

  private ObjectNode state(Member me) {
    if (!me.external()) {
      world.im(me.id());
    }
    App app = world.app();
    ObjectNode state =
        Json.object().put("version", world.version()).put("now", world.now().toString());
    state.putObject("team").put("id", world.team().id()).put("name", world.team().name());
    state.putObject("bot").put("user", app.user()).put("app", app.id()).put("name", app.name());
    state.put("me", me.id());
    state.set("people", Json.of(world.members()));
    // The other organisation's people are not offered an app that is not theirs.
    state.set("commands", Json.of(me.external() ? List.of() : app.commands()));
    state.set("shortcuts", shortcuts(me));
    state.set(
        "channels",
        Json.array(
            world.channels().stream()
                .filter(c -> c.has(me.id()))
                .map(c -> channel(c, me))
                .toList()));
    Optional<View> home = world.home(me.id());
    state.set("home", home.map(PageState::view).orElse(null));
    state.set("views", Json.array(world.views(me.id()).stream().map(PageState::view).toList()));
    state.set("wire", Json.array(wire.entries().stream().map(PageState::entry).toList()));
    state.putObject("weather").put("rateLimits", weather.rateLimits());
    return state.putNull("note");
  }

  private JsonNode shortcuts(Member me) {
    App app = world.app();
    return me.external()
        ? Json.of(Map.of("global", List.of(), "message", List.of()))
        : Json.of(Map.of("global", app.globalShortcuts(), "message", app.messageShortcuts()));
  }

  private ObjectNode channel(Channel channel, Member me) {
    ObjectNode json =
        Json.object()
            .put("id", channel.id())
            .put("name", channel.im() ? world.app().name() : channel.name())
            .put("kind", channel.kind().name().toLowerCase(Locale.ROOT))
            .put("private", channel.hidden())
            .put("archived", channel.archived())
            .put("shared", channel.shared())
            .put("with", channel.im() ? world.app().user() : null)
            .put("topic", channel.topic());
    json.set("members", Json.of(channel.members()));
    json.set("prompts", Json.of(world.agentView().prompts(channel.id())));
    List<Message> visible =
        world.messages(channel.id()).stream().filter(m -> m.visibleTo(me.id())).toList();
    json.set(
        "messages",
        Json.array(
            visible.stream()
                .filter(m -> !m.reply() || m.broadcast())
                .map(m -> withReplies(channel, m, visible, me))
                .toList()));
    return json;
  }

  private ObjectNode withReplies(Channel channel, Message root, List<Message> visible, Member me) {
    List<Message> replies =
        visible.stream().filter(m -> m.reply() && m.root().equals(root.ts())).toList();
    ObjectNode json = message(channel, root, me);
    json.set("replies", Json.array(replies.stream().map(m -> message(channel, m, me)).toList()));
    json.set(
        "status", world.agentView().status(channel.id(), root.ts()).map(Json::of).orElse(null));
    return json.put("replyCount", replies.stream().filter(m -> !m.ephemeral()).count());
  }

  private ObjectNode message(Channel channel, Message message, Member me) {
    ObjectNode json =
        Json.object()
            .put("ts", message.ts())
            .put("thread", message.thread())
            .put("user", message.user())
            .put("text", message.text());
    json.set("blocks", orNull(message.blocks()));
    json.put("edited", message.edited() != null)
        .put("ephemeral", message.ephemeral())
        .put("broadcast", message.broadcast())
        .put("deleted", message.tombstone());
    json.set("replies", Json.array(List.of()));
    json.put("replyCount", 0);
    json.set("reactions", Json.of(message.reactions()));
    json.set("files", Json.of(message.files()));
    json.set("state", states.of(me.id(), channel.id(), message));
    return json;
  }

  private static ObjectNode view(View view) {
    ObjectNode json =
        Json.object()
            .put("id", view.id())
            .put("type", view.text("type"))
            .put("callbackId", view.text("callback_id"))
            .put("title", plain(view, "title"))
            .put("submit", plain(view, "submit"))
            .put("close", plain(view, "close"))
            .put("hash", view.hash());
    json.set("blocks", view.blocks());
    json.set("state", view.state());
    json.set("errors", Json.of(view.errors()));
    return json;
  }

  private static @Nullable String plain(View view, String field) {
    JsonNode text = view.body().path(field).path("text");
    return text.isString() ? text.asString() : null;
  }

  private static JsonNode orNull(@Nullable JsonNode node) {
    return node == null ? Json.MAPPER.nullNode() : node;
  }

  private static ObjectNode entry(Wire.Entry entry) {
    return Json.object()
        .put("n", entry.n())
        .put("at", entry.at().toString())
        .put("way", entry.way() == Wire.Way.TO_BOT ? "to-bot" : "to-slack")
        .put("what", entry.what())
        .put("path", entry.path())
        .put("status", entry.status())
        .put("ms", entry.ms())
        .put("note", entry.note());
  }
}
