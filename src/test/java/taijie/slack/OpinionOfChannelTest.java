package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taijie.Consulted;
import taijie.TestBot;
import taijie.opinion.Ceiling;
import taijie.opinion.Ceiling.Price;

/** Whoever is in a channel keeps the language model out of it, and lets it in again. */
class OpinionOfChannelTest {

  private static final String HUAXIN = "quality-huaxin";
  private static final String OTHER = "sourcing";
  private static final String ANSWER = "抽样只有125件，你们的卡尺没有校准，我们不同意";
  private static final String DRAFT =
      "This lot is rejected, 23 of 125 are over. You were careless.";

  private final Parrot model = new Parrot();
  private Front front;

  @BeforeEach
  void start() {
    Ceiling ceiling = new Ceiling(1_000_000, Price.UNKNOWN, OptionalLong.empty());
    front = new Front(TestBot.startWith(TestBot.Options.asking(new Consulted(model, ceiling))));
    front.open("anna", HUAXIN, "Huaxin PO-4471 18% of lids over tolerance");
    front.play(
        """
        - home: anna
        - by: anna
          click: Second opinion …
          on: home
          fill: {Second opinion: "The language model may be asked", Overheard messages: "Also about doubtful messages that were not meant for you"}
        """);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private void log(int number) {
    var head = front.dispute(number).head();
    front.as("anna").reply(channelOf(number), head.card().orElseThrow(), "@Taijie log " + ANSWER);
    front.bot().settle();
  }

  private String channelOf(int number) {
    return front.world().channel(front.dispute(number).head().channel()).orElseThrow().name();
  }

  private void draft(String channel) {
    front.play(
        """
        - by: anna
          in: %s
          command: "/draft %s"
          fill: {}
        """
            .formatted(channel, DRAFT));
  }

  private String switched(String who, String onOff) {
    return front.command(who, HUAXIN, "/dispute model " + onOff);
  }

  private String home(String who) {
    front.play("- home: " + who);
    return front.world().home(front.as(who).id()).orElseThrow().body().toString();
  }

  @Test
  void nothing_of_its_disputes_old_or_new_is_sent_nor_what_is_asked_there() {
    assertThat(switched("marcus", "off")).contains("wants nothing of this channel sent");
    log(1);
    int second = front.open("anna", HUAXIN, "Huaxin PO-4472 dents in 9 of 125");
    log(second);
    front.command("anna", HUAXIN, "/phrase they say our calipers are wrong");
    draft(HUAXIN);
    front.play(
        """
        - by: anna
          in: quality-huaxin
          thread: "D-1"
          mention: "check This lot is rejected, 23 of 125. You were careless."
        - mention: "could you jot down somewhere what Linda told us on Tuesday about it"
        - says: "maybe their top guy could have a look at some point?"
        """);
    assertThat(model.asked).isEmpty();
    assertThat(front.everything()).contains("I would look at again");
  }

  @Test
  void elsewhere_it_is_asked_as_before_but_not_about_its_disputes() {
    switched("marcus", "off");
    front.command("anna", OTHER, "/phrase they say our calipers are wrong");
    await().untilAsserted(() -> assertThat(model.asked).hasSize(1));
    draft(OTHER);
    await().untilAsserted(() -> assertThat(model.asked).hasSizeGreaterThan(1));
    int asked = model.asked.size();
    front.play(
        """
        - by: anna
          in: sourcing
          command: "/draft Huaxin, D-1: %s"
          fill: {}
        """
            .formatted(DRAFT));
    assertThat(front.modal("anna").body().toString()).contains("D-1 · Huaxin");
    front.bot().settle();
    assertThat(model.asked).hasSize(asked);
  }

  @Test
  void neither_is_what_is_asked_in_a_channel_that_has_no_dispute() {
    front.command("marcus", OTHER, "/dispute model off");
    front.command("anna", OTHER, "/phrase they say our calipers are wrong");
    draft(OTHER);
    front.bot().settle();
    assertThat(front.modal("anna").body().toString()).contains("I would look at again");
    assertThat(model.asked).isEmpty();
    log(1);
    assertThat(model.asked).isNotEmpty();
  }

  @Test
  void it_is_said_once_to_all_who_are_there_and_again_when_it_is_let_in() {
    String said = "wants nothing of this channel sent";
    switched("marcus", "off");
    assertThat(switched("anna", "off")).contains("Nothing of this channel goes");
    assertThat(front.cards(HUAXIN)).filteredOn(m -> m.text().contains(said)).hasSize(1);
    switched("anna", "on");
    assertThat(front.cards(HUAXIN))
        .filteredOn(m -> m.text().contains("lets me ask the language model in this channel"))
        .hasSize(1);
    assertThat(switched("anna", "")).contains("Nobody keeps the language model out");
    log(1);
    assertThat(model.asked).isNotEmpty();
  }

  @Test
  void the_cards_of_the_channel_offer_it_beside_the_switch_of_the_dispute() {
    front.open("anna", HUAXIN, "Huaxin PO-4472 dents");
    front.play(
        """
        - by: marcus
          in: quality-huaxin
          thread: "D-1"
          choose: No second opinion in this channel
          from: More
          on: card
          then: {thread: ["wants nothing of this channel sent"]}
        """);
    front.bot().forward(Duration.ofSeconds(10));
    assertThat(front.cards(HUAXIN))
        .hasSize(2)
        .allSatisfy(card ->
            assertThat(Front.raw(card))
                .contains("Second opinion: allow it in this channel")
                .doesNotContain("second opinion in this dispute"));
    log(2);
    assertThat(model.asked).isEmpty();
    front.play(
        """
        - by: anna
          in: quality-huaxin
          thread: "D-1"
          choose: "Second opinion: allow it in this channel"
          from: More
          on: card
        """);
    front.bot().forward(Duration.ofSeconds(10));
    assertThat(Front.raw(front.cards(HUAXIN).getFirst()))
        .contains("No second opinion in this channel", "No second opinion in this dispute");
    log(2);
    assertThat(model.asked).isNotEmpty();
  }

  @Test
  void a_dispute_that_was_kept_out_by_itself_stays_so() {
    front.play(
        """
        - by: marcus
          in: quality-huaxin
          thread: "D-1"
          choose: No second opinion in this dispute
          from: More
          on: card
        """);
    switched("anna", "off");
    switched("anna", "on");
    log(1);
    assertThat(model.asked).isEmpty();
  }

  @Test
  void home_names_the_channel_to_those_who_are_in_it_and_to_nobody_else() {
    assertThat(home("anna")).contains("*Second opinion:* on").doesNotContain("Not in #");
    switched("marcus", "off");
    assertThat(home("anna")).contains("Not in #quality-huaxin");
    assertThat(home("petra")).contains("*Second opinion:* on").doesNotContain("Not in #");
  }

  @Test
  void where_there_is_nothing_to_switch_it_says_why() {
    String im = front.world().im(front.as("anna").id()).id();
    assertThat(front.command("anna", im, "/dispute model off")).contains("switch is for channels");
    String shared = front.world().channel("C0004").orElseThrow().name();
    assertThat(front.command("anna", shared, "/dispute model off"))
        .contains("shared with another organisation");
    try (Front without = new Front()) {
      assertThat(without.command("anna", HUAXIN, "/dispute model off"))
          .contains("No language model is configured");
    }
  }

  @ParameterizedTest
  @CsvSource({"U0PETRA, T0001", "U0MEI, T0001", "U0MEI, T0002", "U0ANNA, T0099"})
  void nobody_else_switches_it(String user, String team) {
    Forged by = new Forged(front, user, team, front.channel(HUAXIN).id());
    by.commands("/dispute", "model off");
    by.click("card-more", "1|opinion-channel-off");
    front.bot().settle();
    log(1);
    assertThat(model.asked).isNotEmpty();
    assertThat(front.cards(HUAXIN)).hasSize(1);
  }

  @Test
  void a_draft_that_was_begun_where_the_factory_may_be_reading_is_not_sent() {
    draft(front.world().channel("C0004").orElseThrow().name());
    front.bot().settle();
    assertThat(front.modal("anna").body().toString()).contains("I would look at again");
    assertThat(model.asked).isEmpty();
  }

  @Test
  void it_stays_so_after_a_restart() {
    switched("marcus", "off");
    front.bot().restart();
    log(1);
    assertThat(model.asked).isEmpty();
  }
}
