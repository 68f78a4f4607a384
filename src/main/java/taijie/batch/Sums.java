package taijie.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import taijie.batch.Doubt.Kind;

/** Sums of money as people write them: USD 450, 450 usd, €1200.50, 450美元. */
final class Sums {

  private static final String AMOUNT = "(\\d{1,9}(?:[.,]\\d{1,2})?)(?![\\d%])";
  private static final String SIGNS =
      "(US\\$|HK\\$|RMB|\\$|€|£|¥|usd|eur|cny|gbp|jpy|hkd|chf|euros?|dollars?)";
  private static final String SIGNS_ZH = "(美元|美金|欧元|人民币|英镑|港币|日元|元|块钱)";
  private static final Pattern SIGN_FIRST =
      Pattern.compile("(?<![A-Za-z])" + SIGNS + "\\s?" + AMOUNT, Pattern.CASE_INSENSITIVE);
  private static final Pattern SIGN_BEHIND =
      Pattern.compile(AMOUNT + "\\s?" + SIGNS + "(?![A-Za-z])", Pattern.CASE_INSENSITIVE);
  private static final Pattern CHINESE = Pattern.compile(AMOUNT + "\\s?" + SIGNS_ZH);
  private static final Pattern CHINESE_FIRST = Pattern.compile(SIGNS_ZH + "\\s?" + AMOUNT + "元?");
  private static final Pattern CODE_FIRST = Pattern.compile("(?<![A-Za-z])([A-Z]{3})\\s?" + AMOUNT);
  private static final Pattern CODE_BEHIND =
      Pattern.compile("(?<!\\d)" + AMOUNT + "\\s?([A-Z]{3})(?![A-Za-z])");
  // Capitals that stand beside numbers and are no money.
  private static final Set<String> OTHERS =
      Set.of(
          "ALL", "QTY", "LOT", "PCS", "SKU", "NCR", "AQL", "CTN", "SET", "TOP", "AND", "THE",
          "FOR");
  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("us$", "USD"),
          Map.entry("$", "USD"),
          Map.entry("dollar", "USD"),
          Map.entry("dollars", "USD"),
          Map.entry("hk$", "HKD"),
          Map.entry("rmb", "CNY"),
          Map.entry("¥", "CNY"),
          Map.entry("€", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("美元", "USD"),
          Map.entry("美金", "USD"),
          Map.entry("欧元", "EUR"),
          Map.entry("人民币", "CNY"),
          Map.entry("元", "CNY"),
          Map.entry("块钱", "CNY"),
          Map.entry("英镑", "GBP"),
          Map.entry("港币", "HKD"),
          Map.entry("日元", "JPY"));

  private Sums() {}

  /** Takes a sum out of the text. */
  static Optional<Money> take(Rest rest, boolean credit, List<Doubt> doubts) {
    return signed(rest, SIGN_FIRST, 1, 2)
        .or(() -> signed(rest, SIGN_BEHIND, 2, 1))
        .or(() -> signed(rest, CHINESE_FIRST, 1, 2))
        .or(() -> signed(rest, CHINESE, 2, 1))
        .or(() -> coded(rest, CODE_FIRST, 1, 2, credit, doubts))
        .or(() -> coded(rest, CODE_BEHIND, 2, 1, credit, doubts));
  }

  private static Optional<Money> signed(Rest rest, Pattern pattern, int sign, int amount) {
    return rest.take(pattern)
        .map(m -> {
          String written = m.group(sign).toLowerCase(Locale.ROOT);
          String code = CURRENCIES.getOrDefault(written, written.toUpperCase(Locale.ROOT));
          return new Money(amount(m.group(amount)), code);
        });
  }

  private static Optional<Money> coded(
      Rest rest, Pattern pattern, int code, int amount, boolean credit, List<Doubt> doubts) {
    Optional<MatchResult> found = rest.take(pattern);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String written = found.get().group(code);
    Optional<String> known = OTHERS.contains(written) ? Optional.empty() : Money.currency(written);
    if (known.isEmpty()) {
      rest.restore(found.get());
      if (credit && !OTHERS.contains(written)) {
        doubts.add(new Doubt(Kind.UNKNOWN_CURRENCY, written));
      }
      return Optional.empty();
    }
    return Optional.of(new Money(amount(found.get().group(amount)), known.get()));
  }

  private static BigDecimal amount(String written) {
    return new BigDecimal(written.replace(',', '.'));
  }
}
