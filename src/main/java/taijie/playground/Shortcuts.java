package taijie.playground;

import java.util.List;
import java.util.Map;
import taijie.playground.wire.Answer;
import taijie.playground.world.App;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Member;
import taijie.playground.world.Message;
import taijie.playground.world.ResponseUrl;
import tools.jackson.databind.node.ObjectNode;

/** Shortcuts: from anywhere, or from a message's menu. */
final class Shortcuts {
  private final Backstage backstage;

  Shortcuts(Backstage backstage) {
    this.backstage = backstage;
  }

  Outcome global(Member person, String callback) {
    ObjectNode payload = backstage.payload("shortcut", person);
    payload
        .put("callback_id", callback)
        .put("action_ts", backstage.world().nextTs())
        .put("trigger_id", backstage.trigger(person, null));
    return sent(person, backstage.app().globalShortcuts(), callback, payload);
  }

  Outcome onMessage(Member person, String callback, Channel channel, String ts) {
    Message message = backstage.message(person, channel, ts);
    if (message.ephemeral()) {
      throw new NotPossible("Messages that only you can see have no shortcuts.");
    }
    ResponseUrl url =
        backstage
            .world()
            .responseUrl(channel.id(), person.id(), ts, message.reply() ? message.root() : null);
    ObjectNode payload = backstage.payload("message_action", person);
    payload
        .put("callback_id", callback)
        .put("action_ts", backstage.world().nextTs())
        .put("trigger_id", backstage.trigger(person, null))
        .put("response_url", backstage.responseUrl(url.id()))
        .put("message_ts", ts);
    payload.putObject("channel").put("id", channel.id()).put("name", Backstage.nameIn(channel));
    payload.set("message", backstage.shapes().message(channel.id(), message, true));
    return sent(person, backstage.app().messageShortcuts(), callback, payload);
  }

  private Outcome sent(
      Member person, List<App.Shortcut> offered, String callback, ObjectNode payload) {
    App.Shortcut shortcut =
        offered.stream()
            .filter(s -> !person.external() && s.callbackId().equals(callback))
            .findFirst()
            .orElseThrow(() -> new NotPossible("There is no shortcut " + callback + "."));
    Answer answer =
        backstage
            .outgoing()
            .form(
                "shortcut " + shortcut.name(),
                Map.of("payload", Json.MAPPER.writeValueAsString(payload)));
    return answer.ok()
        ? Outcome.answered(answer, Json.object())
        : Outcome.failed(answer, "“" + shortcut.name() + "” did not work: " + Commands.why(answer));
  }
}
