package taijie.phrasebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import taijie.content.Conversations;
import taijie.content.Problem;
import taijie.content.Problems;
import taijie.vocabulary.Relationship;

class PhrasebookTest {

  private static final Phrasebook BOOK = Shipped.PHRASEBOOK;

  @Test
  void finds_what_to_answer_when_they_doubt_the_calipers() {
    assertThat(first("they say our calipers are wrong")).isEqualTo("respond-measurement");
  }

  @Test
  void reads_traditional_letters_as_simplified_ones() {
    assertThat(first("他們說我們卡尺有問題")).isEqualTo("respond-measurement");
  }

  @Test
  void forgives_a_slip_of_the_finger() {
    assertThat(first("they say our calipres are worng")).isEqualTo("respond-measurement");
  }

  @Test
  void reads_a_mix_of_both_languages() {
    assertThat(first("他们说我们的 caliper 不准")).isEqualTo("respond-measurement");
  }

  @Test
  void finds_the_matter_in_a_whole_letter() {
    String letter =
        """
        Hi Anna, hope you had a good weekend. Thanks for the pictures from the fair.

        One more thing on PO-4471. I talked to Mr Chen this morning and they say our calipers are not
        calibrated and that their own QC measured the lids within tolerance. What shall I tell them?

        Best regards, Tom
        """;

    assertThat(BOOK.find(letter).confident()).isTrue();
    assertThat(BOOK.find(letter).best().subList(0, 3))
        .extracting(match -> match.situation().key())
        .contains("respond-measurement");
  }

  @Test
  void ranks_five_with_scores_between_nought_and_one() {
    List<Match> best = BOOK.find("how do I ask them to rework the goods").best();

    assertThat(best).hasSize(5).allSatisfy(m -> assertThat(m.score()).isBetween(0.0, 1.0));
    assertThat(best).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
  }

  @Test
  void text_without_words_finds_nothing() {
    for (String nothing : List.of("", "   ", "🙂", "🙂🙂🙂", "…?!", "\n\n", "```code```")) {
      assertThat(BOOK.find(nothing).confident()).as(nothing).isFalse();
    }
  }

  @Test
  void very_long_text_is_cut_and_answered_quickly() {
    String end = "they say our calipers are wrong. 他们说我们卡尺不准。";
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          BOOK.find(end.repeat(100_000 / end.length()));
          BOOK.find("a".repeat(100_000));
          BOOK.find("好".repeat(100_000));
          BOOK.find("[{".repeat(50_000));
          BOOK.find("\uD83D".repeat(1_000));
        });
  }

  @Test
  void offers_what_was_written_for_the_relationship_first() {
    Situation opening = BOOK.situation("opening-call").orElseThrow();

    List<Phrase> toOldFriends =
        BOOK.choose(
            opening, Optional.of(Relationship.LONG), Optional.of(Medium.CALL), Temperature.FIRST);
    List<Phrase> toNewOnes =
        BOOK.choose(
            opening, Optional.of(Relationship.NEW), Optional.of(Medium.CALL), Temperature.FIRST);

    assertThat(toOldFriends.getFirst().relationship()).contains(Relationship.LONG);
    assertThat(toNewOnes)
        .isNotEmpty()
        .noneMatch(p -> p.relationship().equals(Optional.of(Relationship.LONG)));
  }

  @Test
  void offers_what_was_written_for_the_temperature_first_and_the_usual_words_next() {
    Situation journey = BOOK.situation("respond-handling").orElseThrow();

    List<Phrase> again =
        BOOK.choose(journey, Optional.empty(), Optional.empty(), Temperature.AGAIN);

    assertThat(again.getFirst().temperature()).isEqualTo(Temperature.AGAIN);
    assertThat(again.get(1).temperature()).isEqualTo(Temperature.FIRST);
    assertThat(again.getLast().temperature()).isEqualTo(Temperature.UPSET);
  }

  @Test
  void never_comes_back_with_empty_hands() {
    for (Situation situation : BOOK.situations()) {
      for (Relationship relationship : Relationship.values()) {
        for (Medium medium : Medium.values()) {
          assertThat(
                  BOOK.choose(
                      situation, Optional.of(relationship), Optional.of(medium), Temperature.FIRST))
              .as(situation.key())
              .isNotEmpty();
        }
      }
    }
  }

  @Test
  void names_every_mistake_of_a_file_with_its_place() {
    Problems problems = new Problems();
    Conversations conversations =
        new Conversations(
            Map.of(
                "phrasebook/opening-call.yml",
                """
                title: {en: The call, zh: The call}
                questions: [how do I start]
                phrases:
                  - medium: telegram
                    say: {en: "Hi {contcat|there}"}
                    avoid: {en: Bad, zh: 坏}
                    why: {en: Because, zh: 因为}
                    wy: x
                """));

    assertThatNoException().isThrownBy(() -> Phrasebook.from(conversations, problems));

    assertThat(problems.all())
        .extracting(Problem::what)
        .anyMatch(what -> what.contains("holds no Chinese"))
        .anyMatch(what -> what.contains("too few"))
        .anyMatch(what -> what.contains("telegram"))
        .anyMatch(what -> what.contains("did you mean “contact”"))
        .anyMatch(what -> what.contains("“zh” is missing"))
        .anyMatch(what -> what.contains("unknown key “wy”"));
    assertThat(problems.all())
        .allSatisfy(p -> assertThat(p.place().file()).isEqualTo("phrasebook/opening-call.yml"));
  }

  @Test
  void an_empty_folder_answers_nothing() {
    Phrasebook empty = Phrasebook.from(new Conversations(Map.of()), new Problems());

    assertThat(empty.find("they say our calipers are wrong"))
        .isEqualTo(new Found(List.of(), false));
  }

  private static String first(String query) {
    Found found = BOOK.find(query);
    assertThat(found.confident()).as(query).isTrue();
    return found.best().getFirst().situation().key();
  }
}
