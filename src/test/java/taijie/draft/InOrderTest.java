package taijie.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import taijie.content.Problems;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;
import taijie.vocabulary.Stage;

/** The draft put in order keeps the buyer's facts, adds none, and hides nothing. */
class InOrderTest {

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  private static Ordered ordered(String body) {
    return Drafts.CHECK.inOrder(Drafts.of(body));
  }

  @Test
  void the_data_stay_and_verdict_and_threat_go() {
    Ordered ordered =
        ordered(
            "Lily,\n\nthe lot is rejected because 23 of 125 lids rock by more than 0.3 mm. "
                + "If you do not answer within 5 days, we will deduct 15%. What do you say?");

    assertThat(ordered.message().en())
        .contains("23 of 125 lids rock by more than 0.3 mm.", "What do you say?")
        .doesNotContain("rejected", "deduct", "5 days");
    assertThat(ordered.leftOut())
        .anySatisfy(words -> assertThat(words).contains("rejected"))
        .anySatisfy(words -> assertThat(words).contains("deduct 15%"));
  }

  @Test
  void notice_language_before_the_data_is_cut_word_for_word() {
    Ordered ordered = ordered("We hereby formally notify you that 23 of 125 lids of PO-4471 rock.");

    assertThat(ordered.message().en()).contains("\n23 of 125 lids of PO-4471 rock.");
    assertThat(ordered.leftOut()).containsExactly("We hereby formally notify you that ");
  }

  @Test
  void the_other_language_lists_the_facts_as_they_were_found() {
    Ordered ordered = ordered("Hi Lily, in PO-4471 we found 18% (23 of 125) above 0.3 mm.");

    assertThat(ordered.message().zh()).contains("\nPO-4471\n18%\n23 of 125\n").contains("您好");
  }

  @Test
  void a_discount_keeps_its_sign_and_a_greeting_comes_once() {
    Ordered english = ordered("Hi Linda, 30 of 200 leak: 1,800 reworked and 4% credit on 600?");
    assertThat(english.message().en()).contains("4% credit").doesNotContain("Hi Linda, 30");
    assertThat(english.message().zh()).contains("\n4%\n");

    Ordered chinese = ordered("你好周琳，我们抽了80件，有7件、最大3.5mm，PO-4471。您怎么看？");
    assertThat(chinese.message().zh()).contains("我们抽了80件").doesNotContain("你好周琳");
    assertThat(chinese.message().en()).contains("3.5mm", "PO-4471");
  }

  @Test
  void a_chinese_draft_stays_chinese_and_gets_an_english_frame() {
    Ordered ordered = ordered("125个里23个超过0.3mm。你们太马虎了！再这样我们就换工厂。");

    assertThat(ordered.message().zh()).contains("125个里23个超过0.3mm。").doesNotContain("马虎", "换工厂");
    assertThat(ordered.message().en()).contains("125个里23个", "together");
    assertThat(ordered.leftOut()).containsExactly("你们太马虎了！", "再这样我们就换工厂。");
  }

  @Test
  void relationship_comes_before_data_and_question_before_way_out() {
    String text =
        ordered(
                "5 of 50 pumps leak at 2 bar. How do you see that? Perhaps a seal was different. "
                    + "Thank you for the quick delivery.\n\nRegards\nTom")
            .message()
            .en();

    assertThat(
            Stream.of(
                    "Thank you for the quick", "5 of 50", "How do you see", "Perhaps a seal", "Tom")
                .map(text::indexOf))
        .isSorted()
        .doesNotContain(-1);
  }

  @Test
  void the_addressee_is_greeted_by_name_and_title() {
    assertThat(greeted(new NamedPerson("Mr Chen", List.of("陈志强"), Role.OWNER)))
        .containsExactly("Dear Mr Chen,", "陈总，您好！");
    assertThat(greeted(new NamedPerson("Lily", List.of(), Role.SALES_CONTACT)))
        .containsExactly("Hi Lily,", "Lily，您好！");
    assertThat(greeted(new NamedPerson("欧阳明", List.of(), Role.ENGINEER)))
        .containsExactly("Hi 欧阳明,", "欧阳工，您好！");
    assertThat(greeted(new NamedPerson("王小姐", List.of(), Role.QUALITY_MANAGER)))
        .containsExactly("Dear 王小姐,", "王小姐，您好！");
    assertThat(greeted(new NamedPerson("Anna", List.of(), Role.OWN_SIDE)))
        .containsExactly("Hello,", "您好！");
  }

  @TestFactory
  Stream<DynamicTest> no_number_is_invented_and_no_sentence_with_data_is_lost() {
    return Stream.of("good", "bad")
        .flatMap(InOrderTest::messages)
        .map(draft ->
            DynamicTest.dynamicTest(
                draft.body().strip().lines().findFirst().orElse(""),
                () -> {
                  Ordered ordered = Drafts.CHECK.inOrder(draft);
                  Set<String> given = numbers(draft.body());
                  assertThat(given).containsAll(numbers(ordered.message().en()));
                  assertThat(given).containsAll(numbers(ordered.message().zh()));
                  Letter letter = Letter.of(draft);
                  String all =
                      Normal.of(
                          ordered.message().in(letter.language())
                              + String.join("\n", ordered.leftOut()));
                  assertThat(
                          letter.facts().data().stream()
                              .map(fact -> letter.text(fact.span()).strip()))
                      .allSatisfy(words -> assertThat(all).contains(words));
                }));
  }

  @TestFactory
  Stream<DynamicTest> every_sentence_is_carried_over_or_named_as_left_out() {
    return Stream.of("good", "bad")
        .flatMap(InOrderTest::messages)
        .map(draft ->
            DynamicTest.dynamicTest(
                draft.body().strip().lines().findFirst().orElse(""), () -> nothingIsLost(draft)));
  }

  @Test
  void an_orders_number_stays_although_its_sentence_goes() {
    Ordered ordered = ordered("Your shipment PO 2231 failed our inspection. 9 of 80 kettles leak.");

    assertThat(ordered.message().en()).contains("PO 2231\n\n9 of 80 kettles leak.");
    assertThat(ordered.message().zh()).contains("PO 2231", "9 of 80");
  }

  @Test
  void an_empty_draft_still_gives_a_frame() {
    Ordered ordered = ordered("");

    assertThat(ordered.message().en()).contains("How does this look");
    assertThat(ordered.leftOut()).isEmpty();
  }

  private static List<String> greeted(NamedPerson person) {
    Draft draft =
        new Draft(
            List.of(person),
            List.of(),
            "",
            "5 of 50 leak.",
            Stage.EXHAUSTED,
            true,
            Relationship.NEW,
            false,
            false);
    Ordered ordered = Drafts.CHECK.inOrder(draft);
    return List.of(
        ordered.message().en().lines().findFirst().orElseThrow(),
        ordered.message().zh().lines().findFirst().orElseThrow());
  }

  private static Set<String> numbers(String text) {
    return NUMBER
        .matcher(Normal.of(text))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void nothingIsLost(Draft draft) {
    Ordered ordered = Drafts.CHECK.inOrder(draft);
    Letter letter = Letter.of(draft);
    String all =
        Normal.of(ordered.message().in(letter.language()) + String.join("\n", ordered.leftOut()));
    // The first sentence may be the greeting, which is made anew.
    assertThat(
            letter.sentences().stream()
                .skip(1)
                .flatMap(sentence -> Sentences.clauses(letter.words(), sentence).stream())
                .map(clause -> ending(letter.text(clause))))
        .allSatisfy(words -> assertThat(all).contains(words));
  }

  private static String ending(String clause) {
    String words = clause.replaceFirst("[,，;；—–-]+$", "");
    return words.substring(Math.max(0, words.length() - 12));
  }

  private static Stream<Draft> messages(String name) {
    return Drafts.CONVERSATIONS
        .file("draft/messages/" + name + ".yml", new Problems())
        .orElseThrow()
        .list("messages")
        .stream()
        .map(Drafts::read);
  }
}
