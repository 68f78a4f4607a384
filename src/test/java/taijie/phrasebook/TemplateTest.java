package taijie.phrasebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import taijie.vocabulary.Bilingual;

class TemplateTest {

  private static final Bilingual GREETING =
      new Bilingual(
          "Hi {contact|there}, the goods[ on {po}] are here.", "[{contact}，]您好，[{po}的]货到了。");

  @Test
  void facts_take_their_places_in_both_languages() {
    Facts facts = Facts.of(Map.of("contact", "Mr Chen", "contact-zh", "陈经理", "po", "PO-4471"));

    assertThat(Shipped.PHRASEBOOK.fill(GREETING, facts))
        .isEqualTo(
            new Bilingual("Hi Mr Chen, the goods on PO-4471 are here.", "陈经理，您好，PO-4471的货到了。"));
  }

  @Test
  void a_missing_fact_leaves_a_sentence_that_reads_well() {
    assertThat(Shipped.PHRASEBOOK.fill(GREETING, Facts.none()))
        .isEqualTo(new Bilingual("Hi there, the goods are here.", "您好，货到了。"));
  }

  @Test
  void a_blank_fact_is_a_missing_one() {
    Facts facts = Facts.none().with(Placeholder.PO, "  ");

    assertThat(Shipped.PHRASEBOOK.fill(GREETING, facts).en())
        .isEqualTo("Hi there, the goods are here.");
  }

  @Test
  void a_fact_with_braces_in_it_is_taken_as_it_stands() {
    Facts facts = Facts.none().with(Placeholder.CONTACT, "{po}[x");

    assertThat(Shipped.PHRASEBOOK.fill(GREETING, facts).en())
        .startsWith("Hi {po}[x, the goods are");
  }

  @Test
  void a_fact_of_one_language_serves_both() {
    assertThat(Shipped.PHRASEBOOK.fill(GREETING, Facts.of(Map.of("contact-zh", "陈经理"))).en())
        .startsWith("Hi 陈经理,");
  }

  @Test
  void an_unknown_fact_is_named_with_what_was_meant() {
    assertThat(problems("Hi {contcat|there}"))
        .containsExactly("there is no fact called “contcat” (did you mean “contact”?)");
    assertThatThrownBy(() -> Facts.of(Map.of("colour", "red")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("“colour” is no fact");
  }

  @Test
  void a_fact_that_may_be_missing_needs_a_word_or_brackets() {
    assertThat(problems("the goods on {po} are here"))
        .containsExactly(
            "{po} may be missing: write {po|some word}, or put what needs it into […]");
  }

  @Test
  void brackets_must_be_balanced_and_of_use() {
    assertThat(problems("goods[ on {po}")).containsExactly("“[” is never closed");
    assertThat(problems("goods] here").getFirst()).isEqualTo("“]” without a “[” before it");
    assertThat(problems("goods [here]"))
        .containsExactly("“[…]” holds no fact that can be missing: write it without the brackets");
    assertThat(problems("goods [a [{po}]").getFirst()).contains("close the first stretch");
    assertThat(problems("a } b { c")).hasSize(2);
  }

  @Test
  void a_template_that_cannot_be_read_is_refused() {
    assertThatThrownBy(() -> Shipped.PHRASEBOOK.fill(new Bilingual("{x", "好"), Facts.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without its other half");
  }

  private static List<String> problems(String text) {
    List<String> problems = new ArrayList<>();
    Template.parse(text, problems::add);
    return problems;
  }
}
