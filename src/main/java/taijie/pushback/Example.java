package taijie.pushback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taijie.content.Fields;
import taijie.content.Place;
import taijie.vocabulary.Label;
import taijie.vocabulary.Stance;

/**
 * An answer that a content file gives as an example, and what it should be taken for.
 *
 * @param place where it stands
 * @param says the answer
 * @param stance the expected stance
 * @param topic the expected first topic; empty where it is left open
 * @param band the expected band of its substance; empty where it is left open
 */
record Example(
    Place place, String says, Stance stance, Optional<String> topic, Optional<Band> band) {

  /** How much substance an answer brings, in steps. */
  enum Band implements Label {
    LOW,
    MID,
    HIGH;

    static Band of(double specificity) {
      return specificity < 0.34 ? LOW : specificity <= 0.67 ? MID : HIGH;
    }

    /** A specificity in the middle of it. */
    double middle() {
      return switch (this) {
        case LOW -> 0.17;
        case MID -> 0.5;
        case HIGH -> 0.84;
      };
    }
  }

  /** Examples of a topic's file: texts under the bands they belong to. */
  static List<Example> ofTopic(Fields file) {
    List<Example> examples = new ArrayList<>();
    Fields bands = file.fields("examples");
    for (Band band : Band.values()) {
      for (String says : bands.texts(band.key())) {
        examples.add(
            new Example(
                bands.place(band.key()),
                says,
                Stance.DISPUTES,
                Optional.of(file.stem()),
                Optional.of(band)));
      }
    }
    bands.end();
    examples.addAll(nearMisses(file));
    return List.copyOf(examples);
  }

  /** Examples of a stance's file: bare texts, and those that must also show a topic. */
  static List<Example> ofStance(Fields file, Stance stance) {
    List<Example> examples = new ArrayList<>();
    for (String says : file.texts("examples")) {
      examples.add(
          new Example(file.place("examples"), says, stance, Optional.empty(), Optional.empty()));
    }
    for (Fields entry : file.list("with-topic")) {
      examples.add(
          new Example(
              entry.place(),
              entry.text("says"),
              stance,
              Optional.of(entry.text("topic")),
              Optional.empty()));
      entry.end();
    }
    examples.addAll(nearMisses(file));
    return List.copyOf(examples);
  }

  private static List<Example> nearMisses(Fields file) {
    List<Example> misses = new ArrayList<>();
    for (Fields entry : file.list("near-misses")) {
      String says = entry.text("says");
      Optional<String> topic = entry.optionalText("topic");
      if (!entry.has("stance")) {
        entry.problem("stance", "“stance” is missing: what is this near miss instead?");
      }
      entry
          .label("stance", Stance.class)
          .ifPresent(s -> misses.add(new Example(entry.place(), says, s, topic, Optional.empty())));
      entry.end();
    }
    return misses;
  }
}
