package taijie.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taijie.Cast;
import taijie.dispute.Dispute;
import taijie.dispute.Facts;
import taijie.dispute.History;
import taijie.dispute.Journal.Show;
import taijie.dispute.NoticeTerm;
import taijie.usecase.Directory.Channel;
import taijie.vocabulary.Relationship;

/** Opening: where it may be done, by whom, and what is told then. */
class OpenDisputeTest extends InOffice {

  private static final Facts LEAST = Facts.of("Huaxin", "", "rust");

  @Test
  void the_first_dispute_is_number_one_and_is_told_with_card_first_step_and_home() {
    Dispute dispute = office().opens(LEAST);

    assertThat(dispute.id()).hasToString("D-1");
    assertThat(office().told(Cast.CHANNEL))
        .containsExactly(
            new Telling.Card(dispute.id()),
            new Telling.Next(dispute.id(), "prepare", List.of(), Cast.ANNA));
    assertThat(office().told(Cast.ANNA)).containsExactly(new Telling.Home(Cast.ANNA));
    assertThat(office().opens(LEAST).id()).hasToString("D-2");
  }

  @ParameterizedTest
  @CsvSource({
    "NEW, 0, false, new-supplier",
    "ESTABLISHED, 0, false, first-rejection-established",
    "LONG, 0, false, first-rejection-long-partner",
    "LONG, 2, false, repeat-defect",
    "NEW, 1, false, repeat-defect",
    "LONG, 0, true, safety-critical",
    "ESTABLISHED, 3, true, safety-critical"
  })
  void the_sequence_fits_the_facts(
      Relationship relationship, int earlier, boolean safety, String playbook) {
    Facts facts =
        Facts.of("Huaxin", "", "rust")
            .with(List.of(), new History(relationship, Optional.empty(), Optional.empty(), earlier))
            .with(NoticeTerm.NONE, safety);

    assertThat(office().opens(facts).head().playbook()).isEqualTo(playbook);
  }

  @Test
  void the_same_request_delivered_twice_opens_one_dispute() {
    Actor twice = office().anna();
    OpenDispute open = office().use().openDispute();
    open.open(twice, LEAST, Cast.CHANNEL, Cast.ANNA);

    assertRefused("refusal.done-already", () -> open.open(twice, LEAST, Cast.CHANNEL, Cast.ANNA));
    assertThat(office().use().listDisputes().all(twice, Show.ALL)).hasSize(1);
  }

  @Test
  void it_is_not_opened_where_the_factory_may_read_along_or_the_bot_cannot_speak() {
    office().town().put(new Channel("C-shared", "with-huaxin", true, true, false));
    office().town().put(new Channel("C-away", "elsewhere", false, false, false));
    office().town().put(new Channel("D-anna", "anna", false, true, true));

    assertRefused("refusal.shared-channel", () -> open("C-shared", Cast.ANNA));
    assertRefused("refusal.not-joined", () -> open("C-away", Cast.ANNA));
    assertRefused("refusal.direct-channel", () -> open("D-anna", Cast.ANNA));
    assertThat(office().told("C-shared")).isEmpty();
    assertThat(office().told("C-away")).isEmpty();
  }

  @Test
  void whoever_opens_it_and_whoever_handles_it_must_be_in_the_channel() {
    office().town().leaves(Cast.MARCUS, "C-closed");

    assertRefused("refusal.handler-not-here", () -> open("C-closed", Cast.MARCUS));
    assertRefused(
        "refusal.not-a-member",
        () ->
            office()
                .use()
                .openDispute()
                .open(office().by(Cast.MARCUS), LEAST, "C-closed", Cast.ANNA));
  }

  @Test
  void a_dispute_of_a_channel_one_is_not_in_looks_like_none() {
    office().town().put(new Channel("C-secret", "secret", false, true, false));
    office().town().leaves(Cast.MARCUS, "C-secret");
    Dispute dispute = open("C-secret", Cast.ANNA);
    Actor marcus = office().by(Cast.MARCUS);
    Actor stranger = new Actor("T-other", Cast.ANNA, "");

    assertRefused(
        "refusal.no-such-dispute", () -> office().use().disputes().read(marcus, dispute.id()));
    assertRefused(
        "refusal.no-such-dispute",
        () -> office().use().markStep().done(marcus, dispute.id(), "prepare"));
    assertRefused(
        "refusal.no-such-dispute", () -> office().use().disputes().read(stranger, dispute.id()));
    assertThat(office().use().listDisputes().all(marcus, Show.ALL)).isEmpty();
    assertThat(office().use().lookUpSupplier().of(marcus, "Huaxin")).isEmpty();
    assertThat(office().use().lookUpSupplier().of(office().anna(), "huaxin")).isPresent();
  }

  private Dispute open(String channel, String handler) {
    return office().use().openDispute().open(office().anna(), LEAST, channel, handler);
  }
}
