package taijie.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> WORDS =
      List.of("open", "list", "show", "next", "close", "reopen", "handover", "stats", "help");

  @ParameterizedTest
  @CsvSource({
    "opne,open",
    "lst,list",
    "shwo,show",
    "clsoe,close",
    "handovr,handover",
    "hadnovre,handover",
    "reopn,reopen",
    "close,close",
    "hepl,help",
    "neext,next",
  })
  void a_slip_of_the_finger_is_understood(String typed, String meant) {
    assertThat(Nearest.to(typed, WORDS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"supplier", "xyz", "''", "开", "delete-all"})
  void what_is_like_nothing_gets_no_suggestion(String typed) {
    assertThat(Nearest.to(typed, WORDS)).isEmpty();
    assertThat(Nearest.hint(typed, WORDS)).isEmpty();
  }

  @Test
  void among_equally_near_words_the_first_by_alphabet_is_meant() {
    assertThat(Nearest.to("cat", List.of("hat", "bat"))).contains("bat");
  }

  @Test
  void nothing_is_near_where_there_is_nothing() {
    assertThat(Nearest.to("open", List.of())).isEmpty();
  }
}
