package taijie.sampling;

import java.util.List;
import java.util.Optional;

/**
 * An acceptance quality limit in percent nonconforming, or none allowed at all.
 *
 * @param percent as the standard writes it, such as {@code 0.65} or {@code 4.0}; {@code 0} where
 *     not one defect is allowed, for which the standard has no plan
 */
public record Aql(String percent) {

  /** Not one is accepted, as is usual for critical defects. */
  public static final Aql NOT_ALLOWED = new Aql("0");

  /** The preferred values for percent nonconforming (ISO 2859-1, table 2-A), rising. */
  public static final List<Aql> SERIES =
      List.of(
              "0.010", "0.015", "0.025", "0.040", "0.065", "0.10", "0.15", "0.25", "0.40", "0.65",
              "1.0", "1.5", "2.5", "4.0", "6.5", "10")
          .stream()
          .map(Aql::new)
          .toList();

  public boolean isAllowed() {
    return !equals(NOT_ALLOWED);
  }

  /** A limit as people type it: {@code 2.5}, {@code 4}, {@code 0,65%}; empty where it is none. */
  public static Optional<Aql> parse(String typed) {
    String number = typed.strip().replace(',', '.').replaceAll("\\s*[%％]$", "");
    if (!number.matches("\\d{1,2}(?:\\.\\d{1,4})?")) {
      return Optional.empty();
    }
    double value = Double.parseDouble(number);
    return value == 0
        ? Optional.of(NOT_ALLOWED)
        : SERIES.stream().filter(aql -> Double.parseDouble(aql.percent()) == value).findFirst();
  }

  int column() {
    return SERIES.indexOf(this);
  }
}
