package taijie.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Role;

/** What is hidden before a text leaves the house, and put back into what returns. */
class VeilTest {

  private static final Known KNOWN =
      new Known(
          List.of(
              new NamedPerson("Linda Zhou", List.of("周琳", "琳姐"), Role.SALES_CONTACT),
              new NamedPerson("Mr Chen", List.of("陈总", "陈建国"), Role.OWNER),
              new NamedPerson("Anna Weber", List.of(), Role.OWN_SIDE)),
          List.of("Huaxin Plastics", "华新塑料"),
          List.of("PO-4471", "L-0712"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Linda Zhou says 23 of 125 are thick | [[P1]] says 23 of 125 are thick",
        "linda wants photos | [[P1]] wants photos",
        "周琳说卡尺不准 | [[P1]]说卡尺不准",
        "把陈总拉进群 | 把[[P1]]拉进群",
        "让陈建国看一下 | 让[[P1]]看一下",
        "Huaxin refuses PO-4471 | [[C1]] refuses [[O1]]",
        "华新塑料的货，批号L-0712 | [[C1]]的货，批号[[O1]]",
        "they want $1,250.50 off | they want [[M1]] off",
        "扣3000元，或者 RMB 2万 | 扣[[M1]]，或者 [[M2]]",
        "call +86 138 0013 8000 | call [[R1]]",
        "微信号：chen_jg88 | 微信号：[[R1]]",
        "write to linda.zhou@huaxin.cn now | write to [[R1]] now",
        "see https://huaxin.cn/report?id=7 | see [[R1]]",
        "tell <@U0ANNA> first | tell [[R1]] first",
        "Mr Wang and Ms Li agreed | Mr [[P1]] and Ms [[P2]] agreed",
        "王经理说可以，老李不同意 | [[P1]]经理说可以，老[[P2]]不同意",
        "order no. 88123 and 订单号 A-99871 | [[O1]] and [[O2]]",
        "深圳市宏达包装有限公司发来的 | [[C1]]发来的",
      })
  void names_prices_orders_and_addresses_are_hidden_and_come_back(String text, String hidden) {
    Veil veil = new Veil(KNOWN);
    assertThat(veil.hide(text)).isEqualTo(hidden);
    assertThat(veil.reveal(hidden)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "23 of 125 lids are over 86.2 mm, 18% of the lot",
        "125件里有23件超过86.2毫米",
        "老板说小心点，大家高兴",
        "inspected on 2026-03-02 at 10:00",
        "the torque was 3.5 Nm on 12 of 80",
        "盖子高度超差，方便的话周五通个电话",
      })
  void what_a_sentence_is_about_stays(String text) {
    assertThat(new Veil(KNOWN).hide(text)).isEqualTo(text);
  }

  @Test
  void the_same_name_is_the_same_placeholder_in_every_text_and_another_is_another() {
    Veil veil = new Veil(KNOWN);
    assertThat(veil.hide("Linda, then Mr Chen")).isEqualTo("[[P1]], then [[P2]]");
    assertThat(veil.hide("Mr Chen again, and Linda")).isEqualTo("[[P2]] again, and [[P1]]");
    assertThat(veil.roles())
        .containsEntry("[[P2]]", "owner")
        .containsEntry("[[P1]]", "sales-contact");
  }

  @Test
  void what_somebody_typed_to_look_like_a_placeholder_is_hidden_itself() {
    Veil veil = new Veil(KNOWN);
    String hidden = veil.hide("[[P1]] is a typed one, Linda a real one");
    assertThat(hidden).isEqualTo("[[X1]] is a typed one, [[P1]] a real one");
    assertThat(veil.reveal(hidden)).contains("[[P1]] is a typed one, Linda a real one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[P2]] says so",
        "[[P1] says so",
        "[[ P1 ]] says so",
        "[[p1]] says so",
        "[[P1]] and [[Q7]]"
      })
  void an_answer_with_an_invented_or_broken_placeholder_is_refused(String answer) {
    Veil veil = new Veil(KNOWN);
    veil.hide("Linda says so");
    assertThat(veil.reveal(answer)).isEmpty();
  }

  @Test
  void an_answer_that_loses_a_placeholder_does_not_keep_everything() {
    assertThat(Checks.keepsAllOf("[[P1]] agrees", "[[P1]] told [[P2]]")).isFalse();
    assertThat(Checks.keepsAllOf("[[P2]] heard it of [[P1]]", "[[P1]] told [[P2]]")).isTrue();
  }
}
