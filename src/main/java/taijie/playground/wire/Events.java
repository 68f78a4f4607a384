package taijie.playground.wire;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Member;
import taijie.playground.world.Message;
import taijie.playground.world.View;
import taijie.playground.world.World;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the bot what happened, as the Events API does: of channels in which it is a member, and of
 * its Home.
 */
public final class Events implements AutoCloseable {
  private final World world;
  private final Shapes shapes;
  private final EventQueue queue;

  public Events(World world, Outgoing outgoing, Weather weather) {
    this.world = world;
    this.shapes = new Shapes(world);
    this.queue = new EventQueue(outgoing, weather);
  }

  /** A message, and where it calls the bot by name an {@code app_mention} too. */
  public void posted(Channel channel, Message message) {
    if (message.ephemeral() || !botIn(channel)) {
      return;
    }
    ObjectNode event = shapes.message(channel.id(), message, false);
    if (message.broadcast()) {
      event.put("subtype", "thread_broadcast");
    }
    inChannel(event, channel, message.ts());
    if (!message.user().equals(world.app().user())) {
      event.put("client_msg_id", "m-" + message.ts());
    }
    send(event, channel, "message in " + name(channel) + ": " + message.text());
    if (!channel.im()
        && !message.user().equals(world.app().user())
        && message.text().contains("<@" + world.app().user() + ">")) {
      ObjectNode mention = event.deepCopy();
      mention.put("type", "app_mention").remove("channel_type");
      send(mention, channel, "mention in " + name(channel) + ": " + message.text());
    }
  }

  public void edited(Channel channel, Message before, Message after) {
    if (after.ephemeral() || !botIn(channel)) {
      return;
    }
    ObjectNode event =
        Json.object().put("type", "message").put("subtype", "message_changed").put("hidden", true);
    event.set("message", shapes.message(channel.id(), after, false));
    event.set("previous_message", shapes.message(channel.id(), before, false));
    inChannel(event, channel, world.nextTs());
    event.put("ts", event.path("event_ts").asString());
    send(event, channel, "message changed in " + name(channel));
  }

  public void deleted(Channel channel, Message before) {
    if (before.ephemeral() || !botIn(channel)) {
      return;
    }
    ObjectNode event =
        Json.object()
            .put("type", "message")
            .put("subtype", "message_deleted")
            .put("hidden", true)
            .put("deleted_ts", before.ts());
    event.set("previous_message", shapes.message(channel.id(), before, false));
    inChannel(event, channel, world.nextTs());
    event.put("ts", event.path("event_ts").asString());
    send(event, channel, "message deleted in " + name(channel));
  }

  /**
   * @param tab {@code home} or {@code messages}
   */
  public void homeOpened(Member person, String tab) {
    ObjectNode event =
        Json.object()
            .put("type", "app_home_opened")
            .put("user", person.id())
            .put("channel", world.im(person.id()).id())
            .put("tab", tab)
            .put("event_ts", world.nextTs());
    world
        .home(person.id())
        .filter(v -> tab.equals("home"))
        .map((View v) -> shapes.view(v))
        .ifPresent(view -> event.set("view", view));
    send(event, null, person.name() + " opened the " + tab + " tab");
  }

  public void joined(Channel channel, String user, String inviter) {
    ObjectNode event =
        Json.object()
            .put("type", "member_joined_channel")
            .put("user", user)
            .put("inviter", inviter);
    membership(event, channel, user);
    send(event, channel, user + " joined " + name(channel));
  }

  public void left(Channel channel, String user) {
    ObjectNode event = Json.object().put("type", "member_left_channel").put("user", user);
    membership(event, channel, user);
    send(event, channel, user + " left " + name(channel));
  }

  public void shared(Channel channel, boolean now) {
    ObjectNode event =
        Json.object()
            .put("type", now ? "channel_shared" : "channel_unshared")
            .put("channel", channel.id())
            .put("event_ts", world.nextTs());
    if (now) {
      event.put("connected_team_id", world.team().partner());
    } else {
      event.put("previously_connected_team_id", world.team().partner()).put("is_ext_shared", false);
    }
    send(event, channel, name(channel) + (now ? " shared" : " no longer shared"));
  }

  /** The bot's tokens were revoked, and it was uninstalled; Slack keeps to no order here. */
  public void uninstalled() {
    ObjectNode revoked = Json.object().put("type", "tokens_revoked");
    revoked.putObject("tokens").putArray("bot").add(world.app().user());
    send(revoked, null, "tokens revoked");
    send(Json.object().put("type", "app_uninstalled"), null, "app uninstalled");
  }

  /** Whoever is removed hears of it by an event of their own, not as the others do. */
  public void botRemoved(Channel channel, String remover) {
    ObjectNode event = ofKind(channel, "left").put("actor_id", remover);
    send(event, channel, "the bot was removed from " + name(channel));
  }

  public void archived(Channel channel, String user, boolean now) {
    ObjectNode event = ofKind(channel, now ? "archive" : "unarchive").put("user", user);
    send(event, channel, name(channel) + (now ? " archived" : " unarchived"));
  }

  public void channelDeleted(Channel channel) {
    send(ofKind(channel, "deleted"), channel, name(channel) + " deleted");
  }

  private ObjectNode ofKind(Channel channel, String what) {
    return Json.object()
        .put("type", (channel.hidden() ? "group_" : "channel_") + what)
        .put("channel", channel.id())
        .put("event_ts", world.nextTs());
  }

  public void renamed(Channel channel) {
    ObjectNode event =
        Json.object()
            .put("type", channel.hidden() ? "group_rename" : "channel_rename")
            .put("event_ts", world.nextTs());
    event.set(
        "channel",
        Json.object()
            .put("id", channel.id())
            .put("name", channel.name())
            .put("created", 1_700_000_000));
    send(event, channel, name(channel) + " renamed");
  }

  /** A workflow came to a step of the bot's. */
  public void stepExecuted(String callback, String execution, Map<String, ?> inputs) {
    ObjectNode event = Json.object().put("type", "function_executed");
    event
        .putObject("function")
        .put("id", "Fn0000001")
        .put("callback_id", callback)
        .put("title", callback)
        .put("type", "app")
        .put("app_id", world.app().id());
    event.set("inputs", Json.of(inputs));
    event
        .put("function_execution_id", execution)
        .put("workflow_execution_id", "Wx" + execution)
        .put("event_ts", world.nextTs())
        .put("bot_access_token", "xwfp-of-the-simulated-slack");
    send(event, null, "workflow step " + callback);
  }

  /** Waits until the bot has been given everything; false where that took too long. */
  public boolean awaitQuiet(Duration longest) throws InterruptedException {
    return queue.awaitQuiet(longest);
  }

  @Override
  public void close() {
    queue.close();
  }

  private boolean botIn(Channel channel) {
    return channel.has(world.app().user());
  }

  private static String name(Channel channel) {
    return channel.im() ? "a direct message" : "#" + channel.name();
  }

  private void membership(ObjectNode event, Channel channel, String user) {
    event
        .put("channel", channel.id())
        .put("channel_type", channel.hidden() ? "G" : "C")
        .put("team", shapes.teamOf(user))
        .put("event_ts", world.nextTs());
  }

  private static void inChannel(ObjectNode event, Channel channel, String ts) {
    event.put("channel", channel.id()).put("channel_type", channel.type()).put("event_ts", ts);
  }

  private void send(ObjectNode event, @Nullable Channel channel, String what) {
    String id = String.format(Locale.ROOT, "Ev%010d", world.nextNumber());
    ObjectNode wrapped =
        Json.object()
            .put("token", "verification-token")
            .put("team_id", world.team().id())
            .put("context_team_id", world.team().id())
            .put("api_app_id", world.app().id())
            .put("type", "event_callback")
            .put("event_id", id)
            .put("event_time", world.now().getEpochSecond())
            .put("is_ext_shared_channel", channel != null && channel.shared())
            .put("event_context", "EC" + id);
    wrapped.set("event", event);
    wrapped
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", world.team().id())
        .put("user_id", world.app().user())
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    queue.add(what, wrapped);
  }
}
