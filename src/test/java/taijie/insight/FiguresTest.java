package taijie.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.Case;
import taijie.dispute.DisputeId;
import taijie.dispute.Ending;
import taijie.dispute.Milestones;
import taijie.dispute.Milestones.Warnings;

/** Figures over disputes in numbers. */
class FiguresTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void nothing_to_count_is_said_to_be_nothing() {
    Figures none = count(Stream.of());

    assertThat(none.isEmpty()).isTrue();
    assertThat(none.all().toAcceptance()).isEqualTo(new Spread(0, 0, 0, 0));
    assertThat(none.owner()).isEmpty();
  }

  @Test
  void open_and_closed_ones_and_their_endings_are_counted() {
    Figures figures =
        count(
            Stream.of(
                open(1),
                open(2),
                closed(3, Ending.ACCEPTED, 5, false),
                closed(4, Ending.ACCEPTED, 5, false),
                closed(5, Ending.PARTED, 5, false)));

    assertThat(figures.all().open()).isEqualTo(2);
    assertThat(figures.all().closed()).isEqualTo(3);
    assertThat(figures.all().endedWell()).isEqualTo(2);
    assertThat(figures.endings())
        .containsOnly(
            java.util.Map.entry(Ending.ACCEPTED, 2), java.util.Map.entry(Ending.PARTED, 1));
  }

  @Test
  void days_are_told_by_their_median_so_that_one_long_dispute_hides_no_others() {
    Figures figures =
        count(Stream.of(2, 3, 4, 5, 365).map(days -> closed(days, Ending.ACCEPTED, days, false)));

    Spread spread = figures.all().toSettlement();
    assertThat(spread.n()).isEqualTo(5);
    assertThat(spread.median()).isEqualTo(4);
    assertThat(spread.from()).isEqualTo(3);
    assertThat(spread.to()).isEqualTo(5);
  }

  @Test
  void a_median_between_two_lies_half_way() {
    assertThat(Spread.of(new double[] {4, 1}).median()).isCloseTo(2.5, within(1e-9));
  }

  @Test
  void what_was_accepted_before_it_was_noticed_took_no_time() {
    Case odd = one(1, Optional.empty(), milestones(Optional.of(MONDAY), -3, 2, null, false, 0, 0));

    assertThat(Days.toAcceptance(odd)).hasValue(0);
  }

  @Test
  void without_a_known_notice_there_is_no_number_of_days() {
    Case unknown = one(1, Optional.empty(), milestones(Optional.empty(), 3, 4, null, false, 0, 0));

    assertThat(Days.toAcceptance(unknown)).isEmpty();
    assertThat(Days.toSettlement(unknown)).isEmpty();
  }

  @Test
  void too_few_disputes_are_not_compared() {
    Figures figures =
        count(
            Stream.concat(
                many(1, 4, i -> closed(i, Ending.PARTED, 20, true)),
                many(100, 30, i -> closed(i, Ending.ACCEPTED, 5, false))));

    assertThat(figures.owner()).isEmpty();
  }

  @Test
  void open_disputes_lend_no_weight_to_a_comparison() {
    Figures figures =
        count(
            Stream.concat(
                many(1, 40, i -> one(i, Optional.empty(), owner())),
                many(100, 30, i -> closed(i, Ending.ACCEPTED, 5, false))));

    assertThat(figures.owner()).isEmpty();
  }

  @Test
  void enough_disputes_are_compared_with_their_numbers() {
    Figures figures =
        count(
            Stream.concat(
                many(1, 5, i -> closed(i, i < 3 ? Ending.ACCEPTED : Ending.PARTED, 20, true)),
                many(100, 9, i -> closed(i, Ending.SENIOR_TALK, 6, false))));

    Comparison owner = figures.owner().orElseThrow();
    assertThat(owner.with().closed()).isEqualTo(5);
    assertThat(owner.with().endedWell()).isEqualTo(2);
    assertThat(owner.without().closed()).isEqualTo(9);
    assertThat(owner.without().toSettlement().median()).isEqualTo(6);
  }

  @Test
  void followed_steps_stand_beside_those_left_out_and_disputes_without_any_step_stand_nowhere() {
    Figures figures =
        count(
            Stream.of(
                    many(1, 6, i -> steps(i, 7, 0)),
                    many(20, 5, i -> steps(i, 5, 2)),
                    many(40, 9, i -> steps(i, 0, 0)))
                .flatMap(s -> s));

    Comparison steps = figures.steps().orElseThrow();
    assertThat(steps.with().closed()).isEqualTo(6);
    assertThat(steps.without().closed()).isEqualTo(5);
  }

  @Test
  void suppliers_are_one_in_any_case_and_the_busiest_comes_first() {
    Figures figures =
        count(
            Stream.of(named(1, "Baoda"), named(2, "Huaxin"), named(3, "HUAXIN "), named(4, "华鑫")));

    assertThat(figures.suppliers()).extracting(Group::name).startsWith("Huaxin").hasSize(3);
    assertThat(figures.suppliers().getFirst().all()).isEqualTo(2);
  }

  @Test
  void a_quarter_begins_by_the_readers_clock() {
    Case late =
        new Case(
            new DisputeId("T0", 1),
            Cast.CHANNEL,
            "Huaxin",
            Cast.ANNA,
            Instant.parse("2026-03-31T18:00:00Z"),
            Optional.empty(),
            Milestones.NONE);

    assertThat(quarters(late, ZoneOffset.UTC)).containsExactly("2026 Q1");
    assertThat(quarters(late, ZoneId.of("Asia/Shanghai"))).containsExactly("2026 Q2");
  }

  @Test
  void warnings_and_what_followed_add_up() {
    Milestones warned =
        new Milestones(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            new Warnings(4, 1, 1, 1),
            0,
            0);

    Warnings all =
        count(Stream.of(one(1, Optional.empty(), warned), one(2, Optional.empty(), warned)))
            .warnings();

    assertThat(all).isEqualTo(new Warnings(8, 2, 2, 2));
    assertThat(all.unanswered()).isEqualTo(2);
  }

  @Test
  void a_line_of_csv_has_as_many_cells_as_the_head_and_survives_odd_names() {
    Case odd = named(1, "=cmd|' /C calc'!A0, \"Huaxin\"");

    assertThat(Csv.line(odd)).startsWith("T0,D-1,\"'=cmd|' /C calc'!A0, \"\"Huaxin\"\"\",");
    assertThat(Csv.line(named(1, "Huaxin")).split(",", -1))
        .hasSameSizeAs(Csv.head().split(",", -1));
  }

  private static List<String> quarters(Case one, ZoneId zone) {
    Tally tally = new Tally(zone);
    tally.add(one);
    return tally.figures().quarters().stream().map(Group::name).toList();
  }

  private interface Make {
    Case of(int number);
  }

  private static Stream<Case> many(int from, int count, Make make) {
    return IntStream.range(from, from + count).mapToObj(make::of);
  }

  private static Figures count(Stream<Case> cases) {
    Tally tally = new Tally(ZoneOffset.UTC);
    cases.forEach(tally::add);
    return tally.figures();
  }

  private static Case open(int number) {
    return one(number, Optional.empty(), Milestones.NONE);
  }

  private static Case named(int number, String supplier) {
    return new Case(
        new DisputeId("T0", number),
        Cast.CHANNEL,
        supplier,
        Cast.ANNA,
        MONDAY,
        Optional.empty(),
        Milestones.NONE);
  }

  private static Case closed(int number, Ending ending, int days, boolean owner) {
    return one(
        number,
        Optional.of(MONDAY.plus(Duration.ofDays(days))),
        milestones(Optional.of(MONDAY), days, days, ending, owner, 3, 0));
  }

  private static Case steps(int number, int done, int leftOut) {
    return one(
        number,
        Optional.of(MONDAY.plus(Duration.ofDays(9))),
        milestones(Optional.of(MONDAY), 8, 9, Ending.ACCEPTED, false, done, leftOut));
  }

  private static Milestones owner() {
    return milestones(Optional.of(MONDAY), 3, 4, null, true, 3, 0);
  }

  private static Milestones milestones(
      Optional<Instant> noticed,
      int accepted,
      int settled,
      @org.jspecify.annotations.Nullable Ending ending,
      boolean owner,
      int done,
      int leftOut) {
    return new Milestones(
        noticed,
        Optional.of(MONDAY.plus(Duration.ofDays(accepted))),
        Optional.of(MONDAY.plus(Duration.ofDays(settled))),
        Optional.ofNullable(ending),
        owner,
        Warnings.NONE,
        done,
        leftOut);
  }

  private static Case one(int number, Optional<Instant> closed, Milestones milestones) {
    return new Case(
        new DisputeId("T0", number), Cast.CHANNEL, "Huaxin", Cast.ANNA, MONDAY, closed, milestones);
  }
}
