package taijie.pushback;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import taijie.vocabulary.Label;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Stance;

/**
 * The course a series took, by the rule of {@link #of}: the same answers always give the same
 * reading, and each reading has one reason that can be said in a sentence.
 *
 * @param because which rule held
 * @param disputing the disputing answers, in order of time
 * @param topic the topic that the last of them is on; empty where none disputes
 */
record Course(Because because, List<Judged> disputing, String topic) {

  /** From here on an answer brings something that can be checked. */
  static final double POINTER = 0.34;

  /** Above this an answer brings own values, documents, clauses or standards. */
  static final double EVIDENCE = 0.67;

  /** A smaller step up is no gain: the scale is not that fine. */
  static final double GAIN = 0.1;

  /** The rules, each with the reading it leads to. */
  enum Because implements Label {
    NO_ARGUMENT(Reading.TOO_EARLY),
    ONE_ARGUMENT(Reading.TOO_EARLY),
    ACCEPTED(Reading.SETTLING),
    TAKEN_BACK(Reading.MIXED),
    GAINED(Reading.DEEPENING),
    STAYED_STRONG(Reading.DEEPENING),
    MOVED(Reading.SHIFTING),
    REPEATED(Reading.MIXED),
    BOTH(Reading.MIXED),

    // Where no rule decided, but all that the answers may be was weighed.
    SEEMS_EARLY(Reading.TOO_EARLY),
    SEEMS_SETTLING(Reading.SETTLING),
    SEEMS_DEEPENING(Reading.DEEPENING),
    SEEMS_SHIFTING(Reading.SHIFTING),
    SEEMS_MIXED(Reading.MIXED);

    private final Reading reading;

    Because(Reading reading) {
      this.reading = reading;
    }

    Reading reading() {
      return reading;
    }
  }

  /**
   * Answers that ask, stall or only greet count as nothing. Then, in this order: the last one
   * accepts; fewer than two dispute; one disputes after an acceptance; the last ones' topic holds
   * half of the series and gained substance or stayed at evidence; half of the steps went to a new
   * topic, none brought evidence and fewer than half something to check; one topic throughout; or a
   * bit of everything.
   */
  static Course of(List<Judged> entries) {
    List<Judged> telling =
        entries.stream()
            .filter(entry -> accepts(entry) || disputes(entry))
            .sorted(Comparator.comparing(Judged::at))
            .toList();
    List<Judged> disputing = telling.stream().filter(Course::disputes).toList();
    String topic = disputing.isEmpty() ? "" : heldTopic(disputing);
    return new Course(because(telling, disputing, topic), disputing, topic);
  }

  /**
   * The same course under the reading that weighing gave. The rule's reason stands where both
   * agree, and always where there is no movement to weigh: before the second argument.
   */
  Course weighed(Reading reading) {
    boolean moves = reading == Reading.SHIFTING || reading == Reading.DEEPENING;
    if (reading == because.reading() || disputing.isEmpty() || moves && disputing.size() < 2) {
      return this;
    }
    Because seems =
        switch (reading) {
          case TOO_EARLY -> Because.SEEMS_EARLY;
          case SETTLING -> Because.SEEMS_SETTLING;
          case DEEPENING -> Because.SEEMS_DEEPENING;
          case SHIFTING -> Because.SEEMS_SHIFTING;
          case MIXED -> Because.SEEMS_MIXED;
        };
    return new Course(seems, disputing, topic);
  }

  /** The first topic of each disputing answer. */
  List<String> path() {
    return disputing.stream().map(Course::first).filter(first -> !first.isEmpty()).toList();
  }

  private static Because because(List<Judged> telling, List<Judged> disputing, String topic) {
    if (!telling.isEmpty() && accepts(telling.getLast())) {
      return Because.ACCEPTED;
    }
    if (disputing.size() < 2) {
      return disputing.isEmpty() ? Because.NO_ARGUMENT : Because.ONE_ARGUMENT;
    }
    if (disputing.size() < telling.size()) {
      return Because.TAKEN_BACK;
    }
    List<Judged> held = on(topic, disputing);
    if (held.size() >= 2 && 2 * held.size() >= disputing.size()) {
      double before = held.getFirst().judgement().specificity();
      double now = held.getLast().judgement().specificity();
      if (now >= POINTER && now - before >= GAIN) {
        return Because.GAINED;
      }
      if (now > EVIDENCE) {
        return Because.STAYED_STRONG;
      }
    }
    if (moved(disputing) && isBare(disputing)) {
      return Because.MOVED;
    }
    return held.size() == disputing.size() ? Because.REPEATED : Because.BOTH;
  }

  private static boolean moved(List<Judged> disputing) {
    int steps = disputing.size() - 1;
    int fresh = Set.copyOf(disputing.stream().map(Course::first).toList()).size() - 1;
    return fresh >= 1 && 2 * fresh >= steps;
  }

  private static boolean isBare(List<Judged> disputing) {
    List<Double> substance = disputing.stream().map(d -> d.judgement().specificity()).toList();
    long checkable = substance.stream().filter(s -> s >= POINTER).count();
    return substance.stream().noneMatch(s -> s > EVIDENCE) && 2 * checkable < disputing.size();
  }

  /** Of the topics of the last answer the one that came up most; the earlier ranked on a tie. */
  private static String heldTopic(List<Judged> disputing) {
    String held = first(disputing.getLast());
    for (String topic : disputing.getLast().judgement().topics()) {
      if (on(topic, disputing).size() > on(held, disputing).size()) {
        held = topic;
      }
    }
    return held;
  }

  private static List<Judged> on(String topic, List<Judged> disputing) {
    return disputing.stream()
        .filter(d -> first(d).equals(topic) || d.judgement().topics().contains(topic))
        .toList();
  }

  private static String first(Judged entry) {
    List<String> topics = entry.judgement().topics();
    return topics.isEmpty() ? "" : topics.getFirst();
  }

  private static boolean accepts(Judged entry) {
    return entry.judgement().stance() == Stance.ACCEPTS;
  }

  private static boolean disputes(Judged entry) {
    return entry.judgement().stance() == Stance.DISPUTES;
  }
}
