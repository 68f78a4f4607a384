package taijie.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A request as Slack sends it, without its signature. */
record Request(Kind kind, String type, String body) {

  /** What it is about. */
  enum Kind {
    NOBODY,
    THREAD,
    COMMAND,
    CLICK
  }

  static final String TEAM = "T0001";

  static Request message(
      Kind kind, long number, String user, String channel, String thread, String text) {
    String ts = "17%08d.%06d".formatted(number / 1_000_000 + 50_000_000, number % 1_000_000);
    return new Request(
        kind,
        "application/json",
        """
        {"token":"t","team_id":"T0001","context_team_id":"T0001","api_app_id":"A0001",\
        "event":{"type":"message","user":"%s","ts":"%s","client_msg_id":"%d-41","text":"%s",\
        "team":"T0001",%s"channel":"%s","event_ts":"%s","channel_type":"channel",\
        "blocks":[{"type":"rich_text","block_id":"b","elements":[{"type":"rich_text_section",\
        "elements":[{"type":"text","text":"%s"}]}]}]},\
        "type":"event_callback","event_id":"Ev%d","event_time":1700000000,\
        "authorizations":[{"enterprise_id":null,"team_id":"T0001","user_id":"U0BOT",\
        "is_bot":true,"is_enterprise_install":false}],"is_ext_shared_channel":false,\
        "event_context":"4-ey"}\
        """
            .formatted(
                user,
                ts,
                number,
                text,
                thread.isEmpty() ? "" : "\"thread_ts\":\"" + thread + "\",",
                channel,
                ts,
                text,
                number));
  }

  static Request command(long number, String user, String channel, String command, String text) {
    return form(
        Kind.COMMAND,
        "token=t&team_id=T0001&team_domain=bench&channel_id="
            + channel
            + "&channel_name=room&user_id="
            + user
            + "&user_name=u&command="
            + encoded(command)
            + "&text="
            + encoded(text)
            + "&api_app_id=A0001&response_url=http%3A%2F%2F127.0.0.1%3A9%2Fr&trigger_id="
            + number
            + ".2.abc");
  }

  static Request click(
      long number, String user, String channel, String thread, String action, String value) {
    String payload =
        """
        {"type":"block_actions","team":{"id":"T0001","domain":"bench"},\
        "user":{"id":"%s","username":"u","name":"u","team_id":"T0001"},"api_app_id":"A0001",\
        "token":"t","trigger_id":"%d.3.abc","response_url":"http://127.0.0.1:9/r",\
        "container":{"type":"message","message_ts":"%s","channel_id":"%s"},\
        "channel":{"id":"%s","name":"room"},"message":{"type":"message","ts":"%s","text":"card"},\
        "actions":[{"type":"button","block_id":"b","action_id":"%s","value":"%s",\
        "action_ts":"%d.000001"}]}\
        """
            .formatted(user, number, thread, channel, channel, thread, action, value, number);
    return form(Kind.CLICK, "payload=" + encoded(payload));
  }

  private static Request form(Kind kind, String body) {
    return new Request(kind, "application/x-www-form-urlencoded", body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
