package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taijie.playground.world.Message;

/** Channels in which a dispute cannot live, or in which something happens to it. */
class ChannelTroubleTest {

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

  @Test
  void a_channel_shared_with_the_factory_gets_no_dispute_and_no_word() {
    List<Message> factory = front.seenBy("mei");
    String answer =
        front.command("anna", "huaxin-with-factory", "/dispute open Huaxin PO-1 18% of lids");
    assertThat(answer).contains("is shared with another organisation", "use a channel of your own");
    assertThat(front.world().views(front.as("anna").id())).isEmpty();
    // Nor by way of the window, where the channel can be chosen.
    front.play(
        """
        - by: anna
          in: quality-huaxin
          command: "/dispute open Huaxin PO-1 18% of lids over tolerance"
          fill: {Channel: huaxin-with-factory}
          then: {errors: ["shared with another organisation"]}
        """);
    front.as("anna").say("huaxin-with-factory", "let's cc Mr Chen, their owner");
    front.bot().settle();
    assertThat(front.seenBy("mei").stream().filter(m -> m.user().equals("U0BOT"))).isEmpty();
    assertThat(front.seenBy("mei")).hasSize(factory.size() + 1);
    assertThat(front.newest()).isZero();
  }

  @Test
  void a_mention_in_a_shared_channel_is_not_answered_before_the_factory() {
    front.as("anna").say("huaxin-with-factory", "@Taijie phrase they say our calipers are wrong");
    front.bot().settle();
    assertThat(front.seenBy("mei").stream().filter(m -> m.user().equals("U0BOT"))).isEmpty();
  }

  @Test
  void a_channel_that_is_shared_meanwhile_hears_nothing_more_until_it_is_ones_own_again() {
    int number = front.open("anna", "sourcing", "Huaxin PO-4471 18% of lids over tolerance");
    long before = said("sourcing");
    front.play(
        """
        - by: anna
          shares: sourcing
        - invites: mei
          in: sourcing
        - by: marcus
          in: sourcing
          thread: "PO-4471"
          mention: "log your caliper is wrong"
          then:
            dm: {anna: ["#sourcing is now shared with another organisation", "I no longer write there"]}
        - by: marcus
          mention: "note the second carton is fine"
        """);
    assertThat(said("sourcing")).isEqualTo(before);
    assertThat(front.dispute(number).answers().standing()).hasSize(1);
    assertThat(front.dispute(number).talks().notes()).hasSize(1);

    // Who came with it sees and does nothing.
    front.forgedClick("mei", "sourcing", "answer-withdraw", number + "|1");
    assertThat(front.dispute(number).answers().standing()).hasSize(1);
    assertThat(front.command("mei", "sourcing", "/dispute show D-" + number))
        .doesNotContain("18% of lids");

    front.play(
        """
        - by: anna
          unshares: sourcing
        - by: marcus
          in: sourcing
          thread: "PO-4471"
          mention: "log maybe the cartons were dropped"
          then: {thread: ["Answer 2"]}
        """);
  }

  private long said(String channel) {
    return front.world().channels().stream()
        .filter(c -> c.name().equals(channel))
        .flatMap(c -> front.world().messages(c.id()).stream())
        .filter(m -> m.user().equals("U0BOT") && !m.ephemeral())
        .count();
  }

  @Test
  void a_direct_message_is_no_place_for_a_dispute() {
    assertThat(front.command("anna", "Taijie", "/dispute open Huaxin PO-1 18% of lids"))
        .contains("A dispute needs a channel");
    assertThat(front.newest()).isZero();
  }

  @Test
  void a_channel_without_the_bot_gets_a_hint_how_to_invite_it() {
    assertThat(front.command("anna", "lunch", "/dispute open Huaxin PO-1 18% of lids"))
        .contains("I am not in this channel yet.", "/invite @Taijie");
    front.as("anna").invite("lunch", "taijie");
    front.bot().settle();
    front.open("anna", "lunch", "Huaxin PO-1 18% of lids");
    assertThat(front.newest()).isEqualTo(1);
  }

  @Test
  void a_channel_one_is_not_in_cannot_be_chosen() {
    front.play(
        """
        - by: lin
          in: quality-huaxin
          command: "/dispute open Huaxin PO-1 18% of lids over tolerance"
          fill: {频道: returns-confidential}
          then: {errors: ["你不在 #returns-confidential 里"]}
        - by: anna
          in: quality-huaxin
          command: "/dispute open Huaxin PO-1 18% of lids over tolerance"
          fill: {Handler: petra}
          then: {errors: ["petra is not in the dispute's channel"]}
        """);
    assertThat(front.newest()).isZero();
  }

  @Test
  void a_deleted_card_is_made_anew_and_the_work_goes_on_under_it() {
    int number = front.open("anna", HUAXIN, "Huaxin PO-1 18% of lids over tolerance");
    String first = front.dispute(number).head().card().orElseThrow();
    front.world().remove(front.channel(HUAXIN).id(), first);
    front.forgedClick("anna", HUAXIN, "step-done", number + "|prepare");
    front.bot().forward(Duration.ofSeconds(10));

    String second = front.dispute(number).head().card().orElseThrow();
    assertThat(second).isNotEqualTo(first);
    front.play(
        """
        - by: anna
          mention: "log they say the caliper was wrong"
          then: {thread: ["Answer 1", "caliper was wrong"]}
        """);
    assertThat(front.thread(number)).isNotEmpty();
  }

  @Test
  void an_archived_channel_keeps_the_dispute_and_stops_nothing_else() {
    int archived = front.open("anna", HUAXIN, "Huaxin PO-1 18% of lids over tolerance");
    front.as("anna").archive(HUAXIN);
    front.bot().forward(Duration.ofDays(2));
    assertThat(front.command("anna", "sourcing", "/dispute show D-" + archived)).contains("Huaxin");
    front.forgedClick("anna", "sourcing", "step-done", archived + "|prepare");
    front.bot().forward(Duration.ofMinutes(5));
    assertThat(front.dispute(archived).course().isDone("prepare")).isTrue();

    int other = front.open("anna", "sourcing", "Weimei PO-2 glue open on 12%");
    assertThat(front.dispute(other).head().card()).isPresent();
    assertThat(front.command("anna", HUAXIN, "/dispute open Huaxin PO-3 18% of lids")).isNotBlank();
  }

  @Test
  void a_bot_removed_from_the_channel_says_so_to_the_next_who_opens_one() {
    int number = front.open("anna", HUAXIN, "Huaxin PO-1 18% of lids over tolerance");
    front.as("anna").remove(HUAXIN, "taijie");
    front.bot().forward(Duration.ofDays(2));
    assertThat(front.command("anna", HUAXIN, "/dispute open Huaxin PO-2 5% dents"))
        .contains("I am not in this channel yet.");

    front.as("anna").invite(HUAXIN, "taijie");
    front.bot().forward(Duration.ofMinutes(2));
    front.forgedClick("anna", HUAXIN, "step-done", number + "|prepare");
    front.bot().forward(Duration.ofMinutes(5));
    assertThat(front.dispute(number).course().isDone("prepare")).isTrue();
    assertThat(front.thread(number).stream().map(Front::raw))
        .anyMatch(m -> m.contains("Next: Call one person"));
  }

  @Test
  void somebody_who_left_the_channel_sees_its_disputes_no_longer() {
    int number = front.open("anna", HUAXIN, "Huaxin PO-1 18% of lids over tolerance");
    assertThat(front.command("marcus", "sourcing", "/dispute show D-" + number)).contains("Huaxin");
    front.as("marcus").leave(HUAXIN);
    front.bot().settle();
    assertThat(front.command("marcus", "sourcing", "/dispute show D-" + number))
        .contains("I can't find D-" + number);
  }

  @Test
  void a_renamed_channel_changes_nothing() {
    int number = front.open("anna", HUAXIN, "Huaxin PO-1 18% of lids over tolerance");
    front.as("anna").rename(HUAXIN, "inspections");
    front.bot().settle();
    assertThat(front.command("anna", "inspections", "/dispute show D-" + number))
        .contains("Huaxin");
  }
}
