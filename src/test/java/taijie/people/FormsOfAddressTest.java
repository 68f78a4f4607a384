package taijie.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taijie.Cast;
import taijie.content.Problems;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;

class FormsOfAddressTest {

  private static final FormsOfAddress FORMS =
      FormsOfAddress.from(Cast.conversations(), new Problems());

  @ParameterizedTest
  @CsvSource({
    "Linda Zhou / 周琳, SALES_CONTACT, NEW, Linda, 周经理",
    "Linda Zhou / 周琳, SALES_CONTACT, ESTABLISHED, Linda, 周经理",
    "Linda Zhou / 周琳, SALES_CONTACT, LONG, Linda, 周琳",
    "Linda Zhou, SALES_CONTACT, NEW, Linda, Linda",
    "Zhou Lin, SALES_CONTACT, NEW, Zhou Lin, Zhou Lin",
    "Mr Chen / 陈总, OWNER, NEW, Mr Chen, 陈总",
    "周琳 / 小周, SALES_CONTACT, LONG, 周琳, 小周",
    "陳建國, GENERAL_MANAGER, NEW, 陳建國, 陳总",
    "王强, PLANT_MANAGER, ESTABLISHED, 王强, 王厂长",
    "刘敏, ENGINEER, NEW, 刘敏, 刘工",
    "Amy, MERCHANDISER, NEW, Amy, Amy",
    "李娜, MERCHANDISER, NEW, 李娜, 李娜",
    "欧阳雪, SALES_CONTACT, NEW, 欧阳雪, 欧阳经理",
    "☺, SALES_CONTACT, NEW, ☺, ☺",
  })
  void a_contact_is_addressed_as_the_relationship_has_it(
      String names, Role role, Relationship relationship, String english, String chinese) {
    List<String> all = Arrays.asList(names.split(" / "));
    NamedPerson person = new NamedPerson(all.getFirst(), all.subList(1, all.size()), role);
    assertThat(FORMS.of(person, relationship)).isEqualTo(new Bilingual(english, chinese));
  }
}
