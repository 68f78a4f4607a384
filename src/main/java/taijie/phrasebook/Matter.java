package taijie.phrasebook;

import java.util.List;

/**
 * Whether a question is a matter of the phrasebook at all, learnt from the questions of all
 * situations on one side and those of {@code off-topic.yml} on the other.
 */
final class Matter {

  private static final String OWN = "own";
  // There are several times as many questions of one's own to learn from.
  private static final double WEIGHT_ELSEWHERE = 3;

  private static final double ENOUGH_KNOWN = 0.65;

  private final Tendencies tendencies;

  Matter(List<Wording> wordings) {
    this.tendencies =
        new Tendencies(
            wordings.stream().filter(w -> w.sample().isQuestion()).map(Matter::example).toList());
  }

  private static Tendencies.Example example(Wording wording) {
    return wording.sample().isElsewhere()
        ? new Tendencies.Example(Sample.ELSEWHERE, wording.vector(), WEIGHT_ELSEWHERE)
        : new Tendencies.Example(OWN, wording.vector(), 1);
  }

  /**
   * How surely it is one, 0 to 1.
   *
   * @param known the share of its words that the phrasebook has: where most are strange, the rest
   *     proves little
   */
  double of(Vector question, double known) {
    double strange = Math.max(0, ENOUGH_KNOWN - known);
    return tendencies.of(question).getOrDefault(OWN, 0.0) * (1 - strange);
  }
}
