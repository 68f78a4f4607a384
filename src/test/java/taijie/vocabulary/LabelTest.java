package taijie.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.Cast;

class LabelTest {

  @Test
  void a_label_is_written_with_hyphens_in_lower_case() {
    assertThat(Stage.FIRST_NOTICE.key()).isEqualTo("first-notice");
    assertThat(Label.find(Stage.class, "first-notice")).contains(Stage.FIRST_NOTICE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FIRST_NOTICE", "First-Notice", "first notice", "", "notice"})
  void a_label_is_written_in_no_other_way(String written) {
    assertThat(Label.find(Stage.class, written)).isEmpty();
  }

  @Test
  void a_label_is_written_the_same_whatever_the_machines_language() {
    java.util.Locale before = java.util.Locale.getDefault();
    try {
      java.util.Locale.setDefault(java.util.Locale.of("tr", "TR"));
      assertThat(Reading.SHIFTING.key()).isEqualTo("shifting");
    } finally {
      java.util.Locale.setDefault(before);
    }
  }

  @Test
  void the_closed_sets_are_those_that_files_and_the_command_line_use() {
    assertThat(Label.keys(Stage.class)).containsExactly("first-notice", "in-dispute", "exhausted");
    assertThat(Label.keys(Stance.class))
        .containsExactly("disputes", "asks", "stalls", "accepts", "other");
    assertThat(Label.keys(Reading.class))
        .containsExactly("too-early", "shifting", "deepening", "settling", "mixed");
    assertThat(Label.keys(Relationship.class)).containsExactly("new", "established", "long");
    assertThat(Label.keys(Role.class))
        .isEqualTo(
            List.of(
                "owner",
                "general-manager",
                "plant-manager",
                "production-manager",
                "quality-manager",
                "sales-contact",
                "merchandiser",
                "engineer",
                "own-side"));
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN,ZH",
    "zh-TW,ZH_HANT",
    "zh_HK,ZH_HANT",
    "zh-Hant,ZH_HANT",
    "ZH,ZH",
    "en-US,EN",
    "de-DE,EN",
    "'',EN"
  })
  void slacks_locales_are_answered_in_chinese_or_english(String locale, Language language) {
    assertThat(Language.ofLocale(locale)).isEqualTo(language);
  }

  @Test
  void a_person_goes_by_each_name_once() {
    NamedPerson chen = new NamedPerson("Mr Chen", List.of("陈总", "Mr Chen"), Role.OWNER);

    assertThat(chen.names()).containsExactly("Mr Chen", "陈总");
    assertThat(Cast.LINDA.names()).containsExactly("Linda Zhou", "周琳", "Linda");
  }

  @Test
  void owner_and_managers_of_the_whole_are_top_management() {
    assertThat(Cast.CHEN.role().isTopManagement()).isTrue();
    assertThat(Role.PLANT_MANAGER.isTopManagement()).isTrue();
    assertThat(Cast.WANG.role().isTopManagement()).isFalse();
    assertThat(Role.OWN_SIDE.isFactory()).isFalse();
  }

  @Test
  void words_come_in_both_languages() {
    Bilingual words = new Bilingual("call", "电话");

    assertThat(words.in(Language.ZH)).isEqualTo("电话");
    assertThat(words.map(w -> w + "!")).isEqualTo(new Bilingual("call!", "电话!"));
  }
}
