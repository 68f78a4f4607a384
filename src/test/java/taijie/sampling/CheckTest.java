package taijie.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What numbers found say against the plans. */
class CheckTest {

  private static final int LOT = 2000;

  private static Check check(Integer inspected, Map<DefectClass, Integer> found) {
    return Check.of(LOT, Limits.USUAL, Optional.ofNullable(inspected), found).orElseThrow();
  }

  // Lot 2,000, level II, AQL 2.5: 125 pieces, accept up to 7.
  @ParameterizedTest
  @CsvSource({
    "125, 7, PASSES",
    "125, 8, FAILS",
    "80, 8, FAILS",
    "80, 3, TOO_FEW_INSPECTED",
    "200, 7, PASSES",
    "200, 9, TOO_MANY_INSPECTED"
  })
  void a_smaller_sample_can_reject_and_a_larger_one_accept(
      int inspected, int found, Verdict verdict) {
    Check check = check(inspected, Map.of(DefectClass.MAJOR, found));

    assertThat(check.lines().get(1).verdict()).contains(verdict);
  }

  @Test
  void one_critical_defect_rejects_what_the_other_classes_would_accept() {
    Check check = check(125, Map.of(DefectClass.CRITICAL, 1, DefectClass.MAJOR, 2));

    assertThat(check.fails()).isTrue();
    assertThat(check.passes()).isFalse();
    assertThat(check.lines().getFirst().plan().accept()).isZero();
  }

  @Test
  void within_all_limits_the_lot_passes() {
    assertThat(check(125, Map.of(DefectClass.MAJOR, 7, DefectClass.MINOR, 10)).passes()).isTrue();
    assertThat(check(125, Map.of()).passes()).as("nothing was counted").isFalse();
    assertThat(check(null, Map.of(DefectClass.MAJOR, 1)).passes()).as("of how many?").isFalse();
    assertThat(check(80, Map.of(DefectClass.MAJOR, 1)).passes()).as("too few").isFalse();
  }

  @Test
  void without_a_level_it_is_level_ii_and_without_limits_there_is_nothing_to_say() {
    Limits major =
        new Limits(Optional.empty(), Optional.empty(), Aql.parse("2.5"), Optional.empty());

    assertThat(Check.of(LOT, major, Optional.empty(), Map.of()).orElseThrow().letter())
        .isEqualTo('K');
    assertThat(Check.of(LOT, Limits.UNKNOWN, Optional.of(125), Map.of())).isEmpty();
    assertThat(Check.of(1, major, Optional.of(1), Map.of())).isEmpty();
  }
}
