package taijie.pushback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taijie.pushback.Example.Band;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Stance;

/**
 * How a series of answers moves, in named quantities of about 0 to 1: how surely it argues, accepts
 * at the end or took an acceptance back; how far it stays with a topic; what it gains in substance.
 * Where it is doubtful what an answer is, each quantity heeds all that it may be.
 */
final class Movement {

  // How many arguments count as many.
  /** From here on an answer surely argues. */
  private static final double CLEAR = 0.8;

  /** From here on an answer may be a yes. */
  private static final double POSSIBLE = 0.2;

  private static final double MANY = 5;

  // A topic that is merely possible counts for less than its share.
  private static final double CLEARLY = 1.5;

  private final List<Step> arguments;
  private final List<Step> telling;
  private final List<Step> steps;

  /**
   * An answer in the series.
   *
   * @param judged as it was understood or corrected
   * @param likely what it may be
   */
  record Step(Judged judged, Likely likely) {

    private Stance stance() {
      return judged.judgement().stance();
    }

    private double substance() {
      return likely.specificity();
    }
  }

  private Movement(List<Step> answers) {
    steps = answers.stream().sorted(Comparator.comparing(step -> step.judged().at())).toList();
    arguments = steps.stream().filter(step -> step.stance() == Stance.DISPUTES).toList();
    telling =
        steps.stream()
            .filter(step -> step.stance() == Stance.DISPUTES || step.stance() == Stance.ACCEPTS)
            .toList();
  }

  /** The quantities by name. */
  static Map<String, Double> of(List<Step> answers) {
    Map<String, Double> quantities = new LinkedHashMap<>();
    if (!answers.isEmpty()) {
      Movement movement = new Movement(answers);
      Course course = Course.of(answers.stream().map(Step::judged).toList());
      quantities.put("by rule: " + course.because().reading().key(), 1.0);
      movement.stance(quantities);
      movement.topic(quantities);
      movement.substance(quantities);
    }
    return quantities;
  }

  /**
   * Whether a reading can be told to somebody who looks at the answers: where the latest words
   * argue nothing is settling, on a single topic nothing shifts, and after several arguments it is
   * not too early.
   */
  static boolean allows(Reading reading, List<Step> series) {
    List<Step> arguing =
        series.stream().filter(step -> step.likely().is(Stance.DISPUTES) >= CLEAR).toList();
    return switch (reading) {
      case SETTLING ->
          series.reversed().stream()
              .limit(2)
              .anyMatch(step ->
                  step.stance() != Stance.DISPUTES && step.likely().is(Stance.ACCEPTS) >= POSSIBLE);
      case SHIFTING ->
          arguing.size() < 2 || arguing.stream().map(Movement::mainTopic).distinct().count() > 1;
      case TOO_EARLY -> arguing.size() < 3;
      case DEEPENING, MIXED -> true;
    };
  }

  private void stance(Map<String, Double> quantities) {
    List<Double> argues =
        steps.stream()
            .map(step -> step.likely().is(Stance.DISPUTES))
            .sorted(Comparator.reverseOrder())
            .toList();
    quantities.put("arguments", Math.min(1, arguments.size() / MANY));
    quantities.put("two arguments", arguments.size() >= 2 ? 1.0 : 0.0);
    quantities.put("three arguments", arguments.size() >= 3 ? 1.0 : 0.0);
    quantities.put(
        "likely arguments", Math.min(1, argues.stream().mapToDouble(p -> p).sum() / MANY));
    quantities.put("a second is one", argues.size() > 1 ? argues.get(1) : 0);
    quantities.put("a third is one", argues.size() > 2 ? argues.get(2) : 0);
    double accepts = steps.getLast().likely().is(Stance.ACCEPTS);
    quantities.put("argues at the end", steps.getLast().likely().is(Stance.DISPUTES));
    quantities.put("accepts at the end", accepts);
    quantities.put("settles", arguments.size() >= 2 ? accepts : 0);
    quantities.put(
        "accepts at last", telling.isEmpty() ? 0 : telling.getLast().likely().is(Stance.ACCEPTS));
    quantities.put(
        "accepted before",
        telling.stream()
            .limit(Math.max(0, telling.size() - 1))
            .mapToDouble(step -> step.likely().is(Stance.ACCEPTS))
            .max()
            .orElse(0));
  }

  private void topic(Map<String, Double> quantities) {
    List<Double> next = new ArrayList<>();
    List<Double> any = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      for (int j = i + 1; j < arguments.size(); j++) {
        double same = same(arguments.get(i), arguments.get(j));
        any.add(same);
        if (j == i + 1) {
          next.add(same);
        }
      }
    }
    double stays = mean(next);
    quantities.put("stays", stays);
    quantities.put("stays at last", next.isEmpty() ? 0 : next.getLast());
    quantities.put("alike throughout", mean(any));
    quantities.put("comes back", max(any));
    quantities.put(
        "ends where it began",
        arguments.size() < 2 ? 0 : same(arguments.getFirst(), arguments.getLast()));
    long topics = arguments.stream().map(Movement::mainTopic).distinct().count();
    quantities.put("topics", arguments.isEmpty() ? 0 : (double) topics / arguments.size());
    if (arguments.size() >= 2) {
      double most = max(arguments.stream().map(Step::substance).toList());
      quantities.put("moves with little", (1 - stays) * (1 - most));
      quantities.put("stays with substance", stays * arguments.getLast().substance());
    }
  }

  private void substance(Map<String, Double> quantities) {
    List<Double> substance = arguments.stream().map(Step::substance).toList();
    if (substance.isEmpty()) {
      return;
    }
    double gain = 0;
    double onOne = 0;
    for (int i = 0; i < substance.size(); i++) {
      for (int j = i + 1; j < substance.size(); j++) {
        double more = substance.get(j) - substance.get(i);
        gain = Math.max(gain, more);
        onOne = Math.max(onOne, 2 * more * same(arguments.get(i), arguments.get(j)));
      }
    }
    quantities.put("substance", mean(substance));
    quantities.put("most substance", max(substance));
    quantities.put("first substance", substance.getFirst());
    quantities.put("last substance", substance.getLast());
    quantities.put(
        "checkable", mean(substance.stream().map(s -> s >= Course.POINTER ? 1.0 : 0.0).toList()));
    quantities.put(
        "evidence", max(arguments.stream().map(step -> step.likely().is(Band.HIGH)).toList()));
    quantities.put("gain", gain);
    quantities.put("gain at last", substance.getLast() - substance.getFirst());
    quantities.put("gain on one", onOne);
  }

  /** How surely two arguments are about the same thing. */
  private static double same(Step one, Step other) {
    Map<String, Double> mine = one.likely().topics();
    Map<String, Double> theirs = other.likely().topics();
    double same = 0;
    for (Map.Entry<String, Double> topic : mine.entrySet()) {
      same += clearly(topic.getValue()) * clearly(theirs.getOrDefault(topic.getKey(), 0.0));
    }
    double all = total(mine) * total(theirs);
    return all == 0 ? 0 : same / all;
  }

  private static double total(Map<String, Double> topics) {
    return topics.values().stream().mapToDouble(Movement::clearly).sum();
  }

  private static double clearly(double share) {
    return Math.pow(share, CLEARLY);
  }

  private static String mainTopic(Step step) {
    List<String> topics = step.judged().judgement().topics();
    return topics.isEmpty() ? "" : topics.getFirst();
  }

  private static double mean(List<Double> numbers) {
    return numbers.stream().mapToDouble(n -> n).average().orElse(0);
  }

  private static double max(List<Double> numbers) {
    return numbers.stream().mapToDouble(n -> n).max().orElse(0);
  }
}
