package taijie.sampling;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A lot's sampling plans, one for each class of defects that has a limit, and what was found
 * against them.
 *
 * @param level by which the plans were taken
 * @param letter the lot's code letter, before any arrow
 */
public record Check(int lot, Level level, char letter, List<Line> lines) {

  /**
   * One class of defects.
   *
   * @param found how many defective pieces; empty where nobody counted
   * @param verdict empty where the numbers are missing
   */
  public record Line(
      DefectClass defects,
      Aql aql,
      Plan plan,
      Optional<Integer> found,
      Optional<Verdict> verdict) {}

  /**
   * Looks the plans up. Without a level it is {@link Level#II}, which the standard prescribes where
   * no other was agreed.
   *
   * @param inspected how many pieces were looked at; empty where nobody said
   * @return empty where no limit is known, or the lot is too small for any plan
   */
  public static Optional<Check> of(
      int lot, Limits limits, Optional<Integer> inspected, Map<DefectClass, Integer> found) {
    if (lot < 2 || !limits.areKnown()) {
      return Optional.empty();
    }
    Level level = limits.level().orElse(Level.II);
    List<Line> lines =
        Arrays.stream(DefectClass.values())
            .flatMap(defects ->
                limits.of(defects).stream()
                    .map(aql ->
                        line(
                            defects,
                            aql,
                            Plan.of(lot, level, aql),
                            inspected,
                            Optional.ofNullable(found.get(defects)))))
            .toList();
    return Optional.of(new Check(lot, level, CodeLetters.of(lot, level), lines));
  }

  private static Line line(
      DefectClass defects,
      Aql aql,
      Plan plan,
      Optional<Integer> inspected,
      Optional<Integer> found) {
    return new Line(
        defects, aql, plan, found, inspected.flatMap(n -> found.map(f -> plan.verdict(n, f))));
  }

  /** Whether the numbers pass: some were counted, each of those passes, and none is undecided. */
  public boolean passes() {
    return verdicts().findAny().isPresent() && verdicts().allMatch(Verdict.PASSES::equals);
  }

  /** Whether one class alone rejects the lot. */
  public boolean fails() {
    return verdicts().anyMatch(Verdict.FAILS::equals);
  }

  private Stream<Verdict> verdicts() {
    return lines.stream().flatMap(line -> line.verdict().stream());
  }
}
