package taijie.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of ISO 2859-1, by their structure and by examples that inspectors know by heart. */
class SamplingTablesTest {

  private static final List<Integer> SIZES =
      List.of(2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000);

  private static List<String> cells(int row) {
    return MasterTable.ROWS.get(row).subList(2, 18);
  }

  @Test
  void there_is_a_row_for_each_code_letter_and_a_cell_for_each_aql() {
    assertThat(MasterTable.ROWS)
        .extracting(row -> row.get(0))
        .containsExactly(
            "A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "P", "Q", "R");
    assertThat(MasterTable.ROWS).extracting(row -> Integer.valueOf(row.get(1))).isEqualTo(SIZES);
    assertThat(MasterTable.ROWS).allSatisfy(row -> assertThat(row).hasSize(2 + Aql.SERIES.size()));
    assertThat(MasterTable.TABLE.lines().findFirst().orElseThrow().strip().split(" +"))
        .containsExactly(
            java.util.stream.Stream.concat(
                    java.util.stream.Stream.of("n"), Aql.SERIES.stream().map(Aql::percent))
                .toArray(String[]::new));
  }

  // Sample sizes and AQLs both rise by the fifth root of ten, so each row is the next one shifted.
  @Test
  void along_each_row_the_numbers_run_0_1_2_3_5_7_10_14_21_and_each_row_is_the_next_one_shifted() {
    List<String> run = List.of("0", "↑", "↓", "1", "2", "3", "5", "7", "10", "14", "21");
    for (int row = 0; row < MasterTable.ROWS.size(); row++) {
      int zero = 14 - row;
      List<String> expected = new ArrayList<>();
      for (int column = 0; column < 16; column++) {
        int at = column - zero;
        expected.add(at < 0 ? "↓" : at < run.size() ? run.get(at) : "↑");
      }
      // No plan is above the first row or below the last.
      if (row == 0) {
        expected.set(15, "↓");
      }
      if (row == 15) {
        expected.set(1, "↑");
      }
      assertThat(cells(row)).as(MasterTable.ROWS.get(row).getFirst()).isEqualTo(expected);
    }
  }

  @Test
  void every_arrow_leads_to_a_number_in_its_own_column() {
    for (List<String> row : MasterTable.ROWS) {
      for (Aql aql : Aql.SERIES) {
        MasterTable.Found found = MasterTable.find(row.getFirst().charAt(0), aql);
        assertThat(found.size()).isEqualTo(MasterTable.size(found.letter()));
        assertThat(found.accept()).isBetween(0, 21);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void a_larger_lot_never_has_a_smaller_sample(Level level) {
    int before = 0;
    for (int lot :
        List.of(2, 9, 16, 26, 51, 91, 151, 281, 501, 1201, 3201, 10001, 35001, 150001, 500001)) {
      int size = MasterTable.size(CodeLetters.of(lot, level));
      assertThat(size).isGreaterThanOrEqualTo(before);
      before = size;
    }
  }

  @Test
  void the_levels_rise_in_each_row_of_lots() {
    for (int lot :
        List.of(8, 15, 25, 50, 90, 150, 280, 500, 1200, 3200, 10000, 35000, 150000, 500000)) {
      List<Integer> special = new ArrayList<>();
      for (Level level : List.of(Level.S_1, Level.S_2, Level.S_3, Level.S_4)) {
        special.add(MasterTable.size(CodeLetters.of(lot, level)));
      }
      assertThat(special).isSorted();
      assertThat(
              List.of(
                  CodeLetters.of(lot, Level.I),
                  CodeLetters.of(lot, Level.II),
                  CodeLetters.of(lot, Level.III)))
          .isSorted();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2, II, A",
    "8, II, A",
    "9, II, B",
    "25, II, C",
    "50, II, D",
    "90, II, E",
    "150, II, F",
    "280, II, G",
    "281, II, H",
    "500, II, H",
    "501, II, J",
    "1200, II, J",
    "1201, II, K",
    "3200, II, K",
    "3201, II, L",
    "10000, II, L",
    "10001, II, M",
    "35001, II, N",
    "150001, II, P",
    "500001, II, Q",
    "900000, II, Q",
    "900000, III, R",
    "900000, I, N",
    "1201, I, H",
    "1201, III, L",
    "1201, S-1, C",
    "1201, S-2, D",
    "1201, S-3, E",
    "1201, S-4, G",
    "500, S-1, B",
    "500, S-2, C",
    "500, S-3, D",
    "500, S-4, E",
    "40000, S-2, E",
    "40000, S-3, G",
    "40000, S-4, J",
    "600000, S-4, K"
  })
  void code_letters(int lot, String level, char letter) {
    assertThat(CodeLetters.of(lot, Level.named(level).orElseThrow())).isEqualTo(letter);
  }

  @ParameterizedTest
  @CsvSource({
    // lot, level, AQL: letter, sample, accept, reject
    "2000, II, 2.5, K, 125, 7, 8",
    "2000, II, 4.0, K, 125, 10, 11",
    "800, II, 1.0, J, 80, 2, 3",
    "800, II, 2.5, J, 80, 5, 6",
    "800, II, 4.0, J, 80, 7, 8",
    "5000, II, 1.5, L, 200, 7, 8",
    "5000, II, 2.5, L, 200, 10, 11",
    "5000, II, 4.0, L, 200, 14, 15",
    "5000, II, 0.065, L, 200, 0, 1",
    "20000, II, 2.5, M, 315, 14, 15",
    "20000, II, 4.0, M, 315, 21, 22",
    // Arrows: the sample changes with the plan.
    "800, II, 0.065, L, 200, 0, 1",
    "800, II, 0.25, H, 50, 0, 1",
    "800, II, 0.40, K, 125, 1, 2",
    "20000, II, 10, K, 125, 21, 22",
    "120, II, 0.10, K, 120, 0, 1",
    "8, II, 4.0, B, 3, 0, 1",
    "8, II, 10, C, 5, 1, 2",
    "900000, III, 0.010, Q, 1250, 0, 1",
    "900000, III, 0.015, P, 800, 0, 1",
    // None allowed: the code letter's own sample, and the first defect rejects.
    "2000, II, 0, K, 125, 0, 1",
  })
  void plans(int lot, String level, String aql, char letter, int sample, int accept, int reject) {
    Plan plan = Plan.of(lot, Level.named(level).orElseThrow(), Aql.parse(aql).orElseThrow());

    assertThat(plan.letter()).isEqualTo(letter);
    assertThat(plan.sample()).isEqualTo(sample);
    assertThat(plan.accept()).isEqualTo(accept);
    assertThat(plan.reject()).isEqualTo(reject);
  }

  @Test
  void a_lot_no_larger_than_its_sample_is_looked_at_as_a_whole() {
    Plan plan = Plan.of(80, Level.II, Aql.parse("0.15").orElseThrow());

    assertThat(plan.wholeLot()).isTrue();
    assertThat(plan.sample()).isEqualTo(80);
    assertThat(Plan.of(81, Level.II, Aql.parse("0.15").orElseThrow()).wholeLot()).isFalse();
    assertThatThrownBy(() -> Plan.of(1, Level.II, Aql.NOT_ALLOWED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2.5, 2.5",
    "4, 4.0",
    "0, 0",
    "0.0, 0",
    "'0,65', 0.65",
    "1.0%, 1.0",
    "10, 10",
    "0.010, 0.010",
    "0.01, 0.010"
  })
  void an_aql_is_read_as_people_type_it(String typed, String percent) {
    assertThat(Aql.parse(typed)).contains(new Aql(percent));
  }

  @ParameterizedTest
  @CsvSource({"2.4", "15", "two", "-1", "''", "2.5.1", "100"})
  void what_is_not_of_the_series_is_no_aql(String typed) {
    assertThat(Aql.parse(typed)).isEmpty();
  }
}
