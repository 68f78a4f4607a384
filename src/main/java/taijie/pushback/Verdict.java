package taijie.pushback;

import java.util.List;
import java.util.Map;
import taijie.vocabulary.Stance;

/**
 * Which stance wins where several are heard. A remedy weighs more than the grumbling around it; a
 * clear argument more than the promise to look into it; a request for data more than a delay; and
 * words of the field decide only where nobody plainly does anything.
 */
final class Verdict {

  private Verdict() {}

  static Stance of(Map<Stance, Weight> stances, List<Weight> topics) {
    Weight accepts = weight(stances, Stance.ACCEPTS);
    Weight asks = weight(stances, Stance.ASKS);
    Weight stalls = weight(stances, Stance.STALLS);
    Weight other = weight(stances, Stance.OTHER);
    Weight disputes = weight(stances, Stance.DISPUTES);
    for (Weight topic : topics) {
      disputes = stronger(disputes, topic);
    }
    // “Let it pass, next time we take care” is a plea; “we disagree but will rework” is a remedy.
    if (accepts.isClear() || (accepts.isPlain() && !disputes.isClear())) {
      return Stance.ACCEPTS;
    }
    boolean doingElse = asks.isClear() || stalls.isClear() || other.isClear();
    if (disputes.isClear() || (disputes.isPlain() && !doingElse)) {
      return Stance.DISPUTES;
    }
    if (asks.isPlain() && !(other.isClear() && !asks.isClear())) {
      return Stance.ASKS;
    }
    if (stalls.isPlain() && !(other.isClear() && !stalls.isClear())) {
      return Stance.STALLS;
    }
    if (other.isPlain()) {
      return Stance.OTHER;
    }
    return faint(accepts, disputes, asks, stalls);
  }

  private static Stance faint(Weight accepts, Weight disputes, Weight asks, Weight stalls) {
    if (disputes.isHeard() && disputes.sum() > accepts.sum() && disputes.sum() >= asks.sum()) {
      return Stance.DISPUTES;
    }
    if (accepts.isHeard()) {
      return Stance.ACCEPTS;
    }
    if (asks.isHeard()) {
      return Stance.ASKS;
    }
    return stalls.isHeard() ? Stance.STALLS : Stance.OTHER;
  }

  private static Weight stronger(Weight a, Weight b) {
    return new Weight(
        a.sum() + b.sum(), Math.max(a.strongest(), b.strongest()), Math.min(a.first(), b.first()));
  }

  private static Weight weight(Map<Stance, Weight> stances, Stance stance) {
    return stances.getOrDefault(stance, Weight.NONE);
  }
}
