package taijie.slack.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.DisputeId;
import taijie.usecase.TellPerson.At;

/** What is delivered, to whom and in which order, while nothing goes wrong. */
class CourierOrderTest {

  private static Rounds rounds;

  @BeforeAll
  static void start() {
    rounds = new Rounds();
  }

  @AfterAll
  static void stop() {
    rounds.close();
  }

  @Test
  void the_card_comes_first_and_everything_after_it_in_its_thread() {
    DisputeId id = rounds.opens();
    rounds.notes(id, "first", "second");
    rounds.bot().settle();

    assertThat(rounds.cards(id)).hasSize(1);
    assertThat(rounds.cards(id).getFirst().ts()).isEqualTo(rounds.dispute(id).head().card().get());
    assertThat(rounds.thread(id)).hasSize(3);
    assertThat(rounds.thread(id).get(0)).contains("Get the facts ready");
    assertThat(rounds.thread(id).get(1)).contains("first");
    assertThat(rounds.thread(id).get(2)).contains("second");
  }

  @Test
  void twenty_remarks_arrive_in_the_order_in_which_they_were_made() {
    DisputeId id = rounds.opened();
    List<String> remarks = IntStream.range(0, 20).mapToObj(i -> "remark-" + i + ".").toList();
    rounds.notes(id, remarks.toArray(String[]::new));
    rounds.bot().settle();

    List<String> told = rounds.thread(id).subList(1, 21);
    assertThat(IntStream.range(0, 20).boxed())
        .allSatisfy(i -> assertThat(told.get(i)).contains("remark-" + i + "."));
  }

  @Test
  void twenty_changes_at_once_bring_the_card_up_to_date_a_few_times_only() {
    DisputeId id = rounds.opened();
    int before = rounds.calls("chat.update").size();
    for (int i = 0; i < 20; i++) {
      rounds.notes(id, "change " + i);
    }
    rounds.bot().settle();

    assertThat(rounds.calls("chat.update").size() - before).isBetween(1, 2);
  }

  @Test
  void a_card_that_waits_for_its_turn_does_not_keep_the_thread_waiting_and_comes_after_all() {
    DisputeId id = rounds.opened();
    Courier courier = rounds.courier();
    rounds.use().talkBatch().say(rounds.anna(), id, "agreed: sort all 5000");
    assertThat(courier.deliver(Rounds.WORKSPACE, Rounds.CHANNEL)).isEmpty();

    rounds.use().talkCause().say(rounds.anna(), id, "agreed: mould three is worn");
    Instant soon = rounds.bot().clock().instant().plusSeconds(2);
    assertThat(courier.deliver(Rounds.WORKSPACE, Rounds.CHANNEL)).contains(soon);
    assertThat(rounds.thread(id).toString()).contains("mould three is worn");
    assertThat(rounds.cards(id).getFirst().blocks().toString()).doesNotContain("mould three");

    rounds.bot().clock().forwardTo(soon);
    assertThat(courier.deliver(Rounds.WORKSPACE, Rounds.CHANNEL)).isEmpty();
    assertThat(rounds.cards(id).getFirst().blocks().toString()).contains("mould three is worn");
  }

  @Test
  void a_deleted_card_is_put_up_anew() {
    DisputeId id = rounds.opened();
    String first = rounds.dispute(id).head().card().orElseThrow();
    rounds.bot().slack().world().remove(Rounds.CHANNEL, first);
    rounds.bot().forward(Duration.ofMinutes(1));
    rounds.notes(id, "still here");
    rounds.bot().settle();

    String second = rounds.dispute(id).head().card().orElseThrow();
    assertThat(second).isNotEqualTo(first);
    assertThat(rounds.cards(id)).extracting(m -> m.ts()).contains(second);
  }

  @Test
  void a_word_for_one_person_is_shown_to_nobody_else_and_by_direct_message_outside_channels() {
    DisputeId id = rounds.opened();
    rounds
        .use()
        .tellPerson()
        .whisper(
            rounds.anna(), new At(Rounds.CHANNEL, ""), "thread.noted", Rounds.remark("hush 1"));
    rounds
        .use()
        .tellPerson()
        .whisper(rounds.anna(), new At("", ""), "thread.noted", Rounds.remark("hush 2"));
    rounds.bot().settle();

    assertThat(rounds.messages(Rounds.CHANNEL))
        .filteredOn(m -> m.text().contains("hush 1"))
        .hasSize(1)
        .allMatch(m -> Cast.ANNA.equals(m.onlyFor()));
    String im = rounds.bot().slack().world().im(Cast.ANNA).id();
    assertThat(rounds.messages(im)).filteredOn(m -> m.text().contains("hush 2")).hasSize(1);
    assertThat(rounds.thread(id)).hasSize(1);
  }

  @Test
  void a_dispute_forgotten_before_its_delivery_is_told_to_nobody() {
    DisputeId id = rounds.opens();
    rounds.use().closeDispute().forget(rounds.anna(), id);
    int before = rounds.messages(Rounds.CHANNEL).size();
    rounds.bot().settle();

    assertThat(rounds.messages(Rounds.CHANNEL)).hasSize(before);
    assertThat(rounds.bot().store().waiting()).isZero();
  }
}
