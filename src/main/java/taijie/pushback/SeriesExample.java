package taijie.pushback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.content.Fields;
import taijie.content.Place;
import taijie.vocabulary.Label;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Stance;

/**
 * A series that the readings' file gives as an example, written as {@code "0 disputes measurement
 * 0.2; 4 accepts"}: the day, the stance, the topics with commas between, the specificity.
 */
record SeriesExample(Place place, String written, List<Judged> entries, Reading reading) {

  private static final LocalDate DAY_NULL = LocalDate.of(2026, 3, 2);
  private static final Pattern ENTRY =
      Pattern.compile("(\\d{1,3}) ([a-z]+)(?: ([a-z,-]+))?(?: (0(?:\\.\\d+)?|1(?:\\.0)?))?");

  static List<SeriesExample> from(Fields fields, Reading reading) {
    List<SeriesExample> examples = new ArrayList<>();
    for (String written : fields.texts("examples")) {
      List<Judged> entries = new ArrayList<>();
      for (String entry : written.split(";", -1)) {
        judged(entry.strip())
            .ifPresentOrElse(
                entries::add,
                () ->
                    fields.problem(
                        "examples",
                        "“%s” is no entry: write day, stance, topics, specificity, such as"
                                .formatted(entry.strip())
                            + " “4 disputes measurement 0.2”"));
      }
      examples.add(
          new SeriesExample(fields.place("examples"), written, List.copyOf(entries), reading));
    }
    return examples;
  }

  private static Optional<Judged> judged(String entry) {
    Matcher parts = ENTRY.matcher(entry);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String topics = parts.group(3);
    String specificity = parts.group(4);
    return Label.find(Stance.class, parts.group(2))
        .map(stance ->
            new Judged(
                DAY_NULL.plusDays(Integer.parseInt(parts.group(1))),
                new Judgement(
                    stance,
                    topics == null ? List.of() : List.of(topics.split(",", -1)),
                    specificity == null ? 0 : Double.parseDouble(specificity))));
  }
}
