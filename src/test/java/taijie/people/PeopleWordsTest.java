package taijie.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.Cast;
import taijie.TestBot;
import taijie.vocabulary.Language;
import taijie.vocabulary.NamedPerson;

/** People as buyers really type them. */
class PeopleWordsTest {

  private static final PeopleWords WORDS = TestBot.KNOWLEDGE.peopleWords();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Linda Zhou / 周琳, sales contact; Linda Zhou|周琳; sales-contact",
        "Linda Zhou/周琳/Linda - sales; Linda Zhou|周琳|Linda; sales-contact",
        "Linda | 周琳 | sales contact; Linda|周琳; sales-contact",
        "Linda Zhou / 周琳 (sales contact); Linda Zhou|周琳; sales-contact",
        "周琳 业务; 周琳; sales-contact",
        "周琳　业务员; 周琳; sales-contact",
        "李明（业务员，周一到周五）; 李明; sales-contact",
        "Linda Zhou, sales-contact; Linda Zhou; sales-contact",
        "Linda Zhou, sales contact, very kind; Linda Zhou; sales-contact",
        "linda zhou   sales; linda zhou; sales-contact",
        "sales: Linda Zhou; Linda Zhou; sales-contact",
        "Mr Chen (owner); Mr Chen; owner",
        "Mr. Chen, the big boss; Mr. Chen; owner",
        "Chen - owner - speaks English; Chen; owner",
        "Owner: Mr Chen; Mr Chen; owner",
        "Boss Chen; Boss Chen; owner",
        "陈总（老板）; 陈总; owner",
        "陈总 — 老板; 陈总; owner",
        "老板：陈总; 陈总; owner",
        "陳總，老闆; 陳總; owner",
        "陈老板; 陈老板; owner",
        "Mr Chen, CEO; Mr Chen; general-manager",
        "GM Wu; GM Wu; general-manager",
        "王厂长; 王厂长; plant-manager",
        "厂长 刘; 厂长 刘; plant-manager",
        "Liu, factory director; Liu; plant-manager",
        "Jean-Pierre Li, production manager; Jean-Pierre Li; production-manager",
        "Wang Lei (王磊), QC manager; Wang Lei|王磊; quality-manager",
        "Wang Lei = quality manager; Wang Lei; quality-manager",
        "黃經理 / Manager Huang，品質; 黃經理|Manager Huang; quality-manager",
        "张三 QA; 张三; quality-manager",
        "小李 跟单; 小李; merchandiser",
        "王工：工程师; 王工; engineer",
        "Dr. O'Neil, engineer; Dr. O'Neil; engineer",
        "Anna, our side; Anna; own-side"
      })
  void a_line_gives_names_and_role(String line, String names, String role) {
    PeopleWords.Read read = WORDS.people(line);

    assertThat(read.unclear()).isEmpty();
    assertThat(read.people()).hasSize(1);
    NamedPerson person = read.people().getFirst();
    assertThat(person.names()).containsExactly(names.split("\\|"));
    assertThat(person.role().key()).isEqualTo(role);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Linda", "???", "/ , owner", "Linda Zhou / 周琳", "😀"})
  void a_line_without_a_name_or_a_role_is_given_back_as_unclear(String line) {
    PeopleWords.Read read = WORDS.people(line);

    assertThat(read.people()).isEmpty();
    assertThat(read.unclear()).containsExactly(line);
  }

  @Test
  void several_people_stand_on_lines_or_behind_semicolons() {
    PeopleWords.Read read = WORDS.people("Linda, sales\r\n\n陈总，老板；王工，工程师; somebody\n");

    assertThat(read.people()).extracting(NamedPerson::name).containsExactly("Linda", "陈总", "王工");
    assertThat(read.unclear()).containsExactly("somebody");
  }

  @Test
  void nothing_typed_is_nobody() {
    assertThat(WORDS.people("").people()).isEmpty();
    assertThat(WORDS.people(" \n ; ").unclear()).isEmpty();
  }

  @Test
  void a_hundred_thousand_characters_are_read_quickly() {
    assertThat(WORDS.people("（".repeat(50_000) + ",".repeat(50_000)).people()).isEmpty();
    assertThat(WORDS.people("a / ".repeat(25_000)).people()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EN", "ZH"})
  void what_is_written_for_people_to_change_is_read_as_the_same_people(Language language) {
    String written = WORDS.write(Cast.LIDS.people(), TestBot.KNOWLEDGE.voice().in(language));

    assertThat(WORDS.people(written).people()).isEqualTo(Cast.LIDS.people());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Linda|Linda Zhou",
        "Linda、王工|Linda Zhou, Wang Lei",
        "周琳，陈总|Linda Zhou, Mr Chen",
        "Boss Chen; Wang Lei|Mr Chen, Wang Lei",
        "Mr Chen (owner), Linda (sales contact)|Mr Chen, Linda Zhou",
        "Zhou Linda <linda@huaxin.cn>|Linda Zhou",
        "Belinda|Belinda"
      })
  void addressees_are_known_by_any_of_their_names(String typed, String names) {
    List<NamedPerson> found = WORDS.addressees(typed, Cast.LIDS.people());

    assertThat(found.stream().map(NamedPerson::name).collect(Collectors.joining(", ")))
        .isEqualTo(names);
  }

  @Test
  void an_addressee_nobody_knows_counts_by_the_role_beside_the_name() {
    List<NamedPerson> found =
        WORDS.addressees("Mr Wu (owner), Anna (our side), Zhao, , ;", List.of());

    assertThat(found)
        .extracting(person -> person.role().key())
        .containsExactly("owner", "own-side", "sales-contact");
  }
}
