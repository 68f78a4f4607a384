package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.Cast;
import taijie.dispute.Journal.Query;
import taijie.dispute.Journal.Show;
import taijie.dispute.Milestones;
import taijie.dispute.Summary;

/** Lists: what is due first stands first, and only what was asked for is there. */
interface ListContract extends OnStore {

  @Test
  default void open_ones_come_first_by_their_due_step_then_closed_ones_with_the_newest_first() {
    kept().write(closed(1, 5));
    kept().write(open(2, "Huaxin", Optional.of(30)));
    kept().write(closed(3, 9));
    kept().write(open(4, "Huaxin", Optional.of(-10)));
    kept().write(open(5, "Huaxin", Optional.empty()));
    kept().write(open(6, "Huaxin", Optional.of(30)));

    assertThat(numbers(Query.all(kept().workspace()))).containsExactly(4, 6, 2, 5, 3, 1);
  }

  @Test
  default void a_row_comes_back_with_all_it_holds() {
    Summary row = open(1, "华鑫 🏭 \"Huaxin\" <!channel>", Optional.of(3));
    kept().write(row);

    assertThat(list(Query.all(kept().workspace()))).containsExactly(row);
  }

  @Test
  default void only_open_or_only_closed_ones_can_be_asked_for() {
    kept().write(open(1, "Huaxin", Optional.of(1)));
    kept().write(closed(2, 1));

    assertThat(numbers(query("", Show.OPEN, 10))).containsExactly(1);
    assertThat(numbers(query("", Show.CLOSED, 10))).containsExactly(2);
    assertThat(numbers(query("", Show.ALL, 10))).containsExactly(1, 2);
  }

  @Test
  default void a_handlers_and_a_channels_own_can_be_asked_for() {
    kept().write(of(1, Cast.ANNA, "C1"));
    kept().write(of(2, Cast.MARCUS, "C1"));
    kept().write(of(3, Cast.MARCUS, "C2"));

    assertThat(numbers(new Query(kept().workspace(), "", Cast.MARCUS, "", Show.ALL, 10)))
        .containsExactly(2, 3);
    assertThat(numbers(new Query(kept().workspace(), "", "", "C1", Show.ALL, 10)))
        .containsExactly(1, 2);
    assertThat(numbers(new Query(kept().workspace(), "", Cast.MARCUS, "C1", Show.ALL, 10)))
        .containsExactly(2);
  }

  @Test
  default void no_more_rows_come_than_were_asked_for_and_those_are_the_first() {
    for (int number = 1; number <= 5; number++) {
      kept().write(kept().row(number));
    }

    assertThat(numbers(query("", Show.ALL, 3))).containsExactly(1, 2, 3);
  }

  @Test
  default void words_are_found_in_supplier_and_order_in_any_case() {
    kept().write(open(1, "Huaxin Metal", Optional.of(1)));
    kept().write(open(2, "宁波华鑫", Optional.of(2)));
    kept().write(open(3, "Émile & Söhne", Optional.of(3)));

    assertThat(numbers(query("huaxin", Show.ALL, 10))).containsExactly(1);
    assertThat(numbers(query(" METAL ", Show.ALL, 10))).containsExactly(1);
    assertThat(numbers(query("po-2", Show.ALL, 10))).containsExactly(2);
    assertThat(numbers(query("华鑫", Show.ALL, 10))).containsExactly(2);
    assertThat(numbers(query("SÖHNE", Show.ALL, 10))).containsExactly(3);
    assertThat(numbers(query("lids", Show.ALL, 10))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "!", "\\", "'", "100%", "a_b", "!%_"})
  default void signs_that_databases_read_as_wildcards_mean_themselves(String sign) {
    kept().write(open(1, "Plain Ltd", Optional.of(1)));
    kept().write(open(2, "Odd " + sign + " Ltd", Optional.of(2)));

    assertThat(numbers(query(sign, Show.ALL, 10))).containsExactly(2);
  }

  @Test
  default void another_workspaces_disputes_are_never_listed() {
    kept().write(kept().row(1));
    kept().moveToNewWorkspace();

    assertThat(list(Query.all(kept().workspace()))).isEmpty();
  }

  private List<Summary> list(Query query) {
    return kept().store().transact(work -> work.journal().list(query));
  }

  private List<Integer> numbers(Query query) {
    return list(query).stream().map(row -> row.id().number()).toList();
  }

  private Query query(String text, Show show, int limit) {
    return new Query(kept().workspace(), text, "", "", show, limit);
  }

  private Summary open(int number, String supplier, Optional<Integer> dueInHours) {
    Optional<Instant> due = dueInHours.map(hours -> Kept.MONDAY.plus(Duration.ofHours(hours)));
    return row(number, supplier, Cast.ANNA, Cast.CHANNEL, due, Optional.empty());
  }

  private Summary closed(int number, int days) {
    Instant at = Kept.MONDAY.plus(Duration.ofDays(days));
    return row(
        number, "Huaxin", Cast.ANNA, Cast.CHANNEL, Optional.of(Kept.MONDAY), Optional.of(at));
  }

  private Summary of(int number, String handler, String channel) {
    Optional<Instant> due = kept().row(number).due();
    return row(number, "Huaxin", handler, channel, due, Optional.empty());
  }

  private Summary row(
      int number,
      String supplier,
      String handler,
      String channel,
      Optional<Instant> due,
      Optional<Instant> closed) {
    return new Summary(
        kept().id(number),
        supplier,
        "PO-" + number,
        "18% of lids over tolerance",
        channel,
        "1772442000.00010" + number,
        handler,
        closed.isEmpty(),
        "new-supplier",
        closed.isEmpty() ? "call" : "",
        due,
        number % 2 == 0,
        Kept.MONDAY,
        closed,
        Milestones.NONE);
  }
}
