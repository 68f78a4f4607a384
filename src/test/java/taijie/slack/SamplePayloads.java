package taijie.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import taijie.playground.world.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Slack sends, one payload of each kind from a table, and from each many odd ones: a field
 * missing, null or empty, fields that nobody knows yet, an installation for a whole organisation.
 */
final class SamplePayloads {

  /** The kinds of events that Slack's Events API has, each with the fields it carries. */
  private static final String EVENTS =
      """
      app_home_opened: {user: U0ANNA, channel: D0009, tab: home, view: {id: V1, type: home, hash: h}}
      app_mention: {user: U0ANNA, channel: C0001, text: "<@U0BOT> hello there", ts: "17.1", thread_ts: "17.0", team: T0001, blocks: []}
      app_rate_limited: {minute_rate_limited: 17}
      app_requested: {app_request: {id: "1", app: {id: A1}}}

      assistant_thread_started: {assistant_thread: {user_id: U0ANNA, channel_id: D0009, thread_ts: "17.1", context: {}}}
      call_rejected: {call_id: R1, user_id: U0ANNA, channel_id: D0009, external_unique_id: x}
      channel_archive: {channel: C0001, user: U0ANNA, is_moved: 0}
      channel_created: {channel: {id: C0777, name: new, created: 17, creator: U0ANNA}}
      channel_deleted: {channel: C0001, actor_id: U0ANNA}
      channel_history_changed: {channel: C0001, latest: "17.1", ts: "17.1"}
      channel_id_changed: {old_channel_id: C0777, new_channel_id: C0888}
      channel_left: {channel: C0001, actor_id: U0ANNA}
      channel_rename: {channel: {id: C0001, name: renamed, created: 17, is_channel: true}}
      channel_shared: {connected_team_id: T0002, channel: C0001}
      channel_unarchive: {channel: C0001, user: U0ANNA}
      channel_unshared: {previously_connected_team_id: T0002, channel: C0001, is_ext_shared: false}
      dnd_updated: {user: U0ANNA, dnd_status: {dnd_enabled: true}}
      dnd_updated_user: {user: U0ANNA, dnd_status: {dnd_enabled: true}}
      email_domain_changed: {email_domain: example.com}
      emoji_changed: {subtype: add, name: ok, value: "https://example.com/ok.png"}
      file_change: {file_id: F1, file: {id: F1}}
      file_created: {file_id: F1, user_id: U0ANNA, file: {id: F1}}
      file_deleted: {file_id: F1}
      file_public: {file_id: F1, user_id: U0ANNA, file: {id: F1}}
      file_shared: {file_id: F1, user_id: U0ANNA, channel_id: C0001, file: {id: F1}}
      file_unshared: {file_id: F1, user_id: U0ANNA, channel_id: C0001, file: {id: F1}}
      function_executed: {function: {id: Fn1, callback_id: nobody}, inputs: {}, function_execution_id: Fx1, bot_access_token: xwfp-none}
      goodbye: {}
      grid_migration_finished: {enterprise_id: E1}
      grid_migration_started: {enterprise_id: E1}
      group_archive: {channel: C0003, user: U0ANNA, is_moved: 0}
      group_close: {user: U0ANNA, channel: C0003}
      group_deleted: {channel: C0003, date_deleted: 17, actor_id: U0ANNA}
      group_history_changed: {channel: C0003, latest: "17.1", ts: "17.1"}
      group_left: {channel: C0003, actor_id: U0ANNA}
      group_open: {user: U0ANNA, channel: C0003}
      group_rename: {channel: {id: C0003, name: renamed, created: 17}}
      group_unarchive: {channel: C0003, actor_id: U0ANNA}
      im_close: {user: U0ANNA, channel: D0009}
      im_created: {user: U0ANNA, channel: {id: D0009}}
      im_history_changed: {channel: D0009, latest: "17.1", ts: "17.1"}
      im_open: {user: U0ANNA, channel: D0009}
      invite_requested: {invite_request: {id: I1, email: a@example.com}}
      link_shared: {channel: C0001, user: U0ANNA, message_ts: "17.1", links: [{domain: example.com, url: "https://example.com"}]}
      member_joined_channel: {user: U0LINXIAO, channel: C0001, channel_type: C, team: T0001, inviter: U0ANNA}
      member_left_channel: {user: U0PETRA, channel: C0001, channel_type: C, team: T0001}
      message: {channel: C0001, channel_type: channel, user: U0ANNA, text: "good morning", ts: "17.1", team: T0001, client_msg_id: m1, blocks: [{type: rich_text, elements: []}], files: [{id: F1}], metadata: {event_type: x, event_payload: {}}}
      message.bot_message: {channel: C0001, channel_type: channel, bot_id: B9, username: other, text: "good morning", ts: "17.2", attachments: [{text: hi}]}
      message.channel_archive: {channel: C0001, user: U0ANNA, ts: "17.2", text: archived}
      message.channel_convert_to_private: {channel: C0001, user: U0ANNA, ts: "17.2"}
      message.channel_join: {channel: C0001, user: U0ANNA, ts: "17.2", text: joined}
      message.channel_leave: {channel: C0001, user: U0ANNA, ts: "17.2", text: left}
      message.channel_name: {channel: C0001, user: U0ANNA, ts: "17.2", old_name: a, name: b}
      message.channel_posting_permissions: {channel: C0001, user: U0ANNA, ts: "17.2"}
      message.channel_purpose: {channel: C0001, user: U0ANNA, ts: "17.2", purpose: p}
      message.channel_topic: {channel: C0001, user: U0ANNA, ts: "17.2", topic: t}
      message.channel_unarchive: {channel: C0001, user: U0ANNA, ts: "17.2"}
      message.ekm_access_denied: {channel: C0001, user: UREVOKEDU, ts: "17.2", text: "Your admins have suspended everyone's access to this content."}
      message.file_share: {channel: C0001, channel_type: channel, user: U0ANNA, text: "photos of the lids", ts: "17.3", files: [{id: F1, name: lid.jpg, mimetype: image/jpeg, url_private: "https://example.com/lid.jpg"}], upload: true}
      message.group_topic: {channel: C0003, user: U0ANNA, ts: "17.2", topic: t}
      message.huddle_thread: {channel: C0001, user: USLACKBOT, ts: "17.2", room: {id: R1}, no_notifications: true, permalink: "https://example.com"}
      message.me_message: {channel: C0001, user: U0ANNA, ts: "17.2", text: waves}
      message.message_changed: {channel: C0001, channel_type: channel, hidden: true, ts: "17.4", message: {type: message, user: U0ANNA, text: "good evening", ts: "17.1", edited: {user: U0ANNA, ts: "17.4"}, thread_ts: "17.0"}, previous_message: {type: message, user: U0ANNA, text: "good morning", ts: "17.1"}}
      message.message_deleted: {channel: C0001, channel_type: channel, hidden: true, ts: "17.4", deleted_ts: "17.1", previous_message: {type: message, user: U0ANNA, text: "good morning", ts: "17.1"}}
      message.message_replied: {channel: C0001, hidden: true, ts: "17.4", message: {type: message, user: U0ANNA, text: x, ts: "17.1", thread_ts: "17.1", reply_count: 1}}
      message.reminder_add: {channel: C0001, user: U0ANNA, ts: "17.2", text: reminder}
      message.thread_broadcast: {channel: C0001, channel_type: channel, user: U0ANNA, text: "all should see this", ts: "17.5", thread_ts: "17.0", root: {type: message, user: U0ANNA, ts: "17.0", text: root}}
      message.tombstone: {channel: C0001, user: USLACKBOT, ts: "17.2", text: "This message was deleted.", hidden: true}
      message.something_new: {channel: C0001, user: U0ANNA, ts: "17.2", text: "from the future"}
      message_metadata_posted: {channel_id: C0001, message_ts: "17.1", metadata: {event_type: x, event_payload: {}}}
      pin_added: {user: U0ANNA, channel_id: C0001, item: {type: message, channel: C0001}}
      pin_removed: {user: U0ANNA, channel_id: C0001, item: {type: message, channel: C0001}, has_pins: false}
      reaction_added: {user: U0ANNA, reaction: eyes, item_user: U0BOT, item: {type: message, channel: C0001, ts: "17.1"}}
      reaction_removed: {user: U0ANNA, reaction: eyes, item_user: U0BOT, item: {type: message, channel: C0001, ts: "17.1"}}
      resources_added: {resources: []}
      resources_removed: {resources: []}
      scope_denied: {scopes: [users:read], trigger_id: "1"}
      scope_granted: {scopes: [users:read], trigger_id: "1"}
      shared_channel_invite_accepted: {approval_required: false, invite: {id: I1}, channel: {id: C0001}, teams_in_channel: []}
      star_added: {user: U0ANNA, item: {type: message}}
      star_removed: {user: U0ANNA, item: {type: message}}
      subteam_created: {subteam: {id: S1}}
      subteam_members_changed: {subteam_id: S1, team_id: T0001, added_users: [U0ANNA]}
      subteam_self_added: {subteam_id: S1}
      subteam_self_removed: {subteam_id: S1}
      subteam_updated: {subteam: {id: S1}}
      team_access_granted: {team_ids: [T0001]}
      team_access_revoked: {team_ids: [T0009]}
      team_domain_change: {url: "https://x.slack.com", domain: x}
      team_join: {user: {id: U0NEW, team_id: T0001}}
      team_rename: {name: x}
      user_change: {user: {id: U0ANNA, team_id: T0001, deleted: false}}
      user_huddle_changed: {user: {id: U0ANNA, team_id: T0001}}
      user_profile_changed: {user: {id: U0ANNA, team_id: T0001}}
      user_resource_denied: {user: U0ANNA, scopes: [], trigger_id: "1"}
      user_resource_granted: {user: U0ANNA, scopes: [], trigger_id: "1"}
      user_resource_removed: {user: U0ANNA, trigger_id: "1"}
      user_status_changed: {user: {id: U0ANNA, team_id: T0001}}
      workflow_deleted: {workflow_id: W1}
      workflow_published: {workflow_id: W1}
      workflow_step_deleted: {workflow_id: W1}
      workflow_step_execute: {callback_id: x, workflow_step: {workflow_step_execute_id: x}}
      workflow_unpublished: {workflow_id: W1}
      something_nobody_knows_yet: {of: {whatever: [1, null]}}
      """;

  /** Clicks, windows, shortcuts and menus, as Slack sends them in a form. */
  private static final String INTERACTIONS =
      """
      block_actions: {trigger_id: "1.2.x", response_url: "http://127.0.0.1:9/none", container: {type: message, message_ts: "17.1", channel_id: C0001, thread_ts: "17.0"}, channel: {id: C0001, name: quality-huaxin}, message: {type: message, ts: "17.1", thread_ts: "17.0", text: x, bot_id: B0BOT}, state: {values: {}}, actions: [{type: button, block_id: b, action_id: step-done, value: "77|prepare", action_ts: "17.1"}]}
      block_actions/home: {trigger_id: "1.2.x", container: {type: view, view_id: V1}, view: {id: V1, type: home, hash: h, callback_id: "", private_metadata: "", state: {values: {}}}, actions: [{type: button, block_id: b, action_id: list, value: "0", action_ts: "17.1"}]}
      block_actions/menu: {trigger_id: "1.2.x", container: {type: message, message_ts: "17.1", channel_id: C0001}, channel: {id: C0001}, message: {ts: "17.1"}, actions: [{type: static_select, block_id: b, action_id: card-more, selected_option: {text: {type: plain_text, text: x}, value: "77|facts"}, action_ts: "17.1"}]}
      block_actions/empty-menu: {trigger_id: "1.2.x", container: {type: message}, channel: {id: C0001}, actions: [{type: users_select, block_id: b, action_id: snooze, selected_user: null, action_ts: "17.1"}]}
      block_actions/none: {trigger_id: "1.2.x", container: {type: message}, channel: {id: C0001}, actions: []}
      block_actions/unknown: {trigger_id: "1.2.x", container: {type: message}, channel: {id: C0001}, actions: [{type: something_new, block_id: b, action_id: nobody-knows, action_ts: "17.1"}]}
      block_suggestion: {container: {type: view, view_id: V1}, action_id: x, block_id: b, value: "hu", view: {id: V1, type: modal}}
      view_submission: {trigger_id: "1.2.x", view: {id: V1, type: modal, hash: h, callback_id: close-dispute, private_metadata: "77", state: {values: {}}, blocks: []}, response_urls: []}
      view_submission/open: {trigger_id: "1.2.x", view: {id: V2, type: modal, hash: h, callback_id: open-dispute, private_metadata: C0001, state: {values: {supplier: {value: {type: plain_text_input, value: null}}}}, blocks: []}}
      view_submission/unknown: {view: {id: V1, type: modal, hash: h, callback_id: nobody-knows, private_metadata: "", state: {values: {}}}}
      view_closed: {view: {id: V1, type: modal, hash: h, callback_id: x, private_metadata: ""}, is_cleared: false}
      shortcut: {callback_id: open-dispute, trigger_id: "1.2.x", action_ts: "17.1"}
      shortcut/unknown: {callback_id: nobody-knows, trigger_id: "1.2.x", action_ts: "17.1"}
      message_action: {callback_id: log-answer, trigger_id: "1.2.x", response_url: "http://127.0.0.1:9/none", message_ts: "17.1", action_ts: "17.1", channel: {id: C0001, name: x}, message: {type: message, user: U0ANNA, ts: "17.1", text: "they say no"}}
      message_action/by-bot: {callback_id: check-draft, trigger_id: "1.2.x", message_ts: "17.1", channel: {id: C0001, name: x}, message: {type: message, subtype: bot_message, bot_id: B9, ts: "17.1", text: null, blocks: [{type: table, rows: []}]}}
      message_action/files: {callback_id: add-to-record, trigger_id: "1.2.x", message_ts: "17.1", channel: {id: D0009, name: directmessage}, message: {type: message, user: U0ANNA, ts: "17.1", files: [{id: F1}]}}
      something_nobody_knows_yet: {trigger_id: "1.2.x"}
      """;

  private static final String COMMAND =
      """
      {command: /dispute, text: "show D-77", user_id: U0ANNA, user_name: anna, team_id: T0001, team_domain: nordlicht, channel_id: C0001, channel_name: x, trigger_id: "1.2.x", response_url: "http://127.0.0.1:9/none", api_app_id: A0001, token: t, is_enterprise_install: "false"}
      """;

  private SamplePayloads() {}

  /**
   * One body.
   *
   * @param name says what is odd about it
   */
  record Sample(String name, JsonNode body) {}

  static List<Sample> events() {
    List<Sample> all = new ArrayList<>();
    table(EVENTS)
        .forEach((kind, fields) -> {
          String[] type = kind.split("\\.", 2);
          ObjectNode event = (ObjectNode) fields;
          event.put("type", type[0]);
          event.put("event_ts", "17.9");
          if (type.length > 1) {
            event.put("subtype", type[1]);
          }
          odd(kind, event)
              .forEach(one -> all.add(new Sample(one.name(), wrapped(one.body(), all.size()))));
          envelopes(event).forEach(one -> all.add(new Sample(kind + " " + one.name(), one.body())));
        });
    return all;
  }

  static List<Sample> interactions() {
    List<Sample> all = new ArrayList<>();
    table(INTERACTIONS)
        .forEach((kind, fields) -> {
          ObjectNode payload = (ObjectNode) fields;
          payload.put("type", kind.split("/")[0]).put("api_app_id", "A0001").put("token", "t");
          payload.set("team", Json.object().put("id", "T0001").put("domain", "nordlicht"));
          payload.set("user", Json.object().put("id", "U0ANNA").put("team_id", "T0001"));
          payload.putNull("enterprise").put("is_enterprise_install", false);
          odd(kind, payload)
              // Bolt itself stumbles over a closed window without its view.
              .filter(one -> !kind.equals("view_closed") || one.body().path("view").isObject())
              .forEach(all::add);
          ObjectNode organisation = payload.deepCopy();
          organisation.putNull("team").put("is_enterprise_install", true);
          organisation.set("enterprise", Json.object().put("id", "E1").put("name", "Group"));
          all.add(new Sample(kind + " of an organisation", organisation));
        });
    return all;
  }

  static List<Sample> commands() {
    return odd("command", (ObjectNode) Yaml.parse(COMMAND)).toList();
  }

  // The whole, with more than anybody knows, and each field once missing, null and empty.
  private static Stream<Sample> odd(String kind, ObjectNode whole) {
    List<Sample> all = new ArrayList<>();
    all.add(new Sample(kind, whole.deepCopy()));
    ObjectNode more = whole.deepCopy();
    more.put("something_new", 1).set("something_else", Json.object().put("new", true));
    all.add(new Sample(kind + " with more", more));
    for (String field : List.copyOf(whole.propertyNames())) {
      if (field.equals("type") || field.equals("command") || field.equals("state")) {
        continue;
      }
      ObjectNode missing = whole.deepCopy();
      missing.remove(field);
      all.add(new Sample(kind + " without " + field, missing));
      all.add(new Sample(kind + " with null " + field, whole.deepCopy().putNull(field)));
      JsonNode value = whole.path(field);
      ObjectNode empty = whole.deepCopy();
      if (value.isObject()) {
        empty.set(field, Json.object());
        odd(kind + " " + field, (ObjectNode) value)
            .forEach(inner ->
                all.add(new Sample(inner.name(), whole.deepCopy().set(field, inner.body()))));
      } else if (value.isString()) {
        empty.put(field, "");
      } else if (value.isArray()) {
        empty.putArray(field);
      }
      all.add(new Sample(kind + " with empty " + field, empty));
    }
    return all.stream();
  }

  private static ObjectNode wrapped(JsonNode event, int number) {
    ObjectNode envelope = Json.object();
    envelope
        .put("token", "t")
        .put("team_id", "T0001")
        .put("api_app_id", "A0001")
        .put("type", "event_callback")
        .put("event_id", "EvSAMPLE" + number)
        .put("event_time", 1_772_439_000)
        .put("event_context", "4-x")
        .put("is_ext_shared_channel", false);
    envelope
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", "T0001")
        .put("user_id", "U0BOT")
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    envelope.set("event", event);
    return envelope;
  }

  private static List<Sample> envelopes(JsonNode event) {
    List<Sample> all = new ArrayList<>();
    ObjectNode organisation = wrapped(event, 0);
    organisation.put("enterprise_id", "E1").put("event_id", "EvORG" + event.hashCode());
    ((ObjectNode) organisation.path("authorizations").get(0))
        .put("enterprise_id", "E1")
        .put("is_enterprise_install", true)
        .putNull("team_id");
    all.add(new Sample("of an organisation", organisation));
    ObjectNode older = wrapped(event, 0);
    older.remove(List.of("authorizations", "event_context", "is_ext_shared_channel"));
    older.put("event_id", "EvOLD" + event.hashCode()).putArray("authed_users").add("U0BOT");
    all.add(new Sample("as it was years ago", older));
    ObjectNode shared = wrapped(event, 0);
    shared.put("is_ext_shared_channel", true).put("event_id", "EvEXT" + event.hashCode());
    shared.put("context_team_id", "T0001").put("context_enterprise_id", "E1");
    all.add(new Sample("of a shared channel", shared));
    return all;
  }

  private static Map<String, JsonNode> table(String yaml) {
    Map<String, JsonNode> rows = new LinkedHashMap<>();
    Yaml.parse(yaml).propertyStream().forEach(row -> rows.put(row.getKey(), row.getValue()));
    return rows;
  }

  private static final class Yaml {
    static JsonNode parse(String yaml) {
      Load load = new Load(LoadSettings.builder().build());
      return Json.MAPPER.valueToTree(load.loadFromString(yaml));
    }
  }
}
