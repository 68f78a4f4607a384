package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.dispute.LifeEvent.Loss;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Message;
import taijie.server.Signed;

/** What becomes of a dispute while its channel, or whoever is in charge of it, changes. */
class ChannelLifeTest {

  private static final String HUAXIN = "quality-huaxin";

  private Front front;

  @BeforeEach
  void start() {
    front = new Front();
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private int opened(String po) {
    return front.open("anna", HUAXIN, "Huaxin " + po + " 18% of lids over tolerance");
  }

  /** What the bot told a person by direct message. */
  private List<String> direct(String who) {
    return front.world().messages(front.world().im(front.as(who).id()).id()).stream()
        .filter(m -> m.user().equals("U0BOT"))
        .map(Message::text)
        .toList();
  }

  private List<String> thread(int number) {
    return front.thread(number).stream().map(Message::text).toList();
  }

  private static void once(List<String> texts, String part) {
    assertThat(texts.stream().filter(t -> t.contains(part))).as(part).hasSize(1);
  }

  private static void never(List<String> texts, String part) {
    assertThat(texts.stream().filter(t -> t.contains(part))).as(part).isEmpty();
  }

  @Test
  void in_an_archived_channel_reminders_stop_and_the_handler_hears_of_it_once() {
    int first = opened("PO-1");
    opened("PO-2");
    front.as("anna").archive(HUAXIN);
    front.bot().settle();
    once(direct("anna"), "#quality-huaxin was archived, so I keep quiet about D-1, D-2");
    assertThat(front.dispute(first).head().lost()).contains(Loss.ARCHIVED);

    int told = direct("anna").size();
    front.bot().forward(Duration.ofDays(7));
    assertThat(direct("anna")).hasSize(told);
  }

  @Test
  void once_the_channel_is_back_the_card_catches_up_and_reminders_go_on() {
    int number = opened("PO-1");
    front.as("anna").archive(HUAXIN);
    front.bot().settle();
    front.forgedClick("anna", "sourcing", "step-done", number + "|prepare");
    front.as("anna").unarchive(HUAXIN);
    front.bot().settle();
    once(thread(number), "I can write here again");
    assertThat(front.cards(HUAXIN).getLast().blocks().toString()).contains("Call one person");

    int told = direct("anna").size();
    front.bot().forward(Duration.ofDays(3));
    assertThat(direct("anna").size()).isGreaterThan(told);
    front.as("anna").archive(HUAXIN);
    front.bot().settle();
    assertThat(direct("anna").stream().filter(t -> t.contains("was archived"))).hasSize(2);
  }

  @Test
  void an_answer_logged_while_the_channel_was_away_is_shown_when_it_is_back() {
    int number = opened("PO-1");
    front.play(
        """
        - by: anna
          in: quality-huaxin
          thread: "PO-1"
          click: "Log their answer"
          submit: false
        """);
    front.as("anna").archive(HUAXIN);
    front.bot().settle();
    String typed = "{\"text\":{\"value\":{\"value\":\"your caliper is wrong\"}}}";
    front.as("anna").submit(front.modal("anna").id(), Json.MAPPER.readTree(typed));
    front.bot().settle();
    assertThat(front.dispute(number).answers().standing()).hasSize(1);
    never(thread(number), "Answer 1");

    front.as("anna").unarchive(HUAXIN);
    front.bot().settle();
    once(thread(number), "Answer 1");
  }

  @Test
  void a_bot_that_was_removed_says_so_once_and_goes_on_where_it_is_invited_again() {
    int number = opened("PO-1");
    front.as("anna").remove(HUAXIN, "taijie");
    front.bot().settle();
    once(direct("anna"), "I am no longer in #quality-huaxin");
    front.bot().forward(Duration.ofDays(4));
    assertThat(direct("anna")).hasSize(1);

    front.as("anna").invite(HUAXIN, "taijie");
    front.bot().settle();
    once(thread(number), "I can write here again");
    assertThat(front.dispute(number).head().lost()).isEmpty();
  }

  @Test
  void a_private_channel_without_the_bot_looks_like_a_deleted_one() {
    front.open("anna", "returns-confidential", "Huaxin PO-1 18% of lids over tolerance");
    front.as("anna").remove("returns-confidential", "taijie");
    front.bot().settle();
    once(direct("anna"), "I can no longer find #returns-confidential");
    front.as("anna").invite("returns-confidential", "taijie");
    front.bot().settle();
    once(thread(1), "I can write here again");
  }

  @Test
  void a_deleted_channel_ends_all_words_about_its_disputes_but_one() {
    int number = opened("PO-1");
    front.as("anna").delete(HUAXIN);
    front.bot().forward(Duration.ofDays(7));
    assertThat(direct("anna")).hasSize(1);
    once(direct("anna"), "I can no longer find #quality-huaxin");
    assertThat(front.dispute(number).head().lost()).contains(Loss.GONE);
    assertThat(front.bot().store().waiting()).isZero();
  }

  @Test
  void a_channel_made_private_changes_nothing_for_those_who_are_in_it() {
    int number = opened("PO-1");
    front.as("anna").makePrivate(HUAXIN);
    front.bot().forward(Duration.ofMinutes(2));
    assertThat(front.command("marcus", HUAXIN, "/dispute show D-1")).contains("18% of lids");
    assertThat(front.command("petra", "sourcing", "/dispute show D-1")).contains("can't find");
    front.forgedClick("anna", HUAXIN, "step-done", number + "|prepare");
    front.bot().settle();
    once(thread(number), "Next: Call one person");
  }

  @Test
  void a_channel_that_slack_gives_another_id_takes_its_disputes_along() {
    int number = opened("PO-1");
    front
        .bot()
        .store()
        .transact(work -> {
          work.rooms().guard("T0001", "C0001", true);
          work.rooms().allowOpinion("T0001", "C0001", false);
          return number;
        });
    front
        .world()
        .change(
            "C0001",
            c ->
                new Channel(
                    "C0NEW", c.name(), c.kind(), true, false, false, c.topic(), c.members()));
    front.world().delete("C0001");
    for (int i = 0; i < 2; i++) {
      String event =
          """
          {"token":"t","team_id":"T0001","api_app_id":"A0001","type":"event_callback",
           "event_id":"EvMOVED%d","event_time":1772439000,
           "authorizations":[{"team_id":"T0001","user_id":"U0BOT","is_bot":true}],
           "event":{"type":"channel_id_changed","old_channel_id":"C0001","new_channel_id":"C0NEW",
                    "event_ts":"1.2"}}
          """
              .formatted(i);
      assertThat(Signed.json(front.bot().bot().events(), front.bot().clock().instant(), event))
          .isEqualTo(200);
      front.bot().settle();
    }
    assertThat(front.dispute(number).head().channel()).isEqualTo("C0NEW");
    assertThat(front.journal(number)).filteredOn(e -> e.endsWith("ChannelMoved")).hasSize(1);
    boolean guarded = front.bot().store().transact(work -> work.rooms().guarded("T0001", "C0NEW"));
    assertThat(guarded).isTrue();
    boolean opinion = front.bot().store().transact(work -> work.rooms().opinion("T0001", "C0NEW"));
    assertThat(opinion).isFalse();
    assertThat(front.command("marcus", HUAXIN, "/dispute list")).contains("archives/C0NEW/");
    front.forgedClick("anna", HUAXIN, "step-done", number + "|prepare");
    front.bot().forward(Duration.ofSeconds(10));
    assertThat(front.cards(HUAXIN)).isNotEmpty();
    assertThat(direct("anna")).filteredOn(t -> t.contains("no longer find")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "channel_archive",
        "group_archive",
        "channel_deleted",
        "group_deleted",
        "channel_left",
        "group_left",
        "channel_unarchive",
        "group_unarchive"
      })
  void an_event_that_comes_late_or_twice_about_a_channel_in_use_says_nothing(String type) {
    int number = opened("PO-1");
    int said = thread(number).size();
    for (int i = 0; i < 2; i++) {
      String event =
          """
          {"token":"t","team_id":"T0001","api_app_id":"A0001","type":"event_callback",
           "event_id":"EvLATE%d","event_time":1772439000,
           "authorizations":[{"team_id":"T0001","user_id":"U0BOT","is_bot":true}],
           "event":{"type":"%s","channel":"C0001","user":"U0ANNA","event_ts":"1.2"}}
          """
              .formatted(i, type);
      assertThat(Signed.json(front.bot().bot().events(), front.bot().clock().instant(), event))
          .isEqualTo(200);
      front.bot().settle();
    }
    assertThat(direct("anna")).isEmpty();
    assertThat(thread(number)).hasSize(said);
    assertThat(front.dispute(number).head().lost()).isEmpty();
  }

  @Test
  void an_archived_channel_of_which_no_event_told_is_noticed_before_anybody_is_reminded() {
    opened("PO-1");
    front.world().change(front.channel(HUAXIN).id(), c -> c.closed(true));
    front.bot().forward(Duration.ofDays(2));
    assertThat(direct("anna")).hasSize(1);
    once(direct("anna"), "was archived");

    // And back again within a day, although no event tells of that either.
    front.world().change(front.channel(HUAXIN).id(), c -> c.closed(false));
    front.bot().forward(Duration.ofDays(1));
    once(thread(1), "I can write here again");
  }

  @Test
  void where_slack_lets_the_bot_post_no_longer_the_handler_hears_of_it_once() {
    int number = opened("PO-1");
    front.bot().slack().weather().refuse("chat.postMessage", "C0001", "restricted_action");
    front.forgedClick("anna", HUAXIN, "step-done", number + "|prepare");
    front.forgedClick("anna", HUAXIN, "step-done", number + "|call");
    front.bot().settle();
    once(direct("anna"), "Slack did not let me write in #quality-huaxin (restricted_action)");
    assertThat(front.dispute(number).course().isDone("call")).isTrue();

    int other = front.open("anna", "sourcing", "Weimei PO-2 glue open on 12%");
    assertThat(front.dispute(other).head().card()).isPresent();
  }

  @Test
  void a_handler_whose_account_is_closed_is_reminded_of_nothing_and_the_others_are_asked() {
    int number = opened("PO-1");
    front.bot().slack().deactivate("anna");
    front.bot().forward(Duration.ofDays(4));
    assertThat(direct("anna")).isEmpty();
    once(thread(number), "is no longer in use, so nobody is reminded");

    assertThat(front.command("marcus", HUAXIN, "/dispute handover D-1 @marcus"))
        .doesNotContain("not");
    front.bot().forward(Duration.ofDays(2));
    assertThat(direct("marcus")).isNotEmpty();
    once(thread(number), "is no longer in use, so nobody is reminded");
  }

  @Test
  void a_handler_who_leaves_the_channel_hears_no_more_of_it() {
    int number = opened("PO-1");
    front.bot().forward(Duration.ofDays(1));
    int told = direct("anna").size();
    assertThat(told).isPositive();
    front.as("anna").leave(HUAXIN);
    front.bot().settle();
    once(thread(number), "is no longer in this channel, so nobody is reminded");
    front.bot().forward(Duration.ofDays(10));
    assertThat(direct("anna")).hasSize(told);

    front.as("marcus").invite(HUAXIN, "anna");
    front.bot().forward(Duration.ofDays(3));
    assertThat(direct("anna").size()).isGreaterThan(told);
  }

  @Test
  void the_digest_names_no_dispute_of_a_channel_that_one_has_left() {
    opened("PO-1");
    front.open("anna", "sourcing", "Weimei PO-2 glue open on 12%");
    front.bot().forward(Duration.ofDays(7));
    front.as("anna").leave(HUAXIN);
    front.bot().forward(Duration.ofMinutes(1));
    int before = direct("anna").size();
    front.bot().forward(Duration.ofDays(3));
    List<Message> digests =
        front.world().messages(front.world().im(front.as("anna").id()).id()).stream()
            .filter(m -> m.user().equals("U0BOT"))
            .skip(before)
            .toList();
    assertThat(digests).isNotEmpty();
    assertThat(digests.stream().map(Front::raw))
        .allSatisfy(raw -> assertThat(raw).contains("Weimei").doesNotContain("Huaxin"));
  }

  @Test
  void a_guest_sees_and_does_what_the_guests_channel_allows_and_no_more() {
    opened("PO-1");
    int number = front.open("anna", "sourcing", "Weimei PO-2 glue open on 12%");
    // A guest of several channels, and then of a single one, is the same to the bot.
    for (int channels = 2; channels > 0; channels--) {
      assertThat(front.command("petra", "sourcing", "/dispute show D-" + number))
          .contains("glue open");
      assertThat(front.command("petra", "sourcing", "/dispute show D-1")).contains("can't find");
      front.as("petra").leave("lunch");
      front.bot().forward(Duration.ofHours(1));
    }
    front.forgedClick("petra", "sourcing", "step-done", number + "|prepare");
    assertThat(front.dispute(number).course().isDone("prepare")).isTrue();
    front.command("anna", "sourcing", "/dispute handover D-" + number + " @petra");
    front.bot().forward(Duration.ofDays(2));
    assertThat(direct("petra")).isNotEmpty();
  }
}
