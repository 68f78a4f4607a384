package taijie.slack.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import taijie.Cast;
import taijie.dispute.DisputeId;
import taijie.playground.wire.Weather.Fault;
import taijie.usecase.Mailbox;
import taijie.usecase.TellPerson.At;

/** What goes wrong between the bot and Slack loses nothing and shows nothing twice. */
class CourierFaultsTest {

  private static final String POST = "chat.postMessage";

  private static Rounds rounds;

  @BeforeAll
  static void start() {
    rounds = new Rounds();
  }

  @AfterAll
  static void stop() {
    rounds.close();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_reply_arrives_once_whatever_happened_to_its_first_two_tries(Fault fault) {
    DisputeId id = rounds.opened();
    rounds.goesWrong(POST, fault, fault);
    rounds.notes(id, "one", "two");
    rounds.bot().settle();

    assertThat(rounds.thread(id)).hasSize(3);
    assertThat(rounds.thread(id).get(1)).contains("one");
    assertThat(rounds.thread(id).get(2)).contains("two");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_card_stands_once_whatever_happened_to_its_first_try(Fault fault) {
    rounds.goesWrong(POST, fault);
    DisputeId id = rounds.opens();
    rounds.bot().settle();

    assertThat(rounds.cards(id)).hasSize(1);
    assertThat(rounds.cards(id).getFirst().ts())
        .isEqualTo(rounds.dispute(id).head().card().orElseThrow());
    assertThat(rounds.thread(id)).hasSize(1);
  }

  @Test
  void a_card_stands_once_although_much_was_said_before_anybody_looked() {
    rounds.goesWrong(POST, Fault.CUT_OFF_AFTERWARDS);
    DisputeId id = rounds.opens();
    deliver(rounds.courier());
    assertThat(rounds.dispute(id).head().card()).isEmpty();
    for (int i = 0; i < 450; i++) {
      rounds.bot().slack().as("marcus").say("quality-huaxin", "lunch at " + i);
    }
    rounds.bot().settle();

    assertThat(rounds.cards(id)).hasSize(1);
    assertThat(rounds.dispute(id).head().card()).isPresent();
  }

  @Test
  void it_comes_back_exactly_when_slack_said_so_and_not_before() {
    DisputeId id = rounds.opened();
    rounds.goesWrong(POST, Fault.RATE_LIMITED);
    rounds.notes(id, "patience");
    Courier courier = rounds.courier();
    Instant now = rounds.bot().clock().instant();

    assertThat(deliver(courier)).contains(now.plusSeconds(1));
    int calls = rounds.calls(POST).size();
    rounds.notes(id, "behind it");
    assertThat(deliver(courier)).contains(now.plusSeconds(1));
    assertThat(rounds.calls(POST)).hasSize(calls);

    rounds.bot().clock().forward(Duration.ofSeconds(1));
    deliver(courier);
    assertThat(rounds.thread(id).get(1)).contains("patience");
    assertThat(rounds.thread(id).get(2)).contains("behind it");
  }

  @Test
  void a_card_that_slack_does_not_take_now_waits_as_long_as_it_was_told_to() {
    DisputeId id = rounds.opened();
    Courier courier = rounds.courier();
    rounds.goesWrong("chat.update", Fault.RATE_LIMITED, Fault.GARBAGE);
    rounds.notes(id, "one");
    Instant now = rounds.bot().clock().instant();
    assertThat(deliver(courier)).contains(now.plusSeconds(1));

    int calls = rounds.calls("chat.update").size();
    rounds.use().talkBatch().say(rounds.anna(), id, "agreed: sort all 5000");
    assertThat(deliver(courier)).contains(now.plusSeconds(1));
    assertThat(rounds.calls("chat.update")).hasSize(calls);
    assertThat(rounds.thread(id).toString()).contains("sort all 5000");

    rounds.bot().settle();
    assertThat(rounds.cards(id).getFirst().blocks().toString()).contains("sort 5,000 pcs");
  }

  @Test
  void each_try_of_an_outage_waits_longer_than_the_one_before() {
    DisputeId id = rounds.opened();
    Courier courier = rounds.courier();
    rounds.goesWrong(POST, Fault.SERVER_ERROR, Fault.CUT_OFF, Fault.SERVER_ERROR);
    rounds.notes(id, "in the end");

    for (int seconds : List.of(2, 4, 8)) {
      Instant now = rounds.bot().clock().instant();
      assertThat(deliver(courier)).contains(now.plusSeconds(seconds));
      rounds.bot().clock().forward(Duration.ofSeconds(seconds));
    }
    assertThat(deliver(courier)).isEmpty();
    assertThat(rounds.thread(id).getLast()).contains("in the end");
  }

  @Test
  void where_nobody_can_say_whether_it_arrived_it_is_not_sent_again_but_asked_for_later() {
    DisputeId id = rounds.opened();
    rounds.goesWrong(POST, Fault.SERVER_ERROR_AFTERWARDS);
    rounds.goesWrong("conversations.replies", Fault.RATE_LIMITED, Fault.SERVER_ERROR);
    rounds.notes(id, "only once");
    rounds.bot().settle();

    assertThat(rounds.thread(id)).filteredOn(text -> text.contains("only once")).hasSize(1);
  }

  @Test
  void a_delivery_is_found_at_the_end_of_a_thread_longer_than_a_page() {
    DisputeId id = rounds.opened();
    String root = rounds.dispute(id).head().card().orElseThrow();
    for (int i = 0; i < 230; i++) {
      rounds.bot().slack().as("marcus").reply(Rounds.CHANNEL, root, "talk " + i);
    }
    rounds.goesWrong(POST, Fault.CUT_OFF_AFTERWARDS);
    rounds.notes(id, "far down");
    rounds.bot().settle();

    assertThat(rounds.thread(id)).filteredOn(text -> text.contains("far down")).hasSize(1);
  }

  @Test
  void what_slack_refuses_for_good_is_given_up_and_the_lane_goes_on() {
    DisputeId id = rounds.opened();
    DisputeId gone = rounds.opened();
    String root = rounds.dispute(gone).head().card().orElseThrow();
    rounds.bot().slack().world().remove(Rounds.CHANNEL, root);
    rounds.use().findPhrase().share(rounds.anna(), gone, "give-time", 0);
    rounds.notes(id, "behind it");
    rounds.bot().settle();

    assertThat(rounds.thread(id).getLast()).contains("behind it");
    assertThat(rounds.bot().store().waiting()).isZero();
  }

  @Test
  void an_ephemeral_word_that_slack_refuses_comes_by_direct_message() {
    rounds.bot().slack().as("anna").leave("lunch");
    rounds
        .use()
        .tellPerson()
        .whisper(
            rounds.anna(), new At("C0005", ""), "thread.noted", Rounds.remark("for you alone"));
    rounds.bot().settle();

    String im = rounds.bot().slack().world().im(Cast.ANNA).id();
    assertThat(rounds.messages(im)).filteredOn(m -> m.text().contains("for you alone")).hasSize(1);
    assertThat(rounds.messages("C0005"))
        .filteredOn(m -> m.text().contains("for you alone"))
        .isEmpty();
  }

  @Test
  void a_bot_that_died_after_sending_and_before_knowing_shows_nothing_twice() {
    DisputeId id = rounds.opens();
    rounds.notes(id, "before the crash");
    Courier dying = rounds.courier(new DyingMailbox(rounds.bot().store().mailbox()));

    for (int death = 0; death < 3; death++) {
      assertThatThrownBy(() -> deliver(dying)).isInstanceOf(DyingMailbox.Died.class);
    }
    rounds.restart();
    rounds.bot().settle();

    assertThat(rounds.cards(id)).hasSize(1);
    assertThat(rounds.thread(id)).hasSize(2);
    assertThat(rounds.thread(id).getLast()).contains("before the crash");
  }

  @Test
  void a_bot_that_died_while_slack_did_not_answer_shows_nothing_twice() {
    DisputeId id = rounds.opened();
    rounds.goesWrong(POST, Fault.CUT_OFF_AFTERWARDS);
    rounds.notes(id, "said once");
    assertThat(deliver(rounds.courier())).isPresent();
    rounds.restart();
    rounds.notes(id, "said next");
    rounds.bot().settle();

    assertThat(rounds.thread(id)).hasSize(3);
    assertThat(rounds.thread(id).get(1)).contains("said once");
    assertThat(rounds.thread(id).get(2)).contains("said next");
  }

  private static Optional<Instant> deliver(Courier courier) {
    return courier.deliver(Rounds.WORKSPACE, Rounds.CHANNEL);
  }

  /** A mailbox whose program dies before it can note that something was delivered. */
  private record DyingMailbox(Mailbox mailbox) implements Mailbox {

    static final class Died extends Error {
      private static final long serialVersionUID = 1L;
    }

    @Override
    public Optional<Instant> take(String workspace, String lane, String holder) {
      return mailbox.take(workspace, lane, holder);
    }

    @Override
    public void giveBack(String workspace, String lane, String holder, Optional<Instant> rest) {
      mailbox.giveBack(workspace, lane, holder, rest);
    }

    @Override
    public Optional<Shown> shown(DisputeId id) {
      return mailbox.shown(id);
    }

    @Override
    public void shows(DisputeId id, Shown shown) {
      mailbox.shows(id, shown);
    }

    @Override
    public List<Parcel> waiting(String workspace, String lane) {
      return mailbox.waiting(workspace, lane);
    }

    @Override
    public Optional<Parcel> still(Parcel parcel) {
      return mailbox.still(parcel);
    }

    @Override
    public void begins(Parcel parcel) {
      mailbox.begins(parcel);
    }

    @Override
    public void delivered(Parcel parcel, String ts, Instant at) {
      throw new Died();
    }

    @Override
    public void refused(Parcel parcel, String why, Instant at) {
      throw new Died();
    }
  }
}
