package taijie.dispute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.sampling.DefectClass;

/**
 * The numbers of an inspection, as far as they can be told. Where only a share was written, such as
 * {@code 18%} of 125, it is turned into pieces; where nobody sorted the defects, all of them count
 * as major, or by the only limit there is.
 *
 * @param share the share that the number was reckoned from; empty where pieces were counted
 * @param sorted whether somebody counted by class
 */
public record Counts(
    Optional<Integer> inspected,
    Optional<Integer> found,
    String share,
    boolean sorted,
    Map<DefectClass, Integer> byClass) {

  private static final Pattern SHARE =
      Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:[.,]\\d{1,2})?)\\s?[%％]");

  static Counts of(Facts facts) {
    Inspection inspection = facts.inspection();
    Optional<Integer> inspected = Pieces.in(inspection.inspected());
    Optional<Integer> counted = Pieces.in(inspection.found());
    Optional<String> share = counted.isPresent() ? Optional.empty() : share(facts.finding());
    Optional<Integer> found =
        counted.or(() -> share.flatMap(part -> inspected.map(n -> pieces(part, n))));
    Map<DefectClass, Integer> byClass = inspection.defects().counted();
    boolean sorted = !byClass.isEmpty();
    Map<DefectClass, Integer> sum =
        sorted ? byClass : found.map(n -> Map.of(assumed(facts), n)).orElse(Map.of());
    return new Counts(inspected, found, found.isPresent() ? share.orElse("") : "", sorted, sum);
  }

  private static DefectClass assumed(Facts facts) {
    if (facts.limits().major().isPresent()) {
      return DefectClass.MAJOR;
    }
    return facts.limits().minor().isPresent() ? DefectClass.MINOR : DefectClass.CRITICAL;
  }

  // Several shares in one line cannot be told apart.
  private static Optional<String> share(String finding) {
    Matcher written = SHARE.matcher(finding);
    if (!written.find()) {
      return Optional.empty();
    }
    String share = written.group(1).replace(',', '.');
    return written.find() || Double.parseDouble(share) > 100
        ? Optional.empty()
        : Optional.of(share);
  }

  private static int pieces(String share, int inspected) {
    return new BigDecimal(share)
        .multiply(BigDecimal.valueOf(inspected))
        .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
        .intValueExact();
  }
}
