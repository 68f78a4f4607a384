package taijie.playground.api;

import java.util.Optional;
import taijie.playground.wire.Events;
import taijie.playground.wire.Wire;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Message;
import taijie.playground.world.ResponseUrl;
import taijie.playground.world.World;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /response/ID}, and the body of a command's own answer: said in the channel or to one
 * person alone.
 */
public final class ResponseUrls {
  private final World world;
  private final Events events;
  private final Wire wire;

  public ResponseUrls(World world, Events events, Wire wire) {
    this.world = world;
    this.events = events;
    this.wire = wire;
  }

  public Reply post(String id, String body) {
    Reply reply = answer(id, body);
    wire.add(
        world.now(),
        Wire.Way.TO_SLACK,
        "response_url",
        "response_url",
        reply.status(),
        0,
        reply.body(),
        body,
        reply.body());
    world.tell();
    return reply;
  }

  private Reply answer(String id, String body) {
    try {
      Args args = Args.parse("application/json", body);
      return world.together(() -> {
        Optional<ResponseUrl> url = world.use(id);
        if (url.isEmpty()) {
          return Reply.error(404, "{\"ok\":false,\"error\":\"used_url\"}");
        }
        say(url.get(), args);
        return Reply.ok("ok");
      });
    } catch (Refusal refusal) {
      return Reply.error(400, Json.MAPPER.writeValueAsString(refusal.json()));
    }
  }

  /**
   * Shows the body of an answer to a command: text, or JSON as at a response URL; nothing where it
   * is empty.
   *
   * @throws Refusal where Slack would not show it
   */
  public void answered(ResponseUrl url, String contentType, String body) {
    if (body.isBlank()) {
      return;
    }
    Args args = new Args(json(contentType, body));
    world.together(() -> {
      say(url, args);
      return url;
    });
  }

  private static ObjectNode json(String contentType, String body) {
    if (contentType.startsWith("application/json") || body.startsWith("{")) {
      try {
        JsonNode node = Json.MAPPER.readTree(body);
        if (node instanceof ObjectNode object) {
          return object;
        }
      } catch (JacksonException e) {
        throw new Refusal("invalid_json");
      }
    }
    return Json.object().put("text", body);
  }

  private void say(ResponseUrl url, Args args) {
    Channel channel =
        world.channel(url.channel()).orElseThrow(() -> new Refusal("channel_not_found"));
    Optional<Message> clicked =
        Optional.ofNullable(url.message()).flatMap(ts -> world.message(channel.id(), ts));
    if (args.flag("delete_original")) {
      clicked.ifPresent(m -> delete(channel, m));
      return;
    }
    Contents contents = Contents.of(world, args).something();
    if (clicked.isPresent() && args.flag("replace_original")) {
      replace(channel, clicked.get(), contents);
      return;
    }
    boolean publicly = args.text("response_type").equals("in_channel");
    String thread = args.perhaps("thread_ts").orElse(url.thread());
    Message message =
        Message.of(
            world.nextTs(),
            thread,
            world.app().user(),
            contents.text(),
            contents.blocks(),
            contents.metadata());
    Message shown = publicly ? message : message.seenOnlyBy(url.person());
    world.put(channel.id(), shown);
    events.posted(channel, shown);
  }

  private void delete(Channel channel, Message message) {
    world.remove(channel.id(), message.ts());
    events.deleted(channel, message);
  }

  private void replace(Channel channel, Message before, Contents contents) {
    Message after =
        before.saying(contents.text(), contents.blocks(), before.metadata(), world.nextTs());
    world.put(channel.id(), after);
    events.edited(channel, before, after);
  }
}
