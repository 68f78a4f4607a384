package taijie.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static taijie.batch.Disposition.CONCESSION;
import static taijie.batch.Disposition.CREDIT;
import static taijie.batch.Disposition.RETURN;
import static taijie.batch.Disposition.REWORK;
import static taijie.batch.Disposition.SCRAP;
import static taijie.batch.Disposition.SORT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.Cast;
import taijie.batch.BatchWords.Reading;
import taijie.batch.Doubt.Kind;
import taijie.content.Problems;
import taijie.playbook.Side;

/** What is to happen to a batch is read from free wording, and what cannot be read is kept. */
class BatchWordsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final BatchWords WORDS = BatchWords.from(Cast.conversations(), new Problems());

  private static Reading read(String typed, int lot) {
    return WORDS.read(typed, lot == 0 ? Optional.empty() : Optional.of(lot), MONDAY);
  }

  private static Terms terms(String typed) {
    return read(typed, 500).terms();
  }

  private static Portion portion(Terms terms, Disposition what) {
    return terms.portions().stream()
        .filter(p -> p.disposition() == what)
        .findFirst()
        .orElseThrow(() -> new AssertionError(what + " in " + terms));
  }

  private static Optional<Integer> pieces(Terms terms, Disposition what) {
    return portion(terms, what).quantity();
  }

  @Test
  void english_with_a_day_and_money() {
    Terms terms = terms("300 rework by Friday, 200 credit USD 450");

    assertThat(pieces(terms, REWORK)).contains(300);
    assertThat(portion(terms, REWORK).by()).contains(LocalDate.of(2026, 3, 6));
    assertThat(pieces(terms, CREDIT)).contains(200);
    assertThat(portion(terms, CREDIT).money()).contains(new Money(new BigDecimal("450"), "USD"));
    assertThat(terms.more()).isEmpty();
    assertThat(terms.tally(Optional.of(500))).isEqualTo(new Tally.Whole(500));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "300件返工，200件让步接收",
        "返工300，让步200",
        "返工三百件，让步接收两百件",
        "返工３００件、讓步接收２００件",
        "rework 300; accept 200 as they are",
        "rework 300 and the rest accepted as is",
        "返工300件，其余让步接收"
      })
  void three_hundred_reworked_and_two_hundred_accepted(String typed) {
    Terms terms = terms(typed);

    assertThat(pieces(terms, REWORK)).as(typed).contains(300);
    assertThat(pieces(terms, CONCESSION)).as(typed).contains(200);
    assertThat(terms.tally(Optional.of(500))).isEqualTo(new Tally.Whole(500));
  }

  @ParameterizedTest
  @CsvSource({
    "三百五, 350",
    "三百零五, 305",
    "一千二百, 1200",
    "一万二, 12000",
    "两千, 2000",
    "1.2万, 12000",
    "3千, 3000",
    "十二, 12",
    "１，２００, 1",
    "1.8k, 1800",
    "'1,800', 1800",
    "1.800, 1800",
    "1'800, 1800"
  })
  void quantities_as_people_write_them(String written, int pieces) {
    Terms terms = read("rework " + written + " pcs", 0).terms();

    if (pieces == 1) {
      // A full-width comma parts: this is not silently read as twelve hundred.
      assertThat(terms.more() + terms.portions()).contains("200");
    } else {
      assertThat(pieces(terms, REWORK)).contains(pieces);
    }
  }

  @Test
  void sorting_the_whole_lot_covers_what_comes_out_of_it() {
    Terms terms =
        read("sort all 2,500: rework 1,800, 600 as they are with 4% off, 100 scrapped", 2500)
            .terms();

    assertThat(pieces(terms, SORT)).contains(2500);
    assertThat(pieces(terms, REWORK)).contains(1800);
    assertThat(portion(terms, CONCESSION).percent()).contains(new BigDecimal("4"));
    assertThat(pieces(terms, SCRAP)).contains(100);
    assertThat(terms.tally(Optional.of(2500))).isEqualTo(new Tally.Whole(2500));
  }

  @Test
  void an_estimate_stays_an_estimate_and_a_day_for_all_is_for_all() {
    Terms terms =
        read("agreed: sort all 5000, rework about 900, at their cost, ready by 18 March", 5000)
            .terms();

    assertThat(portion(terms, REWORK).about()).isTrue();
    assertThat(terms.by()).contains(LocalDate.of(2026, 3, 18));
    assertThat(terms.more()).isEqualTo("at their cost");
    assertThat(terms.isEstimate()).isTrue();
  }

  @Test
  void money_goes_with_the_part_it_is_paid_for() {
    Terms terms = read("1200 back to them with refund USD 384, 6800 sorted by us", 8000).terms();

    assertThat(portion(terms, RETURN).money()).contains(new Money(new BigDecimal("384"), "USD"));
    assertThat(terms.portions()).hasSize(2);
    assertThat(terms.tally(Optional.of(8000))).isEqualTo(new Tally.Whole(8000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 credit EUR 12.50|EUR 12.50",
        "200 credit 450 usd|USD 450",
        "200件折让450美元|USD 450",
        "折让200件，人民币3,000元|CNY 3,000",
        "credit €1,200|EUR 1,200",
        "credit note RMB 900|CNY 900",
        "扣款￥800|CNY 800"
      })
  void money_in_its_many_spellings(String typed, String money) {
    assertThat(portion(terms(typed), CREDIT).money().orElseThrow()).hasToString(money);
  }

  @Test
  void a_difference_is_named() {
    assertThat(terms("rework 300, replace 100").tally(Optional.of(500)))
        .isEqualTo(new Tally.Short(500, 100));
    assertThat(terms("rework 300, replace 250").tally(Optional.of(500)))
        .isEqualTo(new Tally.Over(500, 50));
    assertThat(terms("rework 300").tally(Optional.empty())).isEqualTo(new Tally.LotUnknown(300));
    assertThat(terms("rework, replace 100").tally(Optional.of(500)))
        .isEqualTo(new Tally.Unnumbered(List.of(REWORK)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 credit 450|NO_CURRENCY|450",
        "credit XQZ 450|UNKNOWN_CURRENCY|XQZ",
        "rework -300|NEGATIVE|-300",
        "rework 300 by 2 Feb 2026|PAST_DAY|by 2 Feb 2026",
        "credit for 200|NO_AMOUNT|credit for 200",
        "rework 20 cartons|CARTONS|20 cartons",
        "rework 900000000|TOO_LARGE|900000000"
      })
  void what_cannot_be_taken_as_it_is_is_doubted_by_name(String typed, Kind kind, String piece) {
    assertThat(read(typed, 0).doubts()).contains(new Doubt(kind, piece));
  }

  @Test
  void conditions_stay_with_the_part_they_belong_to() {
    assertThat(
            portion(terms("rework 300 only if they pay the freight, 200 accepted"), REWORK).note())
        .contains("only if they pay")
        .contains("freight");
  }

  @Test
  void what_cannot_be_read_is_kept_as_it_was_typed() {
    Terms terms = terms("all re-riveted and tested hot before release");

    assertThat(terms.portions()).isEmpty();
    assertThat(terms.typed()).isEqualTo("all re-riveted and tested hot before release");
    assertThat(terms.tally(Optional.of(500))).isEqualTo(new Tally.Nothing());
  }

  @Test
  void no_credit_is_none() {
    Terms terms = terms("keep all 500, no credit");

    assertThat(terms.portions()).hasSize(1);
    assertThat(pieces(terms, CONCESSION)).contains(500);
    assertThat(terms.more()).isEqualTo("no credit");
  }

  @Test
  void whose_proposal_it_is_and_whether_it_is_agreed_is_read_at_the_beginning() {
    assertThat(read("they offer rework 300", 0).by()).contains(Side.FACTORY);
    assertThat(read("对方愿意返工300件", 0).by()).contains(Side.FACTORY);
    assertThat(read("we propose: rework 300", 0).by()).contains(Side.BUYER);
    assertThat(read("rework 300", 0).by()).isEmpty();
    assertThat(read("已定：返工300件", 0).agreed()).isTrue();
    assertThat(read("rework 300", 0).agreed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "下周三前返工300件|2026-03-11",
        "返工300，周六前做完|2026-03-07",
        "rework 300 by next Wednesday|2026-03-11",
        "rework 300 by 2026-03-18|2026-03-18",
        "rework 300 by March 18th|2026-03-18",
        "返工300件，3月18号前|2026-03-18",
        "明天前返工300件|2026-03-03"
      })
  void days_as_people_name_them(String typed, LocalDate day) {
    Terms terms = terms(typed);

    assertThat(terms.by().or(() -> portion(terms, REWORK).by())).contains(day);
    assertThat(pieces(terms, REWORK)).contains(300);
  }

  @Test
  void every_part_is_said_in_both_languages() {
    Terms terms = terms("rework 300 by Friday, 200 credit USD 450");

    assertThat(WORDS.say(terms).getFirst().en()).isEqualTo("rework 300 pcs, by 6 Mar 2026");
    assertThat(WORDS.say(terms).getFirst().zh()).isEqualTo("返工 300 件，2026年3月6日前");
    assertThat(WORDS.say(terms).get(1).en()).isEqualTo("credit 200 pcs, USD 450");
  }

  @Test
  void the_cause_that_slipped_in_is_noticed() {
    assertThat(WORDS.speaksOfCause("rework 300 and send the root cause")).isTrue();
    assertThat(WORDS.speaksOfCause("返工300件，原因也要说明")).isTrue();
    assertThat(WORDS.speaksOfCause("rework 300, replace 200")).isFalse();
  }
}
