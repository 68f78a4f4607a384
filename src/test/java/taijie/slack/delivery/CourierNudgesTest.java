package taijie.slack.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.CourseEvent.Nudged;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.playground.wire.Weather.Fault;
import taijie.slack.blocks.Said;
import taijie.usecase.Mailbox;
import taijie.usecase.Telling;

/** Reminders: sent while they make sense, and counted only when they really reached somebody. */
class CourierNudgesTest {

  private static Rounds rounds;

  @BeforeAll
  static void start() {
    rounds = new Rounds();
  }

  @BeforeEach
  void onAMorning() {
    ZonedDateTime now = rounds.bot().clock().instant().atZone(Cast.BERLIN);
    ZonedDateTime next =
        now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(LocalTime.of(9, 10));
    rounds.bot().clock().forwardTo(next.toInstant());
    rounds.bot().settle();
  }

  @AfterAll
  static void stop() {
    rounds.close();
  }

  @Test
  void a_reminder_reaches_the_handler_is_counted_and_the_next_one_comes_a_day_later() {
    DisputeId id = rounds.opened();
    rounds.bot().forward(Duration.ofHours(5));
    assertThat(rounds.direct(id)).hasSize(1);
    assertThat(nudges(id)).isEqualTo(1);

    rounds.bot().forward(Duration.ofDays(1));
    assertThat(rounds.direct(id)).hasSize(2);
    assertThat(nudges(id)).isEqualTo(2);
  }

  @Test
  void a_reminder_that_slack_does_not_take_counts_once_it_is_there() {
    DisputeId id = rounds.opened();
    rounds.goesWrong("chat.postMessage", Fault.SERVER_ERROR, Fault.SERVER_ERROR_AFTERWARDS);
    rounds.bot().forward(Duration.ofHours(5));

    assertThat(rounds.direct(id)).hasSize(1);
    assertThat(nudges(id)).isEqualTo(1);
  }

  @Test
  void a_reminder_that_slack_refuses_for_good_is_not_counted() {
    DisputeId id = rounds.opened();
    due(id);
    // Nobody has a direct message with a person who is not there.
    rounds.use().changeDispute().handOver(rounds.anna(), id, "U0GONE");
    rounds.bot().settle();
    rounds.bot().forward(Duration.ofHours(12));

    assertThat(nudges(id)).isZero();
    assertThat(rounds.bot().store().waiting()).isZero();
  }

  @Test
  void a_reminder_for_a_step_that_was_done_meanwhile_is_not_sent() {
    DisputeId id = rounds.opened();
    due(id);
    rounds.use().lookAtDispute().look(id);
    assertThat(waiting(id)).hasSize(1);

    rounds.use().markStep().done(rounds.anna(), id, "prepare");
    rounds.bot().settle();

    assertThat(rounds.direct(id)).isEmpty();
    assertThat(nudges(id)).isZero();
  }

  @Test
  void a_reminder_that_waits_while_the_dispute_is_handed_over_goes_to_nobody() {
    DisputeId id = rounds.opened();
    due(id);
    rounds.use().lookAtDispute().look(id);
    assertThat(waiting(id)).hasSize(1);

    rounds.use().changeDispute().handOver(rounds.anna(), id, Cast.MARCUS);
    rounds.bot().settle();

    assertThat(rounds.direct(id)).isEmpty();
  }

  @Test
  void looking_twice_reminds_once() {
    DisputeId id = rounds.opened();
    due(id);
    rounds.use().lookAtDispute().look(id);
    rounds.use().lookAtDispute().look(id);
    rounds.bot().settle();
    rounds.use().lookAtDispute().look(id);
    rounds.bot().settle();

    assertThat(rounds.direct(id)).hasSize(1);
    assertThat(nudges(id)).isEqualTo(1);
  }

  @Test
  void a_bot_that_died_between_sending_and_counting_counts_it_afterwards() {
    DisputeId id = rounds.opened();
    due(id);
    rounds.use().lookAtDispute().look(id);
    Mailbox mailbox = rounds.bot().store().mailbox();
    mailbox.begins(waiting(id).getFirst());
    WebApi api = new WebApi(rounds.workspaces());
    Reply room = api.directMessage(Rounds.WORKSPACE, Cast.ANNA);
    String channel = ((Reply.Done) room).ts();
    String name = waiting(id).getFirst().id();
    Said said = new Said(id + ": sent before the crash", List.of());
    assertThat(api.post(Rounds.WORKSPACE, channel, "", name, said)).isInstanceOf(Reply.Done.class);

    rounds.restart();
    rounds.bot().settle();

    assertThat(rounds.direct(id)).containsExactly(id + ": sent before the crash");
    assertThat(nudges(id)).isEqualTo(1);
  }

  private static List<Mailbox.Parcel> waiting(DisputeId id) {
    return rounds.bot().store().mailbox().waiting(Rounds.WORKSPACE, Cast.ANNA).stream()
        .filter(p -> p.telling() instanceof Telling.Nudge n && n.dispute().equals(id))
        .toList();
  }

  // Its time has come, but the bot has not looked yet.
  private static void due(DisputeId id) {
    Instant due = rounds.dispute(id).course().current().orElseThrow().due();
    rounds.bot().clock().forwardTo(due);
  }

  private static long nudges(DisputeId id) {
    return rounds.bot().store().transact(work -> work.journal().entries(id)).stream()
        .map(Entry::event)
        .filter(Nudged.class::isInstance)
        .count();
  }
}
