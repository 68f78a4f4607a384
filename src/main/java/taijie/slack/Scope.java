package taijie.slack;

import java.util.List;
import taijie.vocabulary.Label;

/**
 * What the bot asks Slack to be allowed, and the events that need it. Why is told by {@code
 * voice/scope.yml}. There is nothing here that no feature uses.
 */
public enum Scope implements Label {
  COMMANDS("commands"),
  CHAT_WRITE("chat:write"),
  APP_MENTIONS_READ("app_mentions:read", "app_mention"),
  CHANNELS_READ(
      "channels:read",
      "member_joined_channel",
      "member_left_channel",
      "channel_archive",
      "channel_unarchive",
      "channel_deleted",
      "channel_left",
      "channel_shared",
      "channel_unshared",
      "channel_rename",
      "channel_id_changed"),
  GROUPS_READ(
      "groups:read",
      "group_archive",
      "group_unarchive",
      "group_deleted",
      "group_left",
      "group_rename"),
  CHANNELS_HISTORY("channels:history", "message.channels"),
  GROUPS_HISTORY("groups:history", "message.groups"),
  IM_HISTORY("im:history", "message.im", "app_home_opened"),
  IM_WRITE("im:write"),
  USERS_READ("users:read"),
  ASSISTANT_WRITE("assistant:write"),
  FILES_WRITE("files:write");

  private final String permission;
  private final List<String> events;

  Scope(String permission, String... events) {
    this.permission = permission;
    this.events = List.of(events);
  }

  /** As Slack writes it; why it is asked for is the sentence {@code scope.…}. */
  public String permission() {
    return permission;
  }

  /** The events that are heard by it. */
  List<String> events() {
    return events;
  }

  public static List<Scope> all() {
    return List.of(values());
  }
}
