package taijie.playground.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import taijie.playground.wire.Events;
import taijie.playground.wire.Shapes;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Message;
import taijie.playground.world.World;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code conversations.*} and {@code users.conversations}: channels, their members and what was
 * said in them.
 */
final class ConversationMethods {
  private final World world;
  private final Events events;
  private final Channels channels;
  private final Shapes shapes;

  ConversationMethods(World world, Events events) {
    this.world = world;
    this.events = events;
    this.channels = new Channels(world);
    this.shapes = new Shapes(world);
  }

  Map<String, Function<Args, ObjectNode>> all() {
    return Map.of(
        "conversations.info", this::info,
        "conversations.members", this::members,
        "conversations.list", this::list,
        "users.conversations", this::ofUser,
        "conversations.open", this::open,
        "conversations.join", this::join,
        "conversations.replies", this::replies,
        "conversations.history", this::history);
  }

  private ObjectNode info(Args args) {
    return answer(channels.visible(args.required("channel")));
  }

  private ObjectNode members(Args args) {
    Channel channel = channels.visible(args.required("channel"));
    return Pages.page(Json.ok(), "members", List.copyOf(channel.members()), args, Json::of);
  }

  private ObjectNode list(Args args) {
    return Pages.page(Json.ok(), "channels", listed(args), args, shapes::channel);
  }

  private ObjectNode ofUser(Args args) {
    String user = args.perhaps("user").orElse(world.app().user());
    if (world.member(user).isEmpty()) {
      throw new Refusal("user_not_found");
    }
    List<Channel> theirs = listed(args).stream().filter(c -> c.has(user)).toList();
    return Pages.page(Json.ok(), "channels", theirs, args, shapes::channel);
  }

  private List<Channel> listed(Args args) {
    Set<String> types =
        Arrays.stream(args.perhaps("types").orElse("public_channel").split(","))
            .map(String::strip)
            .collect(Collectors.toSet());
    return world.channels().stream()
        .filter(c -> types.contains(typeOf(c)))
        .filter(c -> !c.hidden() || channels.botIn(c))
        .filter(c -> !c.archived() || !args.flag("exclude_archived"))
        .toList();
  }

  private static String typeOf(Channel channel) {
    if (channel.im()) {
      return "im";
    }
    return channel.hidden() ? "private_channel" : "public_channel";
  }

  private ObjectNode open(Args args) {
    if (args.has("channel")) {
      return answer(channels.visible(args.text("channel")));
    }
    String users = args.required("users");
    if (users.contains(",")) {
      throw new Refusal(
          "method_not_supported_for_channel_type",
          List.of("[ERROR] the simulated Slack knows direct messages of one person only"));
    }
    if (world.member(users).isEmpty()) {
      throw new Refusal("user_not_found");
    }
    if (users.equals(world.app().user())) {
      throw new Refusal("cannot_dm_bot");
    }
    if (world.deactivated(users)) {
      throw new Refusal("user_disabled");
    }
    boolean there = world.channels().stream().anyMatch(c -> c.im() && c.has(users));
    return answer(world.im(users)).put("no_op", there).put("already_open", there);
  }

  private ObjectNode join(Args args) {
    Channel channel = channels.visible(args.required("channel"));
    if (channel.hidden()) {
      throw new Refusal("method_not_supported_for_channel_type");
    }
    if (channel.archived()) {
      throw new Refusal("is_archived");
    }
    if (!channels.botIn(channel)) {
      world.change(channel.id(), c -> c.joinedBy(world.app().user()));
      events.joined(channels.visible(channel.id()), world.app().user(), "");
    }
    return answer(channels.visible(channel.id()));
  }

  private ObjectNode replies(Args args) {
    Channel channel = channels.joined(args.required("channel"));
    Message one =
        world
            .message(channel.id(), args.required("ts"))
            .filter(m -> !m.ephemeral())
            .orElseThrow(() -> new Refusal("thread_not_found"));
    List<Message> thread =
        world.thread(channel.id(), one.root()).stream()
            .filter(m -> !m.ephemeral())
            .filter(m -> !m.reply() || within(m, args))
            .toList();
    return messages(channel, thread, args);
  }

  private ObjectNode history(Args args) {
    Channel channel = channels.joined(args.required("channel"));
    List<Message> newestFirst =
        world.messages(channel.id()).reversed().stream()
            .filter(m -> !m.ephemeral() && (!m.reply() || m.broadcast()))
            .filter(m -> within(m, args))
            .toList();
    return messages(channel, newestFirst, args);
  }

  private ObjectNode messages(Channel channel, List<Message> messages, Args args) {
    boolean metadata = args.flag("include_all_metadata");
    ObjectNode answer =
        Pages.page(
            Json.ok(), "messages", messages, args, m -> shapes.message(channel.id(), m, metadata));
    boolean more = !answer.path("response_metadata").path("next_cursor").asString("").isEmpty();
    return answer.put("has_more", more).put("pin_count", 0);
  }

  private static boolean within(Message message, Args args) {
    int least = args.flag("inclusive") ? 0 : 1;
    return args.perhaps("oldest").map(o -> message.ts().compareTo(o) >= least).orElse(true)
        && args.perhaps("latest").map(l -> l.compareTo(message.ts()) >= least).orElse(true);
  }

  private ObjectNode answer(Channel channel) {
    return Json.ok().set("channel", shapes.channel(channel));
  }
}
