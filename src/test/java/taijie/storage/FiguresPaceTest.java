package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taijie.Cast;
import taijie.TestBot;
import taijie.dispute.Journal.Page;
import taijie.dispute.Journal.Query;
import taijie.dispute.Journal.Show;
import taijie.insight.Figures;
import taijie.insight.Tally;
import taijie.usecase.Actor;
import taijie.usecase.Disputes;
import taijie.usecase.LookUpSupplier;
import taijie.usecase.ShowFigures;
import taijie.usecase.Townsfolk;

/**
 * Figures over a hundred thousand disputes are right. How long they take is written to {@code
 * target/figures-pace.txt} and not asserted, since it depends on the machine.
 */
class FiguresPaceTest {

  private static final int MANY = 100_000;

  @TempDir private static Path folder;

  @Test
  void a_hundred_thousand_disputes_are_counted_in_one_pass() {
    try (Kept kept = new Kept(Database.sqlite(folder.resolve("many.db")))) {
      write(kept);

      long from = System.nanoTime();
      Tally tally = new Tally(ZoneOffset.UTC);
      kept.store()
          .transact(work -> {
            work.journal().cases(kept.workspace(), tally::add);
            return 1;
          });
      Figures figures = tally.figures();
      tell("counting", from);
      assertThat(figures.all().all()).isEqualTo(MANY);
      assertThat(figures.all().closed()).isEqualTo(MANY / 2);
      assertThat(figures.all().toSettlement().n()).isEqualTo(MANY / 2);
      assertThat(figures.suppliers()).hasSize(97);

      from = System.nanoTime();
      Query query = new Query(kept.workspace(), "firm 13", "", "", Show.OPEN, 10);
      Page page =
          kept.store().transact(work -> work.journal().page(query, Set.of(Cast.CHANNEL), 30));
      tell("listing a page", from);
      assertThat(page.rows()).hasSize(10);
      assertThat(page.total()).isBetween(400, 600);

      from = System.nanoTime();
      Disputes disputes =
          new Disputes(kept.store(), new Townsfolk(), TestBot.KNOWLEDGE, kept.clock());
      Actor anna = new Actor(kept.workspace(), Cast.ANNA, "");
      Figures seen = new ShowFigures(disputes).of(anna, "", ZoneOffset.UTC);
      tell(
          "the figures that somebody asks for, with their permissions and joined names, over",
          from);
      assertThat(seen).isEqualTo(figures);

      from = System.nanoTime();
      assertThat(new LookUpSupplier(disputes).names(anna)).hasSize(97);
      tell("the names of suppliers among", from);
    }
  }

  private final List<String> told = new ArrayList<>();

  private void tell(String what, long from) {
    told.add("%s %d disputes: %d ms".formatted(what, MANY, (System.nanoTime() - from) / 1_000_000));
  }

  @AfterEach
  void writeDown() throws IOException {
    Files.write(Path.of("target", "figures-pace.txt"), told);
  }

  private static void write(Kept kept) {
    kept.database()
        .jdbi()
        .useTransaction(handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  "insert into dispute (workspace, number, supplier, po, finding, search, channel,"
                      + " card, handler, is_open, playbook, step, due_at, overdue, opened_at,"
                      + " closed_at, figured, noticed_at, settled_at, ending)"
                      + " values (:workspace, :number, :supplier, '', 'dents', :search, :channel, '',"
                      + " :handler, :open, '', '', null, 0, :opened, :closed, 1, :opened, :closed,"
                      + " :ending)");
          for (int number = 1; number <= MANY; number++) {
            boolean open = number % 2 == 0;
            long opened = Kept.MONDAY.plus(Duration.ofMinutes(number)).toEpochMilli();
            Optional<Long> closed =
                open ? Optional.empty() : Optional.of(opened + Duration.ofDays(9).toMillis());
            batch
                .bind("workspace", kept.workspace())
                .bind("number", number)
                .bind("supplier", "Firm " + number % 97)
                .bind("search", "firm " + number % 97 + " ")
                .bind("channel", Cast.CHANNEL)
                .bind("handler", "U" + number % 13)
                .bind("open", open ? 1 : 0)
                .bind("opened", opened)
                .bind("closed", closed.orElse(null))
                .bind("ending", open ? null : "accepted")
                .add();
          }
          batch.execute();
        });
  }
}
