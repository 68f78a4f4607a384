package taijie.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Stance;

class FieldsTest {

  @Test
  void a_file_without_mistakes_has_no_problems() {
    Sample sample =
        Sample.of(
            """
            title: {en: Call, zh: 电话}
            latest: [disputes, asks]
            one: stalls
            waiting: true
            rank: 7
            weight: 0.5
            """);
    Fields fields = sample.fields();

    assertThat(fields.bilingual("title")).isEqualTo(new Bilingual("Call", "电话"));
    assertThat(fields.labels("latest", Stance.class)).containsExactly(Stance.DISPUTES, Stance.ASKS);
    assertThat(fields.labels("one", Stance.class)).containsExactly(Stance.STALLS);
    assertThat(fields.flag("waiting", false)).isTrue();
    assertThat(fields.number("rank")).isEqualTo(7);
    assertThat(fields.optionalDecimal("weight")).contains(0.5);
    assertThat(fields.stem()).isEqualTo("one");
    fields.end();
    assertThat(sample.told()).isEmpty();
  }

  @Test
  void an_unknown_key_is_named_with_its_place_and_what_was_meant() {
    Sample sample = Sample.of("key: call\ntitel: Call\n");
    Fields fields = sample.fields();
    fields.text("key");
    fields.optionalText("title");
    fields.end();

    assertThat(sample.told())
        .containsExactly("sample/one.yml:2:1: unknown key “titel” (did you mean “title”?)");
  }

  @Test
  void a_hint_never_names_a_key_that_is_there_already() {
    Sample sample = Sample.of("title: Call\ntitel: Call\n");
    Fields fields = sample.fields();
    fields.text("title");
    fields.optionalText("why");
    fields.end();

    assertThat(sample.told()).containsExactly("sample/one.yml:2:1: unknown key “titel”");
  }

  @Test
  void a_missing_text_is_a_problem_at_its_mapping() {
    Sample sample = Sample.of("steps:\n  - title: x\n");
    Fields step = sample.fields().list("steps").getFirst();

    assertThat(step.text("key")).isEmpty();
    assertThat(sample.told())
        .containsExactly("sample/one.yml:2:5: “key” is missing: a text is needed here");
  }

  @Test
  void a_missing_language_is_a_problem() {
    Sample sample = Sample.of("why:\n  en: Because\n");

    assertThat(sample.fields().bilingual("why").en()).isEqualTo("Because");
    assertThat(sample.told())
        .containsExactly("sample/one.yml:2:3: “zh” is missing: a text is needed here");
  }

  @Test
  void an_empty_language_is_a_problem() {
    Sample sample = Sample.of("why: {en: Because, zh: ''}\n");
    sample.fields().bilingual("why");

    assertThat(sample.told()).containsExactly("sample/one.yml:1:24: “zh” is empty");
  }

  @Test
  void a_third_language_is_an_unknown_key() {
    Sample sample = Sample.of("why: {en: Because, zh: 因为, de: Weil}\n");
    sample.fields().bilingual("why");

    assertThat(sample.told()).singleElement().asString().contains(":1:28: unknown key “de”");
  }

  @Test
  void an_unknown_label_is_named_with_all_there_are() {
    Sample sample = Sample.of("latest: [disputes, stals]\n");

    assertThat(sample.fields().labels("latest", Stance.class)).containsExactly(Stance.DISPUTES);
    assertThat(sample.told())
        .containsExactly(
            "sample/one.yml:1:9: “stals” is none of disputes, asks, stalls, accepts, other"
                + " (did you mean “stalls”?)");
  }

  @Test
  void a_flag_is_true_or_false_and_nothing_else() {
    Sample sample = Sample.of("waiting: yes\n");

    assertThat(sample.fields().flag("waiting", true)).isFalse();
    assertThat(sample.told())
        .containsExactly("sample/one.yml:1:10: “waiting” must be true or false, not “yes”");
  }

  @Test
  void no_word_of_a_text_is_taken_for_something_else() {
    Sample sample = Sample.of("country: NO\nversion: 1.10\nwhen: 2026-03-02\n");
    Fields fields = sample.fields();

    assertThat(List.of(fields.text("country"), fields.text("version"), fields.text("when")))
        .containsExactly("NO", "1.10", "2026-03-02");
  }

  @Test
  void a_number_that_is_none_is_a_problem() {
    Sample sample = Sample.of("rank: many\nweight: heavy\n");
    Fields fields = sample.fields();

    assertThat(fields.number("rank")).isZero();
    assertThat(fields.optionalDecimal("weight")).isEmpty();
    assertThat(sample.told())
        .containsExactly(
            "sample/one.yml:1:7: “rank” must be a whole number, not “many”",
            "sample/one.yml:2:9: “weight” must be a number, not “heavy”");
  }

  @Test
  void a_value_of_the_wrong_shape_is_a_problem_and_reading_goes_on() {
    Sample sample = Sample.of("steps: call\nwhen: [x]\ntitle: {a: b}\nlist: [word]\n");
    Fields fields = sample.fields();

    assertThat(fields.list("steps")).isEmpty();
    assertThat(fields.optional("when")).isEmpty();
    assertThat(fields.text("title")).isEmpty();
    assertThat(fields.list("list")).isEmpty();
    assertThat(sample.told())
        .containsExactly(
            "sample/one.yml:1:8: “steps” must be a list (lines that start with “- ”)",
            "sample/one.yml:2:7: “when” must be a mapping (key: value lines)",
            "sample/one.yml:3:8: “title” must be a text",
            "sample/one.yml:4:8: each entry of “list” must be a mapping");
  }

  @Test
  void a_missing_mapping_is_one_problem_and_not_one_for_each_of_its_fields() {
    Sample sample = Sample.of("key: call\n");
    Fields fits = sample.fields().fields("fits");

    assertThat(fits.text("relationship")).isEmpty();
    assertThat(sample.told())
        .containsExactly("sample/one.yml:1:1: “fits” is missing: a mapping is needed here");
  }
}
