package taijie.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taijie.dispute.NoticeTerm.Since;
import taijie.sampling.DefectClass;
import taijie.sampling.Limits;

/** Numbers and dates that follow from what people typed. */
class NumbersTest {

  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource({
    "5000 pcs, 5000",
    "'5,000 pcs', 5000",
    "'12,500', 12500",
    "5000件, 5000",
    "1.2万件, 12000",
    "5k, 5000",
    "5千, 5000",
    "approx 300, ",
    "~300 pcs, 300",
    "0.5 pcs, ",
    "18%, ",
    "'', ",
    "many, ",
    "9999999999, ",
    "'1,25', "
  })
  void pieces_are_told_from_the_text_where_it_allows(String typed, Integer pieces) {
    assertThat(Pieces.in(typed)).isEqualTo(Optional.ofNullable(pieces));
  }

  @Test
  void a_share_of_what_was_inspected_becomes_pieces() {
    Counts counts =
        Facts.of("Huaxin", "", "18% of lids over tolerance")
            .with(Inspection.of("125", ""))
            .counts();

    assertThat(counts.found()).contains(23);
    assertThat(counts.share()).isEqualTo("18");
  }

  @Test
  void a_number_counted_goes_before_a_share_and_two_shares_cannot_be_told_apart() {
    Facts facts = Facts.of("Huaxin", "", "18% of lids over tolerance");

    assertThat(facts.with(Inspection.of("125", "21")).counts().found()).contains(21);
    assertThat(facts.with(Inspection.of("", "")).counts().found()).isEmpty();
    assertThat(
            Facts.of("Huaxin", "", "4% rust, 9% dents")
                .with(Inspection.of("125", ""))
                .counts()
                .found())
        .isEmpty();
  }

  @Test
  void defects_that_nobody_sorted_count_as_major() {
    Facts facts =
        Facts.of("Huaxin", "", "rust")
            .with(new Goods("", "", "", "2000 pcs"))
            .with(Inspection.of("125", "23"))
            .with(Limits.USUAL);

    assertThat(facts.counts().byClass()).containsOnlyKeys(DefectClass.MAJOR);
    assertThat(facts.sampling().orElseThrow().fails()).isTrue();
    assertThat(facts.with(Limits.UNKNOWN).sampling()).isEmpty();
  }

  @Test
  void a_term_for_notice_becomes_a_date_once_it_is_known_when_it_began() {
    NoticeTerm delivery = term(10, Since.DELIVERY, null);
    assertThat(delivery.due(Optional.of(MARCH_2))).as("nobody said when").isEmpty();
    assertThat(term(10, Since.DELIVERY, MARCH_2).due(Optional.empty()))
        .contains(LocalDate.of(2026, 3, 12));
    assertThat(term(7, Since.DISCOVERY, null).due(Optional.of(MARCH_2)))
        .contains(LocalDate.of(2026, 3, 9));
    assertThat(term(7, Since.INSPECTION, LocalDate.of(2026, 2, 27)).due(Optional.of(MARCH_2)))
        .as("the day somebody named goes before")
        .contains(LocalDate.of(2026, 3, 6));
    assertThat(NoticeTerm.NONE.due(Optional.of(MARCH_2))).isEmpty();
  }

  @Test
  void a_date_somebody_named_goes_before_the_term() {
    NoticeTerm both = new NoticeTerm(Optional.of(MARCH_2), 30, Since.INSPECTION, Optional.empty());

    assertThat(both.due(Optional.of(MARCH_2))).contains(MARCH_2);
  }

  private static NoticeTerm term(int days, Since since, LocalDate from) {
    return new NoticeTerm(Optional.empty(), days, since, Optional.ofNullable(from));
  }
}
