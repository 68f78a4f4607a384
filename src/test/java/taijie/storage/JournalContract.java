package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.Answer;
import taijie.dispute.AnswerEvent.AnswerCorrected;
import taijie.dispute.AnswerEvent.AnswerLogged;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.dispute.Event;
import taijie.dispute.Journal.Query;
import taijie.dispute.Summary;
import taijie.dispute.TalkEvent.Noted;
import taijie.vocabulary.Stance;

/** Events are kept in order and come back as they were. */
interface JournalContract extends OnStore {

  @Test
  default void a_dispute_that_never_was_has_no_entries() {
    assertThat(kept().entries(1)).isEmpty();
  }

  @Test
  default void events_of_every_kind_come_back_as_they_were_written() {
    List<Event> events = Samples.events();
    List<Entry> written =
        IntStream.range(0, events.size()).mapToObj(i -> Kept.entry(i + 1, events.get(i))).toList();

    append(1, written);

    assertThat(kept().entries(1)).containsExactlyElementsOf(written);
  }

  @Test
  default void what_people_put_right_is_told_once_as_it_stands_and_only_to_its_workspace() {
    append(
        1,
        List.of(
            Kept.entry(1, new AnswerLogged(Samples.ANSWER)),
            Kept.entry(2, new AnswerCorrected(Samples.ANSWER.withStance(Stance.ASKS))),
            Kept.entry(3, new AnswerCorrected(Samples.ANSWER.withStance(Stance.STALLS)))));
    append(2, List.of(Kept.entry(1, new AnswerCorrected(Samples.ANSWER))));
    append(3, List.of(Kept.entry(1, new AnswerCorrected(Samples.ANSWER.withTopics(List.of())))));
    String workspace = kept().workspace();

    assertThat(corrected(workspace, 10))
        .as("put right by somebody, not merely edited; each once")
        .extracting(Answer::stance)
        .containsExactly(Stance.STALLS, Stance.DISPUTES);
    assertThat(corrected(workspace, 1)).hasSize(1);

    kept().moveToNewWorkspace();
    assertThat(corrected(kept().workspace(), 10)).isEmpty();
  }

  private List<Answer> corrected(String workspace, int limit) {
    return kept().store().transact(work -> work.journal().corrected(workspace, limit));
  }

  @Test
  default void long_and_odd_texts_come_back_to_the_letter() {
    List<String> texts =
        List.of(
            "",
            " ",
            "周琳：\t“图纸 7.2 没写”\n\r\n第二行",
            "🏭👩🏽‍🔧 over tolerance 𠮷",
            "'; drop table event; --",
            "%_!\\\"{}[]:?&<!channel>",
            "e\u0301 \u200b\u202e\ufeff",
            "null\u0000and after",
            "台阶".repeat(100_000));
    List<Entry> written =
        IntStream.range(0, texts.size())
            .mapToObj(i -> Kept.entry(i + 1, new Noted(texts.get(i))))
            .toList();

    append(1, written);

    assertThat(kept().entries(1)).containsExactlyElementsOf(written);
  }

  @Test
  default void time_is_kept_to_the_millisecond_and_the_person_by_name() {
    Instant at = Instant.parse("2026-03-02T08:10:00.123Z");
    Entry entry = new Entry(1, new Noted("x"), Cast.MARCUS, at);

    append(1, List.of(entry));

    assertThat(kept().entries(1)).containsExactly(entry);
  }

  @Test
  default void ten_thousand_events_come_back_equal_and_in_order() {
    List<Entry> written =
        LongStream.rangeClosed(1, 10_000)
            .mapToObj(seq -> Kept.entry(seq, new Noted("remark " + seq + " 备注")))
            .toList();
    for (int from = 0; from < written.size(); from += 2_500) {
      append(1, written.subList(from, from + 2_500));
    }

    assertThat(kept().entries(1)).isEqualTo(written);
  }

  @Test
  default void disputes_of_two_workspaces_do_not_mix() {
    append(1, List.of(Kept.entry(1, new Noted("here"))));
    String here = kept().workspace();
    kept().moveToNewWorkspace();
    append(1, List.of(Kept.entry(1, new Noted("there"))));

    assertThat(texts(new DisputeId(here, 1))).containsExactly("here");
    assertThat(texts(kept().id(1))).containsExactly("there");
  }

  @Test
  default void numbers_count_from_one_in_each_workspace() {
    assertThat(next()).isEqualTo(1);
    kept().write(kept().row(1));
    kept().write(kept().row(2));
    assertThat(next()).isEqualTo(3);

    kept().moveToNewWorkspace();
    assertThat(next()).isEqualTo(1);
  }

  @Test
  default void a_dispute_is_found_by_its_thread_and_nothing_else_is() {
    kept().write(withCard(1, "C1", "1772442000.000100"));
    kept().write(withCard(2, "C2", "1772442000.000200"));
    kept().write(withCard(3, "C2", ""));

    assertThat(inThread("C1", "1772442000.000100")).contains(kept().id(1));
    assertThat(inThread("C2", "1772442000.000200")).contains(kept().id(2));
    assertThat(inThread("C2", "1772442000.000100")).isEmpty();
  }

  @Test
  default void the_row_follows_its_dispute() {
    kept().write(kept().row(1));
    Summary later = withCard(1, Cast.CHANNEL, "1772442000.000100");
    kept()
        .store()
        .transact(work -> {
          work.journal().append(kept().id(1), List.of(Kept.entry(2, new Noted("x"))), later);
          return later;
        });

    assertThat(rows()).containsExactly(later);
  }

  @Test
  default void it_is_known_when_people_last_talked_about_a_dispute() {
    kept().write(kept().row(1));
    kept().write(kept().row(2));
    assertThat(lastSpoken(1)).isEmpty();

    for (Instant at : List.of(Kept.MONDAY, Kept.MONDAY.plusSeconds(90))) {
      kept()
          .store()
          .transact(work -> {
            work.journal().spoke(kept().id(1), at);
            return at;
          });
    }
    append(1, List.of(Kept.entry(2, new Noted("x"))));

    assertThat(lastSpoken(1)).contains(Kept.MONDAY.plusSeconds(90));
    assertThat(lastSpoken(2)).isEmpty();
  }

  private Optional<Instant> lastSpoken(int number) {
    return kept().store().transact(work -> work.journal().lastSpoken(kept().id(number)));
  }

  private void append(int number, List<Entry> entries) {
    kept()
        .store()
        .transact(work -> {
          work.journal().append(kept().id(number), entries, kept().row(number));
          return number;
        });
  }

  private int next() {
    return kept().store().transact(work -> work.journal().nextNumber(kept().workspace()));
  }

  private Optional<DisputeId> inThread(String channel, String thread) {
    return kept()
        .store()
        .transact(work -> work.journal().inThread(kept().workspace(), channel, thread));
  }

  private List<Summary> rows() {
    return kept().store().transact(work -> work.journal().list(Query.all(kept().workspace())));
  }

  private List<String> texts(DisputeId id) {
    List<String> texts = new ArrayList<>();
    for (Entry entry : kept().store().transact(work -> work.journal().entries(id))) {
      texts.add(((Noted) entry.event()).text());
    }
    return texts;
  }

  private Summary withCard(int number, String channel, String card) {
    Summary row = kept().row(number);
    return new Summary(
        row.id(),
        row.supplier(),
        row.po(),
        row.finding(),
        channel,
        card,
        row.handler(),
        row.open(),
        row.playbook(),
        row.step(),
        row.due(),
        row.overdue(),
        row.opened(),
        row.closed(),
        row.milestones());
  }
}
