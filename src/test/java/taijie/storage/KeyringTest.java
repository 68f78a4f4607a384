package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys as people handle them: one, several, mistyped. */
class KeyringTest {

  private final String first = Keyring.fresh();
  private final String second = Keyring.fresh();

  @Test
  void what_is_sealed_is_opened_for_its_own_purpose_only() {
    Keyring keys = Keyring.of(first);
    String sealed = keys.seal("xoxb-1", "T1");

    assertThat(sealed).doesNotContain("xoxb");
    assertThat(keys.open(sealed, "T1")).contains("xoxb-1");
    assertThat(keys.open(sealed, "T2")).isEmpty();
    assertThat(keys.seal("xoxb-1", "T1")).isNotEqualTo(sealed);
  }

  @Test
  void the_first_key_encrypts_and_all_decrypt() {
    String old = Keyring.of(first).seal("xoxb-1", "T1");
    Keyring both = Keyring.of(second + ", " + first);
    String fresh = both.seal("xoxb-1", "T1");

    assertThat(both.open(old, "T1")).contains("xoxb-1");
    assertThat(both.isCurrent(old)).isFalse();
    assertThat(both.isCurrent(fresh)).isTrue();
    assertThat(Keyring.of(second).open(fresh, "T1")).contains("xoxb-1");
    assertThat(Keyring.of(first).open(fresh, "T1")).isEmpty();
    assertThat(Keyring.of(second).open(old, "T1")).isEmpty();
  }

  @Test
  void a_key_given_twice_counts_once() {
    assertThat(Keyring.of(first + "," + first).isCurrent(Keyring.of(first).seal("x", "T1")))
        .isTrue();
  }

  @Test
  void what_was_changed_or_is_nothing_at_all_is_not_opened() {
    Keyring keys = Keyring.of(first);
    String sealed = keys.seal("xoxb-1", "T1");
    String changed =
        sealed.substring(0, 30) + (sealed.charAt(30) == 'A' ? 'B' : 'A') + sealed.substring(31);

    assertThat(keys.open(changed, "T1")).isEmpty();
    assertThat(keys.open("", "T1")).isEmpty();
    assertThat(keys.open("no base64!", "T1")).isEmpty();
  }

  @Test
  void a_key_that_was_mistyped_is_told_by_what_is_wrong_with_it_and_never_shown() {
    char last = first.charAt(20) == 'x' ? 'y' : 'x';
    String slip = first.substring(0, 20) + last + first.substring(21);

    refused(slip, "has a letter that is wrong");
    refused(first.substring(0, 40), "was it cut off");
    refused(second + "," + slip, "key number 2, has a letter that is wrong");
    refused(first + ",", "key number 2, is empty");
    assertThatThrownBy(() -> Keyring.of(slip)).message().doesNotContain(slip.substring(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hunter2", "taijie", "YWJj"})
  void what_is_no_key_is_told_by_how_keys_begin(String text) {
    refused(text, "does not begin with taijie-");
  }

  @Test
  void no_two_fresh_keys_are_alike_and_all_have_one_form() {
    assertThat(first).matches("taijie-[A-Za-z0-9_-]{48}").isNotEqualTo(second);
  }

  private static void refused(String keys, String why) {
    assertThatThrownBy(() -> Keyring.of(keys))
        .isInstanceOf(Keyring.Unusable.class)
        .hasMessageContaining("TAIJIE_KEY")
        .hasMessageContaining(why);
  }
}
