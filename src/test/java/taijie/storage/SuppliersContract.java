package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.History;
import taijie.supplier.Listed;
import taijie.supplier.Note;
import taijie.supplier.Spellings.Spelling;
import taijie.supplier.Suppliers;
import taijie.vocabulary.Relationship;

/** Suppliers: joined names, notes, lists, and which disputes are whose. */
interface SuppliersContract extends OnStore {

  Instant AT = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  default void a_joined_name_means_the_other_in_any_case_until_it_is_parted() {
    join("Hua Xin  Metal", "华鑫 🏭");
    assertThat(known("hua xin metal")).isEqualTo("华鑫 🏭");

    join("HUA XIN METAL", "Huaxin");
    assertThat(known("Hua Xin Metal")).isEqualTo("Huaxin");
    assertThat(known("华鑫 🏭")).isEqualTo("华鑫 🏭");

    suppliers(s -> {
      s.part(kept().workspace(), "hua xin metal");
      return "";
    });
    assertThat(known("Hua Xin Metal")).isEqualTo("Hua Xin Metal");
  }

  @Test
  default void names_joined_in_a_ring_still_mean_something() {
    join("A", "B");
    join("B", "A");
    assertThat(known("A")).isIn("A", "B");
  }

  @Test
  default void a_note_is_numbered_put_right_and_dropped() {
    keep(note(0, "prefers “WeChat”\n& video <!here>"));
    keep(note(0, "second"));
    assertThat(notes()).extracting(Note::number).containsExactly(1L, 2L);

    keep(note(1, "prefers calls"));
    assertThat(one(1)).map(Note::text).contains("prefers calls");

    keep(note(1, " "));
    assertThat(notes()).extracting(Note::text).containsExactly("second");
    assertThat(one(1)).isEmpty();
  }

  @Test
  default void a_listed_supplier_comes_back_and_the_last_list_counts() {
    History history = new History(Relationship.LONG, Optional.of(8), Optional.empty(), 2);
    Listed huaxin = new Listed("华鑫 Huaxin", history, List.of(Cast.CHEN, Cast.LINDA));
    list(new Listed("华鑫  huaxin", History.UNKNOWN, List.of()));
    list(huaxin);

    assertThat(listed()).containsExactly(huaxin);
    kept().moveToNewWorkspace();
    assertThat(listed()).isEmpty();
  }

  @Test
  default void disputes_of_a_supplier_are_found_by_its_names_within_the_channels_asked_for() {
    kept().write(kept().row(1));
    kept().write(kept().row(2));

    assertThat(names(Set.of(Cast.CHANNEL))).containsExactly("Huaxin");
    assertThat(names(Set.of("C0ELSE"))).isEmpty();
    assertThat(names(Set.of())).isEmpty();
    assertThat(with(Set.of("Huaxin", "x"), Set.of(Cast.CHANNEL), 5)).containsExactly(2, 1);
    assertThat(with(Set.of("Huaxin"), Set.of(Cast.CHANNEL), 1)).containsExactly(2);
    assertThat(with(Set.of("Huaxin"), Set.of("C0ELSE"), 5)).isEmpty();
    assertThat(with(Set.of(), Set.of(Cast.CHANNEL), 5)).isEmpty();
  }

  private <T> T suppliers(Function<Suppliers, T> act) {
    return kept().store().transact(work -> act.apply(work.suppliers()));
  }

  private void join(String name, String into) {
    suppliers(s -> {
      s.join(kept().workspace(), new Spelling(name, into, Cast.ANNA, AT));
      return "";
    });
  }

  private String known(String name) {
    return suppliers(s -> s.spellings(kept().workspace()).known(name));
  }

  private Note note(long number, String text) {
    return new Note(number, "Huaxin", "周琳", text, Cast.CHANNEL, Cast.ANNA, AT);
  }

  private void keep(Note note) {
    suppliers(s -> {
      s.keep(kept().workspace(), note);
      return "";
    });
  }

  private void list(Listed supplier) {
    suppliers(s -> {
      s.list(kept().workspace(), supplier);
      return "";
    });
  }

  private List<Listed> listed() {
    return suppliers(s -> s.listed(kept().workspace()));
  }

  private List<Note> notes() {
    return suppliers(s -> s.notes(kept().workspace()));
  }

  private Optional<Note> one(long number) {
    return suppliers(s -> s.note(kept().workspace(), number));
  }

  private List<String> names(Set<String> channels) {
    return kept().store().transact(w -> w.journal().suppliers(kept().workspace(), channels));
  }

  private List<Integer> with(Set<String> names, Set<String> channels, int limit) {
    return kept()
        .store()
        .transact(w -> w.journal().with(kept().workspace(), names, channels, limit))
        .stream()
        .map(id -> id.number())
        .toList();
  }
}
