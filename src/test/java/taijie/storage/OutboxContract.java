package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.usecase.Mailbox.Parcel;
import taijie.usecase.Telling;

/** What is put into the outbox waits in its lane, in order and once, until it is delivered. */
interface OutboxContract extends OnStore {

  @Test
  default void tellings_of_every_kind_wait_as_they_were_put_and_in_order() {
    List<Telling> tellings = Samples.tellings(kept().id(1));
    for (int i = 0; i < tellings.size(); i++) {
      put("id/" + i, "C1", tellings.get(i));
    }

    assertThat(kept().waiting("C1"))
        .extracting(Parcel::telling)
        .containsExactlyElementsOf(tellings);
    assertThat(kept().waiting("C1")).extracting(Parcel::order).isSorted();
  }

  @Test
  default void lanes_and_workspaces_do_not_mix() {
    put("a", "C1", home());
    put("b", "C2", home());
    assertThat(ids("C1")).containsExactly("a");
    assertThat(ids("C2")).containsExactly("b");

    kept().moveToNewWorkspace();
    assertThat(ids("C1")).isEmpty();
  }

  @Test
  default void the_same_telling_put_twice_waits_once_even_after_it_was_delivered() {
    put("a", "C1", home());
    put("a", "C1", new Telling.Home(Cast.MARCUS));
    assertThat(kept().waiting("C1")).extracting(Parcel::telling).containsExactly(home());

    kept().store().mailbox().delivered(kept().waiting("C1").getFirst(), "1.2", Kept.MONDAY);
    put("a", "C1", home());
    assertThat(kept().waiting("C1")).isEmpty();
  }

  @Test
  default void a_delivery_is_scheduled_with_the_telling_and_only_once() {
    put("a", "C1", home());
    put("a", "C1", home());

    kept().runDue();

    assertThat(kept().done()).containsExactly("deliver C1");
  }

  @Test
  default void every_beginning_of_a_delivery_is_counted() {
    put("a", "C1", home());
    assertThat(first().tries()).isZero();

    kept().store().mailbox().begins(first());
    kept().store().mailbox().begins(first());

    assertThat(first().tries()).isEqualTo(2);
  }

  @Test
  default void what_was_delivered_or_given_up_waits_no_more_and_its_text_is_gone() {
    put("a", "C1", new Telling.Whisper("U1", "C1", "", "thread.noted", Map.of("text", "hush")));
    put("b", "C1", new Telling.Whisper("U1", "C1", "", "thread.noted", Map.of("text", "hush")));

    kept().store().mailbox().delivered(first(), "1772442000.000100", Kept.MONDAY);
    kept().store().mailbox().refused(first(), "is_archived", Kept.MONDAY);

    assertThat(kept().waiting("C1")).isEmpty();
    assertThat(bodies()).containsExactly("", "");
  }

  @Test
  default void delivered_ones_are_swept_after_their_time_and_waiting_ones_never() {
    put("a", "C1", home());
    put("b", "C1", home());
    kept().store().mailbox().delivered(first(), "1.2", kept().clock().instant());

    kept().clock().forward(Duration.ofDays(59));
    kept().store().sweep();
    assertThat(kept().rows("delivery")).isEqualTo(2);

    kept().clock().forward(Duration.ofDays(2));
    kept().store().sweep();
    assertThat(ids("C1")).containsExactly("b");
    assertThat(kept().rows("delivery")).isOne();
  }

  private static Telling home() {
    return new Telling.Home(Cast.ANNA);
  }

  private void put(String id, String lane, Telling telling) {
    kept()
        .store()
        .transact(work -> {
          work.outbox().put(kept().workspace(), id, lane, telling);
          return id;
        });
  }

  private Parcel first() {
    return kept().waiting("C1").getFirst();
  }

  private List<String> ids(String lane) {
    return kept().waiting(lane).stream().map(Parcel::id).toList();
  }

  private List<String> bodies() {
    return kept()
        .database()
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select body from delivery where workspace = :workspace")
                .bind("workspace", kept().workspace())
                .mapTo(String.class)
                .list());
  }
}
