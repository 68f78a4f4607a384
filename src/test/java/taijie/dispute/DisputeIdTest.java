package taijie.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.Cast;

class DisputeIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "D-12", "d-12", "D12", "d12", " D-12 ", "D - 12", "D–12", "D—12", "D－12", "D——12", "Ｄ－１２",
        "ｄ１２"
      })
  void a_dispute_is_understood_however_its_number_is_typed(String typed) {
    assertThat(DisputeId.parse(Cast.WORKSPACE, typed)).contains(Cast.D12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "12", "D", "D-", "D-x", "PO-12", "D-1.2", "D-12 now", "D-1234567890", "🙂"})
  void other_words_are_no_disputes(String typed) {
    assertThat(DisputeId.parse(Cast.WORKSPACE, typed)).isEmpty();
  }

  @Test
  void a_number_is_written_with_a_hyphen() {
    assertThat(Cast.D12).hasToString("D-12");
  }
}
