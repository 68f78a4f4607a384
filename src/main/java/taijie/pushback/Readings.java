package taijie.pushback;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import taijie.content.Fields;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Language;
import taijie.vocabulary.Reading;

/**
 * The words for readings: {@code pushback/readings.yml}.
 *
 * @param readings each reading's name, advice and waiting time
 * @param why the sentence for each rule
 * @param oneDay how to say that all was said on one day
 * @param someDays how to say over how many days
 * @param examples series and what they should be read as
 */
record Readings(
    Map<Reading, Advice> readings,
    Map<Course.Because, Bilingual> why,
    Bilingual oneDay,
    Bilingual someDays,
    List<SeriesExample> examples) {

  /** What a reading is called and what to do under it. */
  record Advice(Bilingual name, Bilingual advice, OptionalInt waitDays) {}

  static Readings from(Optional<Fields> file) {
    Map<Reading, Advice> readings = new EnumMap<>(Reading.class);
    Map<Course.Because, Bilingual> why = new EnumMap<>(Course.Because.class);
    List<SeriesExample> examples = new ArrayList<>();
    Bilingual nothing = new Bilingual("", "");
    if (file.isEmpty()) {
      return new Readings(readings, why, nothing, nothing, examples);
    }
    Fields fields = file.get();
    Fields each = fields.fields("readings");
    for (Reading reading : Reading.values()) {
      Fields entry = each.fields(reading.key());
      readings.put(
          reading,
          new Advice(
              entry.bilingual("name"),
              entry.bilingual("advice"),
              entry.optionalNumber("wait-days")));
      examples.addAll(SeriesExample.from(entry, reading));
      entry.end();
    }
    each.end();
    Fields sentences = fields.fields("why");
    for (Course.Because because : Course.Because.values()) {
      why.put(because, sentences.bilingual(because.key()));
    }
    sentences.end();
    Readings read =
        new Readings(
            readings, why, fields.bilingual("one-day"), fields.bilingual("some-days"), examples);
    fields.end();
    return read;
  }

  Advice of(Reading reading) {
    Advice advice = readings.get(reading);
    if (advice == null) {
      throw new IllegalStateException("pushback/readings.yml has no “" + reading.key() + "”");
    }
    return advice;
  }

  /** The evidence for a course in words; {@code name} gives a topic's name. */
  Bilingual why(Course course, Function<String, Bilingual> name) {
    Bilingual sentence = why.getOrDefault(course.because(), new Bilingual("", ""));
    return new Bilingual(
        said(sentence, course, name, Language.EN), said(sentence, course, name, Language.ZH));
  }

  private String said(
      Bilingual sentence, Course course, Function<String, Bilingual> name, Language language) {
    Function<String, String> named = topic -> name.apply(topic).in(language);
    return sentence
        .in(language)
        .replace("{span}", span(course).in(language))
        .replace("{count}", Integer.toString(course.disputing().size()))
        .replace("{path}", String.join(" → ", course.path().stream().map(named).toList()))
        .replace("{topic}", named.apply(course.topic()));
  }

  private Bilingual span(Course course) {
    if (course.disputing().isEmpty()) {
      return oneDay;
    }
    // Both the first and the last day count, as people count them.
    long days =
        1
            + ChronoUnit.DAYS.between(
                course.disputing().getFirst().at(), course.disputing().getLast().at());
    return days == 1 ? oneDay : someDays.map(s -> s.replace("{days}", Long.toString(days)));
  }
}
