package taijie.playground.api;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import taijie.playground.wire.Events;
import taijie.playground.wire.Shapes;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Message;
import taijie.playground.world.World;
import tools.jackson.databind.node.ObjectNode;

/** {@code chat.*}: posting, updating and deleting messages. */
final class ChatMethods {
  private final World world;
  private final Events events;
  private final Channels channels;
  private final Shapes shapes;
  private final Supplier<URI> address;

  ChatMethods(World world, Events events, Supplier<URI> address) {
    this.world = world;
    this.events = events;
    this.channels = new Channels(world);
    this.shapes = new Shapes(world);
    this.address = address;
  }

  Map<String, Function<Args, ObjectNode>> all() {
    return Map.of(
        "chat.postMessage", this::postMessage,
        "chat.postEphemeral", this::postEphemeral,
        "chat.update", this::update,
        "chat.delete", this::delete,
        "chat.getPermalink", this::permalink);
  }

  private ObjectNode postMessage(Args args) {
    Channel channel = channels.writable(args.required("channel"));
    Contents contents = Contents.of(world, args).something();
    String thread = thread(channel, args);
    Message message =
        Message.of(
            world.nextTs(),
            thread,
            world.app().user(),
            contents.text(),
            contents.blocks(),
            contents.metadata());
    if (thread != null && args.flag("reply_broadcast")) {
      message = message.alsoInChannel();
    }
    world.put(channel.id(), message);
    events.posted(channel, message);
    return answer(channel, message);
  }

  private ObjectNode postEphemeral(Args args) {
    Channel channel = channels.writable(args.required("channel"));
    String person = args.required("user");
    if (world.member(person).isEmpty() || !channel.has(person)) {
      throw new Refusal("user_not_in_channel");
    }
    Contents contents = Contents.of(world, args).something();
    Message message =
        Message.of(
                world.nextTs(),
                thread(channel, args),
                world.app().user(),
                contents.text(),
                contents.blocks(),
                null)
            .seenOnlyBy(person);
    world.put(channel.id(), message);
    return Json.ok().put("message_ts", message.ts());
  }

  private ObjectNode update(Args args) {
    Channel channel = channels.writable(args.required("channel"));
    Message before = own(channel, args.required("ts"), "cant_update_message");
    Contents contents = Contents.of(world, args);
    if (!args.has("text") && contents.blocks() == null) {
      throw new Refusal("no_text");
    }
    // What is left out stays: Slack keeps blocks and metadata unless empty ones are sent.
    Message after =
        before.saying(
            args.has("text") ? contents.text() : before.text(),
            contents.blocks() == null ? before.blocks() : contents.blocks(),
            contents.metadata() == null ? before.metadata() : contents.metadata(),
            world.nextTs());
    world.put(channel.id(), after);
    events.edited(channel, before, after);
    return answer(channel, after).put("text", after.text());
  }

  private ObjectNode delete(Args args) {
    Channel channel = channels.joined(args.required("channel"));
    Message message = own(channel, args.required("ts"), "cant_delete_message");
    world.remove(channel.id(), message.ts());
    events.deleted(channel, message);
    return Json.ok().put("channel", channel.id()).put("ts", message.ts());
  }

  private ObjectNode permalink(Args args) {
    Channel channel = channels.visible(args.required("channel"));
    Message message =
        world
            .message(channel.id(), args.required("message_ts"))
            .filter(m -> !m.ephemeral())
            .orElseThrow(() -> new Refusal("message_not_found"));
    String path = "archives/" + channel.id() + "/p" + message.ts().replace(".", "");
    String thread = message.reply() ? "?thread_ts=" + message.root() + "&cid=" + channel.id() : "";
    return Json.ok()
        .put("channel", channel.id())
        .put("permalink", address.get().resolve(path + thread).toString());
  }

  private Message own(Channel channel, String ts, String error) {
    Message message =
        world
            .message(channel.id(), ts)
            .filter(m -> !m.ephemeral() && !m.tombstone())
            .orElseThrow(() -> new Refusal("message_not_found"));
    if (!message.user().equals(world.app().user())) {
      throw new Refusal(error);
    }
    return message;
  }

  private @Nullable String thread(Channel channel, Args args) {
    if (args.perhaps("thread_ts").isEmpty()) {
      return null;
    }
    String ts = args.text("thread_ts");
    Message root =
        world
            .message(channel.id(), ts)
            .filter(m -> !m.ephemeral())
            .orElseThrow(() -> new Refusal("thread_not_found"));
    if (root.reply()) {
      throw new Refusal("cannot_reply_to_message");
    }
    return ts;
  }

  private ObjectNode answer(Channel channel, Message message) {
    ObjectNode json = Json.ok().put("channel", channel.id()).put("ts", message.ts());
    return json.set("message", shapes.message(channel.id(), message, true));
  }
}
