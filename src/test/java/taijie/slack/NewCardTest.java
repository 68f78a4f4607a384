package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import taijie.TestBot;
import taijie.server.Signed;

/** Somebody writes under a card of which the bot does not know yet that it stands in Slack. */
class NewCardTest {

  private static final String ROOM = "quality-huaxin";

  @Test
  void a_mention_under_it_is_asked_for_again_instead_of_being_told_that_there_is_no_dispute() {
    try (Front front = new Front(TestBot.start())) {
      AtomicInteger status = new AtomicInteger();
      front
          .bot()
          .slack()
          .weather()
          .onceDone("chat.postMessage", () -> status.set(mention(front, root(front))));
      int number = front.open("anna", ROOM, "Huaxin PO-1 18% of lids over tolerance");

      assertThat(status).hasValue(503);
      assertThat(front.dispute(number).answers().standing()).isEmpty();
      assertThat(mention(front, root(front))).isEqualTo(200);
      front.bot().settle();
      assertThat(front.dispute(number).answers().standing()).hasSize(1);
      assertThat(front.everything()).doesNotContain("This works in a dispute's thread");
    }
  }

  private static String root(Front front) {
    return front.cards(ROOM).getLast().ts();
  }

  private static int mention(Front front, String root) {
    String event =
        """
        {"token":"t","team_id":"T0001","api_app_id":"A0001","type":"event_callback",
         "event_id":"Ev0NEWCARD","event_time":1772439000,
         "authorizations":[{"team_id":"T0001","user_id":"U0BOT","is_bot":true}],
         "event":{"type":"app_mention","user":"U0ANNA","channel":"C0001","ts":"%1$s9",
          "thread_ts":"%1$s","text":"<@U0BOT> log the caliper was wrong","event_ts":"%1$s9"}}
        """
            .formatted(root);
    return Signed.json(front.bot().bot().events(), front.bot().clock().instant(), event);
  }
}
