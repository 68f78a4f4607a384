package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.Case;
import taijie.dispute.DisputeId;
import taijie.dispute.Ending;
import taijie.dispute.Entry;
import taijie.dispute.Journal.Page;
import taijie.dispute.Journal.Query;
import taijie.dispute.Journal.Show;
import taijie.dispute.LifeEvent.Closed;
import taijie.dispute.Milestones;
import taijie.dispute.Milestones.Warnings;
import taijie.dispute.Summary;
import taijie.dispute.WatchEvent.GuardMuted;
import taijie.usecase.WorkOutFigures;

/** Figures beside the rows, parts of lists with their totals, and old rows without figures. */
interface FiguresContract extends OnStore {

  @Test
  default void milestones_come_back_as_they_were_written_and_are_replaced_by_later_ones() {
    Milestones full =
        new Milestones(
            Optional.of(Kept.MONDAY),
            Optional.of(Kept.MONDAY.plus(Duration.ofDays(3))),
            Optional.of(Kept.MONDAY.plus(Duration.ofDays(4))),
            Optional.of(Ending.SENIOR_TALK),
            true,
            new Warnings(5, 1, 2, 1),
            7,
            2);
    kept().write(with(kept().row(1), full));
    assertThat(cases()).extracting(Case::milestones).containsExactly(full);

    tx(work -> {
      work.journal()
          .append(
              kept().id(1),
              List.of(new Entry(2, new GuardMuted(Cast.ANNA, true), Cast.ANNA, Kept.MONDAY)),
              with(kept().row(1), Milestones.NONE));
      return 1;
    });
    assertThat(cases()).extracting(Case::milestones).containsExactly(Milestones.NONE);
    assertThat(mutedBy(Cast.ANNA)).containsExactly(kept().id(1));
    assertThat(mutedBy(Cast.MARCUS)).isEmpty();
  }

  @Test
  default void a_row_from_before_figures_were_kept_gets_them_from_its_journal() {
    Summary row = kept().row(1);
    kept().write(row);
    tx(work -> {
      work.journal()
          .append(
              row.id(),
              List.of(new Entry(2, new Closed(Ending.ACCEPTED, ""), Cast.ANNA, Kept.MONDAY)),
              row);
      return 1;
    });
    kept()
        .database()
        .jdbi()
        .useHandle(h ->
            h.execute("update dispute set figured = 0 where workspace = ?", kept().workspace()));

    assertThat(new WorkOutFigures(kept().store()).run()).isPositive();

    assertThat(cases().getFirst().milestones().ending()).contains(Ending.ACCEPTED);
    assertThat(new WorkOutFigures(kept().store()).run()).isZero();
  }

  @Test
  default void figures_that_somebody_wrote_meanwhile_are_not_overwritten() {
    kept().write(kept().row(1));
    Milestones late =
        new Milestones(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Ending.PARTED),
            false,
            Warnings.NONE,
            0,
            0);

    tx(work -> {
      work.journal().addFigures(kept().id(1), late);
      return 1;
    });

    assertThat(cases().getFirst().milestones()).isEqualTo(Milestones.NONE);
  }

  @Test
  default void a_part_of_a_list_tells_how_many_there_are_in_the_channels_asked_for() {
    for (int number = 1; number <= 7; number++) {
      kept().write(kept().row(number));
    }
    Query query = new Query(kept().workspace(), "", "", "", Show.OPEN, 3);

    Page second = tx(work -> work.journal().page(query, Set.of(Cast.CHANNEL, "C0NONE"), 3));

    assertThat(second.total()).isEqualTo(7);
    assertThat(second.rows()).extracting(row -> row.id().number()).containsExactly(4, 5, 6);
    assertThat(tx(work -> work.journal().page(query, Set.of("C0NONE"), 0)).total()).isZero();
    assertThat(tx(work -> work.journal().page(query, Set.of(), 0)).total()).isZero();
    assertThat(tx(work -> work.journal().page(query, Set.of(Cast.CHANNEL), 99)).rows()).isEmpty();
  }

  private List<Case> cases() {
    return tx(work -> {
      List<Case> all = new ArrayList<>();
      work.journal().cases(kept().workspace(), all::add);
      return all;
    });
  }

  private List<DisputeId> mutedBy(String person) {
    return tx(work -> work.journal().mutedBy(kept().workspace(), person));
  }

  private <T> T tx(java.util.function.Function<taijie.usecase.Store.Work, T> work) {
    return kept().store().transact(work);
  }

  private static Summary with(Summary row, Milestones milestones) {
    return new Summary(
        row.id(),
        row.supplier(),
        row.po(),
        row.finding(),
        row.channel(),
        row.card(),
        row.handler(),
        row.open(),
        row.playbook(),
        row.step(),
        row.due(),
        row.overdue(),
        row.opened(),
        row.closed(),
        milestones);
  }
}
