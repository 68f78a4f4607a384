package taijie.dispute;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of pieces as people type them: {@code 5000 pcs}, {@code 1,250}, {@code 5k}, 1.2万件. */
public final class Pieces {

  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\D{0,3}?(\\d{1,3}(?:[,，' ]\\d{3}){1,2}|\\d{1,9})(?:\\.(\\d{1,3}))?\\s*([kK千万萬])?"
              + "(?![\\d.,]\\d|\\d|\\s*[%％])");
  private static final int MOST = 999_999_999;

  private Pieces() {}

  /** The number that a text begins with; empty where there is none, or part of a piece. */
  public static Optional<Integer> in(String typed) {
    Matcher number = NUMBER.matcher(typed.strip());
    if (!number.find()) {
      return Optional.empty();
    }
    String fraction = number.group(2) == null ? "" : "." + number.group(2);
    BigDecimal count =
        new BigDecimal(number.group(1).replaceAll("\\D", "") + fraction)
            .multiply(BigDecimal.valueOf(times(number.group(3))))
            .stripTrailingZeros();
    return count.scale() > 0 || count.compareTo(BigDecimal.valueOf(MOST)) > 0
        ? Optional.empty()
        : Optional.of(count.intValueExact());
  }

  private static int times(@Nullable String unit) {
    return switch (unit == null ? "" : unit) {
      case "k", "K", "千" -> 1_000;
      case "万", "萬" -> 10_000;
      default -> 1;
    };
  }
}
