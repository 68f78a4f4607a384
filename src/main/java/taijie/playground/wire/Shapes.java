package taijie.playground.wire;

import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Member;
import taijie.playground.world.Message;
import taijie.playground.world.View;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Things of the world as Slack's JSON has them. */
public final class Shapes {
  private final World world;

  public Shapes(World world) {
    this.world = world;
  }

  public ObjectNode message(String channel, Message message, boolean withMetadata) {
    ObjectNode json = Json.object().put("type", "message");
    if (message.tombstone()) {
      json.put("subtype", "tombstone").put("hidden", true);
    }
    json.put("user", message.user()).put("text", message.text()).put("ts", message.ts());
    json.put("team", teamOf(message.user()));
    if (message.user().equals(world.app().user())) {
      json.put("bot_id", world.app().bot()).put("app_id", world.app().id());
      json.set("bot_profile", botProfile());
    }
    if (message.blocks() != null) {
      json.set("blocks", message.blocks());
    }
    if (withMetadata && message.metadata() != null) {
      json.set("metadata", message.metadata());
    }
    if (!message.files().isEmpty()) {
      json.set("files", Json.of(message.files()));
    }
    if (message.edited() != null) {
      json.set("edited", Json.object().put("user", message.user()).put("ts", message.edited()));
    }
    if (!message.reactions().isEmpty()) {
      json.set("reactions", reactions(message));
    }
    thread(json, channel, message);
    return json;
  }

  private void thread(ObjectNode json, String channel, Message message) {
    if (message.reply()) {
      json.put("thread_ts", message.root());
      world
          .message(channel, message.root())
          .ifPresent(root -> json.put("parent_user_id", root.user()));
      return;
    }
    List<Message> replies =
        world.thread(channel, message.ts()).stream()
            .filter(m -> m.reply() && !m.ephemeral())
            .toList();
    if (!replies.isEmpty()) {
      List<String> users = replies.stream().map(Message::user).distinct().toList();
      json.put("thread_ts", message.ts())
          .put("reply_count", replies.size())
          .put("reply_users_count", users.size())
          .put("latest_reply", replies.getLast().ts());
      json.set("reply_users", Json.of(users));
    }
  }

  private static ArrayNode reactions(Message message) {
    return Json.array(
        message.reactions().entrySet().stream()
            .map(r -> {
              ObjectNode one =
                  Json.object().put("name", r.getKey()).put("count", r.getValue().size());
              one.set("users", Json.of(r.getValue()));
              return one;
            })
            .toList());
  }

  private ObjectNode botProfile() {
    return Json.object()
        .put("id", world.app().bot())
        .put("app_id", world.app().id())
        .put("user_id", world.app().user())
        .put("name", world.app().name())
        .put("deleted", false)
        .put("updated", 0)
        .put("team_id", world.team().id());
  }

  public String teamOf(String user) {
    return world.member(user).filter(Member::external).isPresent()
        ? world.team().partner()
        : world.team().id();
  }

  public ObjectNode channel(Channel channel) {
    ObjectNode json = Json.object().put("id", channel.id()).put("created", 1_700_000_000);
    if (channel.im()) {
      String person =
          channel.members().stream()
              .filter(m -> !m.equals(world.app().user()))
              .findFirst()
              .orElse("");
      return json.put("is_im", true)
          .put("user", person)
          .put("is_archived", channel.archived())
          .put("is_org_shared", false)
          .put("context_team_id", world.team().id());
    }
    json.put("name", channel.name())
        .put("name_normalized", channel.name())
        .put("is_channel", true)
        .put("is_group", false)
        .put("is_im", false)
        .put("is_mpim", false)
        .put("is_private", channel.hidden())
        .put("is_archived", channel.archived())
        .put("is_general", false)
        .put("is_shared", channel.shared())
        .put("is_ext_shared", channel.shared())
        .put("is_org_shared", false)
        .put("is_pending_ext_shared", false)
        .put("is_member", channel.has(world.app().user()))
        .put("context_team_id", world.team().id())
        .put("creator", world.members().getFirst().id())
        .put("num_members", channel.members().size());
    json.set(
        "topic", Json.object().put("value", channel.topic()).put("creator", "").put("last_set", 0));
    json.set("purpose", Json.object().put("value", "").put("creator", "").put("last_set", 0));
    List<String> teams =
        channel.shared()
            ? List.of(world.team().id(), world.team().partner())
            : List.of(world.team().id());
    json.set("shared_team_ids", Json.of(teams));
    json.set("previous_names", Json.of(List.of()));
    return json;
  }

  public ObjectNode member(Member member, boolean withLocale) {
    ZonedDateTime there = world.now().atZone(member.tz());
    ObjectNode json =
        Json.object()
            .put("id", member.id())
            .put("team_id", teamOf(member.id()))
            .put("name", member.name())
            .put("deleted", world.deactivated(member.id()))
            .put("real_name", member.realName())
            .put("tz", member.tz().getId())
            .put("tz_label", member.tz().getDisplayName(TextStyle.FULL, Locale.US))
            .put("tz_offset", there.getOffset().getTotalSeconds())
            .put("is_admin", member.admin())
            .put("is_owner", false)
            .put("is_primary_owner", false)
            .put("is_restricted", member.guest())
            .put("is_ultra_restricted", member.guest() && channelsOf(member) == 1)
            .put("is_bot", member.bot())
            .put("is_app_user", false)
            .put("updated", 1_700_000_000)
            .put("is_stranger", stranger(member));
    if (withLocale) {
      json.put("locale", member.locale());
    }
    ObjectNode profile =
        Json.object()
            .put("title", member.title())
            .put("real_name", member.realName())
            .put("real_name_normalized", member.realName())
            .put("display_name", member.name())
            .put("display_name_normalized", member.name())
            .put("team", teamOf(member.id()));
    if (member.bot()) {
      profile.put("api_app_id", world.app().id()).put("bot_id", world.app().bot());
    }
    json.set("profile", profile);
    return json;
  }

  // A guest of a single channel is another kind of guest to Slack.
  private long channelsOf(Member member) {
    return world.channels().stream().filter(c -> !c.im() && c.has(member.id())).count();
  }

  private boolean stranger(Member member) {
    return member.external()
        && world.channels().stream()
            .noneMatch(c -> c.has(member.id()) && c.has(world.app().user()));
  }

  public ObjectNode view(View view) {
    ObjectNode json = view.body().deepCopy();
    for (String text : List.of("callback_id", "private_metadata", "external_id")) {
      json.put(text, view.text(text));
    }
    for (String text : List.of("title", "submit", "close")) {
      JsonNode given = view.body().path(text);
      json.set(text, given.isMissingNode() ? Json.MAPPER.nullNode() : given);
    }
    for (String flag : List.of("clear_on_close", "notify_on_close", "submit_disabled")) {
      json.put(flag, view.body().path(flag).asBoolean(false));
    }
    json.put("id", view.id())
        .put("team_id", world.team().id())
        .put("app_id", world.app().id())
        .put("app_installed_team_id", world.team().id())
        .put("bot_id", world.app().bot())
        .put("hash", view.hash())
        .put("root_view_id", view.root())
        .put("previous_view_id", view.previous());
    json.set("state", Json.of(Map.of("values", view.state())));
    return json;
  }
}
