package taijie.batch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * An amount of money.
 *
 * @param currency its code in ISO 4217, such as {@code USD}
 */
public record Money(BigDecimal amount, String currency) {

  public Money {
    amount = amount.setScale(2, RoundingMode.HALF_UP);
  }

  /** The currency of this code; empty where ISO 4217 has none. */
  public static Optional<String> currency(String code) {
    try {
      return Optional.of(Currency.getInstance(code.toUpperCase(Locale.ROOT)).getCurrencyCode());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** As records write it in every language: {@code USD 1,450} or {@code EUR 12.50}. */
  @Override
  public String toString() {
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(Locale.ROOT);
    String number = new DecimalFormat(whole ? "#,##0" : "#,##0.00", signs).format(amount);
    return currency + " " + number;
  }
}
