package taijie.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.batch.BatchWords;
import taijie.batch.Terms;
import taijie.cause.Cause;
import taijie.dispute.Answer;
import taijie.dispute.CauseTalk;
import taijie.dispute.Counts;
import taijie.dispute.Dispute;
import taijie.dispute.Facts;
import taijie.dispute.Inspection;
import taijie.dispute.RecordContent;
import taijie.dispute.RecordContent.Section;
import taijie.dispute.RecordEvent.RecordCorrected;
import taijie.sampling.DefectClass;
import taijie.text.Scripts;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.NamedPerson;

/**
 * What both sides may read: facts, that something was discussed, what was agreed. No readings, no
 * advice, no remarks of the buyer's own people, no proposals that came to nothing, nobody's own
 * words but what was agreed or written for this record.
 */
final class ShareableRecord {

  private final RecordWords words;
  private final BatchWords batch;
  private final Dispute dispute;
  private final String handler;
  private final ZoneId zone;

  /**
   * @param handler the name of whoever is in charge
   * @param zone in which days are counted
   */
  ShareableRecord(
      RecordWords words, BatchWords batch, Dispute dispute, String handler, ZoneId zone) {
    this.words = words;
    this.batch = batch;
    this.dispute = dispute;
    this.handler = handler;
    this.zone = zone;
  }

  RecordContent content() {
    List<Section> sections = new ArrayList<>();
    sections.add(order());
    sections.add(finding());
    sections.add(discussed());
    clarified().ifPresent(sections::add);
    sections.add(batch());
    sections.add(cause());
    remarks().ifPresent(sections::add);
    corrections().ifPresent(sections::add);
    return new RecordContent(sections);
  }

  private Section order() {
    Facts facts = dispute.facts();
    return new Sections(words, "order")
        .typed("supplier", facts.supplier())
        .typed("product", facts.product())
        .typed("po", facts.po())
        .typed("lot", facts.lot())
        .typed("quantity", facts.quantity())
        .said("opened", words.day(day(dispute.head().opened())))
        .typed("handler", handler)
        .said("present", present())
        .done();
  }

  // Only who really spoke: naming somebody's boss in a record is a copy to him.
  private Bilingual present() {
    if (!dispute.records().present().isBlank()) {
      return RecordWords.same(dispute.records().present());
    }
    Set<NamedPerson> spoke = new LinkedHashSet<>();
    for (Answer answer : dispute.answers().asSaid()) {
      dispute.facts().people().stream()
          .filter(person -> person.role().isFactory() && person.names().contains(answer.who()))
          .forEach(spoke::add);
    }
    return new Bilingual(
        Stream.concat(spoke.stream().map(NamedPerson::name), Stream.of(handler))
            .collect(Collectors.joining(", ")),
        Stream.concat(spoke.stream().map(ShareableRecord::inChinese), Stream.of(handler))
            .collect(Collectors.joining("、")));
  }

  private static String inChinese(NamedPerson person) {
    return person.names().stream().filter(Scripts::hasHan).findFirst().orElse(person.name());
  }

  // The report stays where it is: it may hold what was written for the buyer's own people.
  private Section finding() {
    Facts facts = dispute.facts();
    Inspection inspection = facts.inspection();
    Sections finding = new Sections(words, "finding").typed("result", facts.finding());
    inspection.on().map(words::day).ifPresent(day -> finding.said("inspected-on", day));
    finding.typed("inspected-at", inspection.where());
    inspection
        .by()
        .map(by -> words.of("inspectors." + by.key()))
        .ifPresent(by -> finding.said("inspected-by", by));
    finding.typed("inspected", facts.inspected());
    share(facts.counts())
        .ifPresentOrElse(
            share -> finding.said("found", share), () -> finding.typed("found", facts.found()));
    facts
        .sampling()
        .ifPresent(check ->
            new SamplingLines(words)
                .of(check)
                .forEach(line -> finding.line(line.label(), line.text())));
    Counts counts = facts.counts();
    if (counts.sorted()) {
      for (DefectClass defects : DefectClass.values()) {
        Integer found = counts.byClass().get(defects);
        // A class with a limit has its line above.
        if (found != null && !isSampled(facts, defects)) {
          finding.line(
              words.of("defects." + defects.key()), RecordWords.same(String.valueOf(found)));
        }
      }
    }
    return finding
        .typed("clause", facts.clause())
        .typed("measured", facts.specification().measured())
        .typed("photos", inspection.photos())
        .done();
  }

  private static boolean isSampled(Facts facts, DefectClass defects) {
    return facts.sampling().isPresent() && facts.limits().of(defects).isPresent();
  }

  private Optional<Bilingual> share(Counts counts) {
    return counts
        .inspected()
        .filter(all -> all > 0)
        .flatMap(all ->
            counts
                .found()
                .filter(some -> some <= all)
                .map(some ->
                    words.of(
                        "sentences.share",
                        "found",
                        some,
                        "percent",
                        String.format(Locale.ROOT, "%.1f", 100.0 * some / all))));
  }

  private Section discussed() {
    Sections discussed = new Sections(words, "discussed");
    Set<String> told = new LinkedHashSet<>();
    for (Answer answer : dispute.answers().disputing()) {
      for (String topic : answer.topics()) {
        if (words.has("discussed." + topic) && told.add(topic)) {
          discussed.line(words.day(day(answer.said())), words.of("discussed." + topic));
        }
      }
    }
    return (discussed.isEmpty()
            ? discussed.text(words.of("sentences.nothing-discussed"))
            : discussed)
        .done();
  }

  private Optional<Section> clarified() {
    Sections section = new Sections(words, "clarified");
    dispute.talks().clarifications().forEach(text -> section.text(RecordWords.same(text)));
    return section.isEmpty() ? Optional.empty() : Optional.of(section.done());
  }

  private Section batch() {
    Sections section = new Sections(words, "batch");
    Optional<Terms> agreed = dispute.talks().batch().terms();
    if (agreed.isEmpty()) {
      return section.text(words.of("sentences.batch-open")).done();
    }
    Terms terms = agreed.get();
    List<Bilingual> lines =
        terms.portions().isEmpty()
            ? List.of(RecordWords.same(terms.typed()))
            : batch.say(terms, dispute.wasOurError());
    int parts = terms.portions().size();
    for (int i = 0; i < lines.size(); i++) {
      Bilingual label =
          i < parts ? words.of("labels.part", "number", i + 1) : words.of("labels.term");
      section.line(parts == 0 ? new Bilingual("", "") : label, lines.get(i));
    }
    dispute
        .talks()
        .batch()
        .reinspected()
        .ifPresent(r ->
            section.said(
                "reinspection",
                result(
                    r.passed() ? "sentences.passed" : "sentences.not-passed", r.on(), r.seen())));
    return section.done();
  }

  private Section cause() {
    Sections section = new Sections(words, "cause");
    CauseTalk talk = dispute.talks().cause();
    if (!talk.agreed() || talk.cause().isEmpty()) {
      return section.text(words.of("sentences.cause-open")).done();
    }
    Cause cause = talk.cause().get();
    section
        .typed("cause", cause.said())
        .typed("diagnosis", cause.theirs())
        .typed("action", cause.action())
        .typed("order", cause.order());
    talk.verified()
        .ifPresent(v ->
            section.said(
                "verified",
                result(v.works() ? "sentences.works" : "sentences.works-not", v.on(), v.seen())));
    return section.done();
  }

  private Bilingual result(String sentence, LocalDate on, String seen) {
    Bilingual result = words.of(sentence, "date", words.day(on));
    return seen.isBlank()
        ? result
        : new Bilingual(result.en() + "; " + seen, result.zh() + "；" + seen);
  }

  private Optional<Section> remarks() {
    Sections section = new Sections(words, "remarks");
    dispute.talks().toShare().forEach(note -> section.text(RecordWords.same(note)));
    return section.isEmpty() ? Optional.empty() : Optional.of(section.done());
  }

  private Optional<Section> corrections() {
    Sections section = new Sections(words, "corrections");
    for (RecordCorrected correction : dispute.records().corrections()) {
      Bilingual day = words.day(correction.on());
      Bilingual label =
          correction.who().isBlank()
              ? day
              : new Bilingual(
                  day.en() + ", " + correction.who(), day.zh() + "，" + correction.who());
      section.line(label, RecordWords.same(correction.text()));
    }
    return section.isEmpty() ? Optional.empty() : Optional.of(section.done());
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }
}
