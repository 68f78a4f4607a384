package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.playground.world.View;
import taijie.server.Signed;
import taijie.server.Signed.Answer;

/**
 * Requests with Slack's own signature that nothing on anybody's screen offers, and what comes back
 * to whoever sent them.
 *
 * @param user somebody's id
 * @param team the workspace from which they come
 * @param channel where they are, by its id
 */
record Forged(Front front, String user, String team, String channel, StringBuilder back) {

  Forged(Front front, String user, String team, String channel) {
    this(front, user, team, channel, new StringBuilder());
  }

  /** Presses a button or chooses in a menu. */
  void click(String action, String value) {
    form(
        """
        {"type":"block_actions",%s,"response_url":"%s",
         "container":{"type":"message","message_ts":"1.000001","channel_id":"%s"},
         "channel":{"id":"%s","name":"x"},
         "actions":[{"type":"button","block_id":"b","action_id":"%s","value":"%s","action_ts":"%s"}]}
        """
            .formatted(
                who(), responseUrl(), channel, channel, action, value, front.world().nextTs()));
  }

  /** Presses a button of a window, or enters something in it of which the bot is told at once. */
  void clickInWindow(String action, String block, String value, String callback, String carried) {
    form(
        """
        {"type":"block_actions",%s,"view":%s,
         "actions":[{"type":"button","block_id":"%s","action_id":"%s","value":"%s","action_ts":"%s"}]}
        """
            .formatted(
                who(), view(callback, carried), block, action, value, front.world().nextTs()));
  }

  /**
   * Tells of something that was entered in a window of which the bot is told at once; by now the
   * window may be gone.
   *
   * @param view as it stood when it was entered
   */
  void entered(View view, String field) {
    form(
        """
        {"type":"block_actions",%s,"container":{"type":"view","view_id":"%s"},
         "view":{"id":"%s","hash":"%s","type":"modal","callback_id":"%s","private_metadata":"%s",
                 "state":{"values":%s}},
         "actions":[{"type":"plain_text_input","block_id":"%s","action_id":"value","value":"x",
                     "action_ts":"%s"}]}
        """
            .formatted(
                who(),
                view.id(),
                view.id(),
                view.hash(),
                view.text("callback_id"),
                view.text("private_metadata"),
                view.state(),
                field,
                front.world().nextTs()));
  }

  /** Sends a window. */
  void window(String callback, String carried) {
    form("{\"type\":\"view_submission\",%s,\"view\":%s}".formatted(who(), view(callback, carried)));
  }

  /** Closes a window without sending it. */
  void closes(String callback, String carried) {
    form("{\"type\":\"view_closed\",%s,\"view\":%s}".formatted(who(), view(callback, carried)));
  }

  /** Types into a menu that looks things up. */
  void types(String field, String letters) {
    form(
        """
        {"type":"block_suggestion",%s,"block_id":"%s","action_id":"value","value":"%s","view":%s}
        """
            .formatted(who(), field, letters, view("open-dispute", "")));
  }

  void shortcut(String callback) {
    form(
        "{\"type\":\"shortcut\",\"callback_id\":\"%s\",%s,\"action_ts\":\"%s\"}"
            .formatted(callback, who(), front.world().nextTs()));
  }

  /** Chooses a shortcut on a message of a thread. */
  void shortcut(String callback, String thread) {
    String ts = front.world().nextTs();
    form(
        """
        {"type":"message_action","callback_id":"%s",%s,"channel":{"id":"%s","name":"x"},
         "response_url":"%s","action_ts":"%s","message_ts":"%s",
         "message":{"type":"message","user":"U0ANNA","text":"goods are ok","ts":"%s","thread_ts":"%s"}}
        """
            .formatted(callback, who(), channel, responseUrl(), ts, ts, ts, thread));
  }

  void mentions(String text, String thread) {
    event("app_mention", "<@U0BOT> " + text, channel, "channel", thread);
  }

  /** Says something in a thread, not to the bot. */
  void says(String text, String thread) {
    event("message", text, channel, "channel", thread);
  }

  /** Asks the bot in a direct message. */
  void asks(String text) {
    event("message", text, front.world().im(user).id(), "im", "");
  }

  void opens(String tab) {
    delivered(
        """
        {"type":"app_home_opened","user":"%s","channel":"%s","tab":"%s","event_ts":"%s"}
        """
            .formatted(user, front.world().im(user).id(), tab, front.world().nextTs()));
  }

  void commands(String command, String text) {
    sent(
        Map.of(
            "command",
            command,
            "text",
            text,
            "team_id",
            team,
            "user_id",
            user,
            "channel_id",
            channel,
            "trigger_id",
            trigger(),
            "response_url",
            responseUrl()));
  }

  private void event(String type, String text, String where, String kind, String thread) {
    String ts = front.world().nextTs();
    String under = thread.isEmpty() ? "" : ",\"thread_ts\":\"" + thread + "\"";
    delivered(
        """
        {"type":"%s","user":"%s","text":"%s","ts":"%s","channel":"%s","channel_type":"%s",
         "event_ts":"%s"%s}
        """
            .formatted(type, user, text, ts, where, kind, ts, under));
  }

  private void delivered(String event) {
    String body =
        """
        {"type":"event_callback","token":"x","team_id":"%s","api_app_id":"A0001","event_id":"Ev%s",
         "event_time":1,"event":%s}
        """
            .formatted(team, front.world().nextNumber(), event);
    assertThat(Signed.json(front.bot().bot().events(), front.bot().clock().instant(), body))
        .isLessThan(500);
  }

  private void form(String payload) {
    sent(Map.of("payload", payload));
  }

  private void sent(Map<String, String> fields) {
    Answer answer = Signed.asked(front.bot().bot().events(), front.bot().clock().instant(), fields);
    assertThat(answer.status()).as(fields.toString()).isLessThan(500);
    back.append(answer.body()).append('\n');
  }

  private String who() {
    return """
    "team":{"id":"%s","domain":"x"},"user":{"id":"%s","username":"x","name":"x","team_id":"%s"},
    "api_app_id":"A0001","token":"x","trigger_id":"%s"\
    """
        .formatted(team, user, team, trigger());
  }

  private String view(String callback, String carried) {
    return """
    {"id":"V%s","hash":"h","type":"modal","callback_id":"%s","private_metadata":"%s",
     "state":{"values":{%s}}}\
    """
        .formatted(front.world().nextNumber(), callback, carried, filled(carried));
  }

  // Something for every field that any window has.
  private String filled(String carried) {
    Map<String, String> fields = new LinkedHashMap<>();
    Stream.of("text", "who", "reason", "how", "lesson", "batch", "cause", "tried", "finding")
        .forEach(field -> fields.put(field, typed("x")));
    Stream.of("said", "given", "until", "on")
        .forEach(field -> fields.put(field, "\"selected_date\":\"2026-03-02\""));
    fields.put("body", typed("Dear Linda, about D-" + carried.split("\\|", 2)[0]));
    fields.put("supplier", option("Huaxin"));
    fields.put("medium", option("call"));
    fields.put("ending", option("accepted"));
    fields.put("playbook", option("new-supplier"));
    fields.put("dispute", option(carried.split("\\|", 2)[0]));
    fields.put("handler", "\"selected_user\":\"" + user + "\"");
    fields.put("channel", "\"selected_conversation\":\"" + channel + "\"");
    return fields.entrySet().stream()
        .map(e -> "\"%s\":{\"value\":{%s}}".formatted(e.getKey(), e.getValue()))
        .collect(Collectors.joining(","));
  }

  private static String typed(String text) {
    return "\"value\":\"" + text + "\"";
  }

  private static String option(String value) {
    return "\"selected_option\":{\"value\":\"%s\"}".formatted(value);
  }

  private String responseUrl() {
    String id = front.world().responseUrl(channel, user, null, null).id();
    return front.bot().slack().address().resolve("response/" + id).toString();
  }

  private String trigger() {
    return front.world().nextNumber() + ".1.forged";
  }
}
