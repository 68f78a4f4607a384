package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.Summary;
import taijie.usecase.People.Handler;
import taijie.usecase.Preferences;
import taijie.usecase.Store.Work;
import taijie.vocabulary.Language;

/** What people and channels are set to. */
interface SettingsContract extends OnStore {

  @Test
  default void whoever_set_nothing_has_the_usual_settings() {
    assertThat(preferences(Cast.ANNA)).isEqualTo(Preferences.DEFAULT);
  }

  @Test
  default void settings_come_back_and_the_last_ones_count() {
    Preferences all =
        new Preferences(
            Optional.of(Language.ZH),
            Optional.of("Asia/Shanghai"),
            8,
            17,
            Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
            true,
            7,
            Optional.of(LocalDate.of(2026, 3, 2)),
            Optional.empty());
    save(Cast.ANNA, Preferences.DEFAULT.withGuardMuted(true));
    save(Cast.ANNA, all);

    assertThat(preferences(Cast.ANNA)).isEqualTo(all);
    assertThat(preferences(Cast.MARCUS)).isEqualTo(Preferences.DEFAULT);
  }

  @Test
  default void an_opinion_of_a_phrase_replaces_the_earlier_one() {
    for (boolean good : List.of(true, true, false)) {
      tx(work -> {
        work.people().vote(kept().workspace(), Cast.ANNA, "give-time/0", good);
        return good;
      });
    }
    assertThat(kept().rows("vote")).isOne();
  }

  @Test
  default void a_digest_may_be_for_whoever_has_an_overdue_step_in_an_open_dispute() {
    kept().write(row(1, Cast.ANNA, true, true));
    kept().write(row(2, Cast.ANNA, true, true));
    kept().write(row(3, Cast.MARCUS, true, false));
    kept().write(row(4, "U0LIN", false, true));

    List<Handler> handlers = tx(work -> work.people().handlers());
    assertThat(handlers)
        .filteredOn(h -> h.workspace().equals(kept().workspace()))
        .containsExactly(new Handler(kept().workspace(), Cast.ANNA));
  }

  @Test
  default void what_others_remember_is_worthless_after_a_change_and_not_after_a_look() {
    OptionalLong first = kept().store().changes();
    guarded("C1");
    assertThat(kept().store().changes()).isEqualTo(first);
    guard("C1", true);
    OptionalLong second = kept().store().changes();
    kept().write(row(1, Cast.ANNA, true, false));
    OptionalLong third = kept().store().changes();

    // Where others write, too, there is no such number at all.
    Set<OptionalLong> all = Set.copyOf(List.of(first, second, third));
    assertThat(all).hasSize(first.isEmpty() ? 1 : 3);
  }

  @Test
  default void the_guard_reads_a_channel_only_while_it_is_switched_on() {
    assertThat(guarded("C1")).isFalse();
    guard("C1", true);
    assertThat(guarded("C1")).isTrue();
    assertThat(guarded("C2")).isFalse();
    guard("C1", false);
    assertThat(guarded("C1")).isFalse();
  }

  @Test
  default void a_language_model_is_asked_in_a_channel_unless_it_is_kept_out() {
    assertThat(opinion("C1")).isTrue();
    guard("C1", true);
    assertThat(opinion("C1")).isTrue();
    allowOpinion("C1", false);
    allowOpinion("C2", false);
    assertThat(opinion("C1")).isFalse();
    assertThat(guarded("C1")).isTrue();
    assertThat(guarded("C2")).isFalse();
    assertThat(withoutOpinion()).containsExactly("C1", "C2");
    guard("C2", true);
    assertThat(opinion("C2")).isFalse();
    allowOpinion("C1", true);
    assertThat(withoutOpinion()).containsExactly("C2");
  }

  @Test
  default void the_newest_open_dispute_of_a_channel_is_found() {
    assertThat(newest(Cast.CHANNEL)).isEmpty();
    kept().write(row(1, Cast.ANNA, true, false));
    kept().write(row(2, Cast.ANNA, true, false));
    kept().write(row(3, Cast.ANNA, false, false));

    assertThat(newest(Cast.CHANNEL)).hasValue(2);
    assertThat(newest("C9")).isEmpty();
  }

  private OptionalInt newest(String channel) {
    return tx(work -> work.rooms().newestOpen(kept().workspace(), channel));
  }

  private void guard(String channel, boolean on) {
    tx(work -> {
      work.rooms().guard(kept().workspace(), channel, on);
      return on;
    });
  }

  private boolean opinion(String channel) {
    return tx(work -> work.rooms().opinion(kept().workspace(), channel));
  }

  private void allowOpinion(String channel, boolean allowed) {
    tx(work -> {
      work.rooms().allowOpinion(kept().workspace(), channel, allowed);
      return allowed;
    });
  }

  private List<String> withoutOpinion() {
    return tx(work -> work.rooms().withoutOpinion(kept().workspace()));
  }

  private boolean guarded(String channel) {
    return tx(work -> work.rooms().guarded(kept().workspace(), channel));
  }

  private Preferences preferences(String user) {
    return tx(work -> work.people().of(kept().workspace(), user));
  }

  private void save(String user, Preferences preferences) {
    tx(work -> {
      work.people().save(kept().workspace(), user, preferences);
      return user;
    });
  }

  private <T> T tx(Function<Work, T> work) {
    return kept().store().transact(work);
  }

  private Summary row(int number, String handler, boolean open, boolean overdue) {
    Summary row = kept().row(number);
    return new Summary(
        row.id(),
        row.supplier(),
        row.po(),
        row.finding(),
        row.channel(),
        row.card(),
        handler,
        open,
        row.playbook(),
        row.step(),
        row.due(),
        overdue,
        row.opened(),
        open ? Optional.empty() : Optional.of(row.opened().plus(Duration.ofDays(1))),
        row.milestones());
  }
}
