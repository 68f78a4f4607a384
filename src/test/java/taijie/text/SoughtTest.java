package taijie.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {

  private static final String LETTERS = "abc 你我";

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      textBlock =
          """
          (?:will|shall) (?:not )?(?:rework|sort) § the carton is wet § false
          (?:will|shall) (?:not )?(?:rework|sort) § we shall resort to delay § true
          re[ -]?work § we wait § false
          re[ -]?work § workers are on leave § true
          返工|重(?:做|新) § 我们再看看 § false
          返工|重(?:做|新) § 重要 § true
          返工|重(?:做|新) § 安排返工 § true
          [你您]们?.{0,4} § 我方 § false
          [你您]们?.{0,4} § 您看 § true
          \\d+ ?pcs § 12 boxes § false
          (?<![a-z])ok\\b(?!ay) § no way § false
          (?i)owner § nobody § true
          x{0,3} § nobody § true
          """)
  void only_texts_with_a_piece_of_it_are_searched(String regex, String text, boolean searched) {
    assertThat(Sought.of(regex).mayBeIn(Signs.of(text))).isEqualTo(searched);
  }

  @Test
  void nothing_that_would_be_found_is_passed_over() {
    Random random = new Random(41);
    int found = 0;
    int spared = 0;
    for (int i = 0; i < 4_000; i++) {
      Sought sought = Sought.of(regex(random, 3));
      for (int j = 0; j < 10; j++) {
        String text = text(random);
        boolean isThere = sought.in(text).find();
        boolean isSearched = sought.mayBeIn(Signs.of(text));
        assertThat(isSearched || !isThere).as(sought.pattern() + " in " + text).isTrue();
        found += isThere ? 1 : 0;
        spared += isSearched ? 0 : 1;
      }
    }
    assertThat(found).as("expressions that were found").isGreaterThan(4_000);
    assertThat(spared).as("searches that were spared").isGreaterThan(4_000);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append(letter(random));
    }
    return text.toString();
  }

  private static char letter(Random random) {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }

  private static String regex(Random random, int depth) {
    StringBuilder regex = new StringBuilder();
    int parts = 1 + random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      regex.append(atom(random, depth)).append(quantifier(random));
    }
    return regex.toString();
  }

  private static String atom(Random random, int depth) {
    String inside = depth == 0 ? "" + letter(random) : regex(random, depth - 1);
    String other = depth == 0 ? "" : regex(random, depth - 1);
    return switch (random.nextInt(depth == 0 ? 9 : 17)) {
      case 0 -> ".";
      case 1 -> "\\w";
      case 2 -> "[" + letter(random) + letter(random) + "]";
      case 3 -> "[^" + letter(random) + "]";
      case 4 -> "\\x61";
      case 5 -> "\\p{IsHan}";
      case 6 -> "[a-c&&[^b]]";
      case 7 -> "\\Qab\\E";
      case 8, 9 -> "" + letter(random);
      case 10 -> "(?:" + inside + "|" + other + ")";
      case 11 -> "(" + inside + ")";
      case 12 -> "(?:" + inside + "|)";
      case 13 -> "(?=" + inside + ")";
      case 14 -> "(?!" + inside + ")";
      case 15 -> "(?>" + inside + ")";
      default -> "(?<![a-b])" + letter(random) + "\\b";
    };
  }

  private static String quantifier(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> "?";
      case 1 -> "*";
      case 2 -> "+";
      case 3 -> "{0,2}?";
      case 4 -> "{1,2}+";
      default -> "";
    };
  }
}
