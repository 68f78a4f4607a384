package taijie.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.content.Conversations;
import taijie.content.Problems;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;
import taijie.vocabulary.Stage;

class DraftCheckTest {

  private static final NamedPerson LILY =
      new NamedPerson("Lily", List.of("李丽"), Role.SALES_CONTACT);
  private static final NamedPerson CHEN = new NamedPerson("Mr Chen", List.of("陈总"), Role.OWNER);
  private static final NamedPerson ANNA = new NamedPerson("Anna", List.of(), Role.OWN_SIDE);

  private static Draft draft(String body, List<NamedPerson> cc) {
    return new Draft(
        List.of(LILY),
        cc,
        "",
        body,
        Stage.IN_DISPUTE,
        true,
        Relationship.ESTABLISHED,
        false,
        false);
  }

  @Test
  void the_heaviest_finding_comes_first() {
    Draft draft = draft("12% leak. We will deduct the cost.", List.of(CHEN));

    assertThat(Drafts.keys(draft))
        .containsExactly(
            "owner-copied",
            "penalty-threat",
            "no-relationship-opening",
            "no-question",
            "no-way-out");
  }

  @Test
  void better_words_come_in_the_drafts_language_with_its_own_data() {
    assertThat(instead("Please see: 23 of 125 lids rock.", "no-question")).contains("23 of 125");
    assertThat(instead("125个里23个超差，请处理。", "no-question")).contains("125个里23个", "您");
    assertThat(instead("The pumps leak, see photos.", "no-question")).doesNotContain("{data}");
  }

  @Test
  void a_span_refers_to_the_body_as_it_was_given() {
    String body = "> old words\n\n張先生，這批貨被拒收！";
    Finding finding =
        Drafts.CHECK.check(Drafts.of(body)).stream()
            .filter(f -> f.key().equals("verdict-first"))
            .findFirst()
            .orElseThrow();

    assertThat(finding.span().orElseThrow().of(body)).isEqualTo("拒收");
  }

  @Test
  void the_face_cost_grows_with_readers_and_register() {
    assertThat(weight(draft("Can we talk tomorrow?", List.of(ANNA))))
        .isEqualTo(Weight.PRIVATE_WORD);
    assertThat(weight(draft("5 of 50 leak, how do you see it?", List.of(ANNA))))
        .isEqualTo(Weight.MESSAGE_TO_ONE);
    assertThat(weight(draft("5 of 50 leak, how do you see it?", List.of(CHEN))))
        .isEqualTo(Weight.COPIED);
    assertThat(weight(draft("We hereby reject 5 of 50.", List.of()))).isEqualTo(Weight.FORMAL);
  }

  @Test
  void the_face_cost_names_the_factorys_people_only() {
    assertThat(Drafts.CHECK.faceCost(draft("5 of 50 leak", List.of(CHEN, ANNA, LILY))).reached())
        .containsExactly(LILY, CHEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "👍",
        "…",
        "Lily, Amy, Kevin, 陈总, 王小姐",
        "ok",
        "> quoted\n> again",
        "\u0000\uD83D"
      })
  void a_message_that_says_nothing_has_no_findings(String body) {
    assertThat(Drafts.keys(draft(body, List.of()))).isEmpty();
  }

  @Test
  void very_long_texts_are_judged_quickly() {
    Drafts.keys(Drafts.of("預熱"));
    Stream.of(
            "a",
            "if you ",
            "please, ",
            "1 of ",
            "我们",
            "请",
            "we will not ",
            "\n",
            ">",
            "12.",
            "\"",
            "must ",
            "125个里")
        .forEach(piece -> {
          Draft draft = draft(piece.repeat(100_000 / piece.length()), List.of());
          assertTimeoutPreemptively(
              Duration.ofSeconds(4),
              () -> {
                Drafts.CHECK.check(draft);
                return Drafts.CHECK.inOrder(draft);
              },
              piece);
        });
  }

  @Test
  void the_facts_are_found_with_their_kinds() {
    String text =
        "po-4471 of 3 june 2024: 18% (23 of 125) above 0.3 mm, usd 5,000, drawing 12, 40 cartons, see photos.zip";

    assertThat(Facts.in(text, List.of()).describe(text))
        .isEqualTo(
            "reference=po-4471, date=3 june 2024, percent=18%, ratio=23 of 125, measure=0.3 mm, "
                + "money=usd 5,000, clause=drawing 12, count=40 cartons, attachment=photos.zip");
  }

  @Test
  void a_team_can_add_a_finding_as_one_file() {
    Map<String, String> files = new HashMap<>(Drafts.CONVERSATIONS.files());
    files.put(
        "draft/shouting.yml",
        """
        weight: 5
        advice:
          - why: {en: It shouts., zh: 像在喊。}
            instead: {en: Say it softly., zh: 轻声说。}
        found-in: {en: ['!!!'], zh: ['！！！']}
        """);
    Problems problems = new Problems();
    DraftCheck check = DraftCheck.from(new Conversations(files), problems);

    assertThat(problems.all()).isEmpty();
    assertThat(check.check(Drafts.of("5 of 50 leak！！！")))
        .extracting(Finding::key)
        .contains("shouting");
  }

  @Test
  void a_pattern_that_cannot_be_read_is_told_with_its_place() {
    Map<String, String> files = new HashMap<>(Drafts.CONVERSATIONS.files());
    files.put(
        "draft/shouting.yml",
        "weight: 5\nadvice: [{why: {en: a, zh: b}, instead: {en: a, zh: b}}]\nfound-in: {en: ['(loud']}\n");
    Problems problems = new Problems();
    DraftCheck.from(new Conversations(files), problems);

    assertThat(problems.all())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.place().toString()).startsWith("draft/shouting.yml:3:");
          assertThat(problem.what()).contains("(loud").contains("no pattern");
        });
  }

  private static String instead(String body, String key) {
    return Drafts.CHECK.check(Drafts.of(body)).stream()
        .filter(f -> f.key().equals(key))
        .map(Finding::instead)
        .findFirst()
        .orElseThrow();
  }

  private static Weight weight(Draft draft) {
    return Drafts.CHECK.faceCost(draft).weight();
  }
}
