package taijie.pushback;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import taijie.text.Sought;
import taijie.vocabulary.Stance;

/**
 * Understands one answer by weighing cues: the mechanism; the cues are in the files.
 *
 * @param topics what arguments are heard by
 * @param stances what stances are heard by, beside the arguments
 * @param concession what shows that an argument is kept beside a remedy
 * @param unnamed the topic of a dispute that names none
 * @param sentence signs of a whole sentence, two of which make one
 * @param substance what can be checked
 */
record Judge(
    List<Topic> topics,
    Map<Stance, Cues> stances,
    Cues concession,
    String unnamed,
    List<Sought> sentence,
    Substance substance) {

  Judge {
    topics = List.copyOf(topics);
    sentence = List.copyOf(sentence);
    stances = new EnumMap<>(stances);
  }

  Judgement judge(String text) {
    PlainText plain = PlainText.of(text);
    List<Heard> heard = heard(plain);
    Map<Stance, Weight> weights = new EnumMap<>(Stance.class);
    stances.forEach((stance, cues) -> weights.put(stance, cues.in(plain)));
    boolean silent = heard.isEmpty() && weights.values().stream().noneMatch(Weight::isHeard);
    Stance stance =
        silent && isSentence(plain)
            ? Stance.DISPUTES
            : Verdict.of(weights, heard.stream().map(Heard::weight).toList());
    List<String> ranked =
        switch (stance) {
          case DISPUTES -> argued(heard);
          // A remedy offered in spite of an argument keeps the argument.
          case ACCEPTS -> concession.in(plain).isHeard() ? plain(heard) : List.of();
          case ASKS, STALLS, OTHER -> List.of();
        };
    return new Judgement(stance, ranked, substance.in(plain));
  }

  /** A topic and how strongly it is heard. */
  private record Heard(String topic, Weight weight) {}

  private List<Heard> heard(PlainText plain) {
    return topics.stream()
        .map(topic -> new Heard(topic.key(), topic.cues().in(plain)))
        .filter(h -> h.weight().isHeard())
        .sorted(
            Comparator.<Heard>comparingInt(h -> -h.weight().sum())
                .thenComparingInt(h -> h.weight().first()))
        .toList();
  }

  private boolean isSentence(PlainText plain) {
    return sentence.stream().filter(plain::holds).count() >= 2;
  }

  private List<String> argued(List<Heard> heard) {
    List<String> plain = plain(heard);
    if (!plain.isEmpty()) {
      return plain;
    }
    return heard.isEmpty() ? List.of(unnamed) : List.of(heard.getFirst().topic());
  }

  private static List<String> plain(List<Heard> heard) {
    return heard.stream().filter(h -> h.weight().isPlain()).map(Heard::topic).toList();
  }
}
