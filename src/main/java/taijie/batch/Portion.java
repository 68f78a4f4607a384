package taijie.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A part of a batch and what happens to it.
 *
 * @param quantity pieces; empty where nobody said how many
 * @param about whether the quantity is an estimate
 * @param money paid or taken off for this part
 * @param percent taken off its price
 * @param by the last day for it
 * @param note what else was said of this part, as typed
 */
public record Portion(
    Disposition disposition,
    Optional<Integer> quantity,
    boolean about,
    Optional<Money> money,
    Optional<BigDecimal> percent,
    Optional<LocalDate> by,
    String note) {

  public Portion {
    percent = percent.map(BigDecimal::stripTrailingZeros);
  }

  Portion of(int pieces, boolean estimate) {
    return new Portion(disposition, Optional.of(pieces), estimate, money, percent, by, note);
  }

  Portion worth(Optional<Money> sum, Optional<BigDecimal> off) {
    return new Portion(disposition, quantity, about, sum, off, by, note);
  }

  Portion until(LocalDate day) {
    return new Portion(disposition, quantity, about, money, percent, Optional.of(day), note);
  }
}
