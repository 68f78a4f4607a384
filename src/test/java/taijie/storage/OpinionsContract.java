package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.opinion.Account.Sending;
import taijie.opinion.Ceiling;
import taijie.opinion.Ceiling.Price;
import taijie.opinion.Outcome;
import taijie.opinion.Reply.Usage;
import taijie.opinion.Task;
import taijie.usecase.Consent;
import taijie.usecase.ModelAccount;
import taijie.usecase.Opinions.Used;

/** Consents, and what was sent to a language model: in numbers, for all instances. */
interface OpinionsContract extends OnStore {

  LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  default void nobody_agreed_to_anything_until_somebody_did_and_the_last_word_counts() {
    assertThat(consent()).isEqualTo(Consent.NONE);
    Consent given = new Consent(true, true, "models.example.com", Cast.ANNA, Kept.MONDAY);
    save(given);
    assertThat(consent()).isEqualTo(given);
    Consent taken = new Consent(false, false, "models.example.com", Cast.MARCUS, Kept.MONDAY);
    save(taken);
    assertThat(consent()).isEqualTo(taken);
  }

  @Test
  default void what_is_sent_counts_by_its_estimate_until_it_is_settled() {
    ModelAccount account = new ModelAccount(kept().store());
    Ceiling ceiling = new Ceiling(2_000, new Price(1_000_000, 2_000_000), OptionalLong.empty());
    String entry = account.enter(sending(7, DAY), ceiling).orElseThrow();
    assertThat(used().tokens()).isEqualTo(1_500);
    account.settle(kept().workspace(), entry, Outcome.AGREED, new Usage(400, 50), 500, 1_200);
    assertThat(used()).isEqualTo(new Used(450, 500, Map.of(Outcome.AGREED, 1)));
  }

  @Test
  default void the_days_ceiling_holds_for_whoever_asks_on_the_same_database() {
    ModelAccount one = new ModelAccount(kept().store());
    ModelAccount other = new ModelAccount(kept().store());
    Ceiling ceiling = new Ceiling(4_000, Price.UNKNOWN, OptionalLong.empty());
    assertThat(one.enter(sending(7, DAY), ceiling)).isPresent();
    assertThat(other.enter(sending(7, DAY), ceiling)).isPresent();
    assertThat(one.enter(sending(7, DAY), ceiling)).isEmpty();
    assertThat(other.enter(sending(7, DAY.plusDays(1)), ceiling)).isPresent();
  }

  @Test
  default void a_ceiling_of_cost_holds_too() {
    ModelAccount account = new ModelAccount(kept().store());
    Ceiling ceiling =
        new Ceiling(1_000_000, new Price(1_000_000, 1_000_000), OptionalLong.of(2_000));
    String entry = account.enter(sending(7, DAY), ceiling).orElseThrow();
    account.settle(kept().workspace(), entry, Outcome.USED, new Usage(900, 100), 1_000, 900);
    assertThat(account.enter(sending(7, DAY), ceiling)).isEmpty();
  }

  @Test
  default void of_a_forgotten_dispute_no_hash_is_left_and_what_it_used_stays_used() {
    kept().write(kept().row(7));
    ModelAccount account = new ModelAccount(kept().store());
    account.enter(sending(7, DAY), new Ceiling(9_000, Price.UNKNOWN, OptionalLong.empty()));
    kept()
        .store()
        .transact(work -> {
          work.journal().forget(kept().id(7));
          return 7;
        });
    assertThat(used().tokens()).isEqualTo(1_500);
  }

  private Sending sending(int number, LocalDate day) {
    return new Sending(
        kept().workspace(),
        number,
        Task.GIST,
        "ab".repeat(32),
        420,
        3,
        1_500,
        Instant.parse("2026-03-02T08:10:00Z"),
        day);
  }

  private Used used() {
    return kept().store().transact(work -> work.opinions().used(kept().workspace(), DAY));
  }

  private Consent consent() {
    return kept().store().transact(work -> work.opinions().consent(kept().workspace()));
  }

  private void save(Consent consent) {
    kept()
        .store()
        .transact(work -> {
          work.opinions().save(kept().workspace(), consent);
          return consent;
        });
  }
}
