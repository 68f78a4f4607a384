package taijie.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import taijie.batch.BatchWords;
import taijie.dispute.Answer;
import taijie.dispute.Dispute;
import taijie.dispute.Entry;
import taijie.dispute.RecordContent;
import taijie.dispute.RecordContent.Section;
import taijie.vocabulary.Bilingual;

/** What the buyer alone reads: the answers' own words, notes, views, and the whole course. */
final class InternalRecord {

  private final RecordWords words;
  private final Dispute dispute;
  private final List<Entry> journal;
  private final ZoneId zone;
  private final Timeline timeline;

  InternalRecord(
      RecordWords words,
      BatchWords batch,
      Dispute dispute,
      List<Entry> journal,
      ZoneId zone,
      UnaryOperator<String> names) {
    this.words = words;
    this.dispute = dispute;
    this.journal = journal;
    this.zone = zone;
    this.timeline = new Timeline(words, names);
  }

  RecordContent after(RecordContent shareable) {
    List<Section> sections = new ArrayList<>(shareable.sections());
    add(sections, answers());
    add(sections, view());
    add(sections, notes());
    add(sections, course());
    return new RecordContent(sections);
  }

  private Sections answers() {
    Sections section = new Sections(words, "answers");
    for (Answer answer : dispute.answers().asSaid()) {
      Bilingual day = day(answer.said());
      Bilingual label =
          answer.who().isBlank()
              ? day
              : new Bilingual(day.en() + ", " + answer.who(), day.zh() + "，" + answer.who());
      section.line(label, RecordWords.same(answer.text()));
    }
    return section;
  }

  private Sections view() {
    Sections section = new Sections(words, "view");
    dispute.talks().cause().cause().ifPresent(cause -> section.typed("ours", cause.ours()));
    dispute
        .head()
        .closed()
        .ifPresent(close -> {
          section.typed("lesson", close.lesson());
          section.typed("credit", close.credit().orElse(""));
        });
    return section;
  }

  private Sections notes() {
    Sections section = new Sections(words, "notes");
    dispute.talks().notes().forEach(note -> section.text(RecordWords.same(note)));
    return section;
  }

  private Sections course() {
    Sections section = new Sections(words, "timeline");
    for (Entry entry : journal) {
      Optional<Bilingual> line = timeline.line(entry);
      line.ifPresent(said -> section.line(day(entry.logged()), said));
    }
    return section;
  }

  private static void add(List<Section> sections, Sections section) {
    if (!section.isEmpty()) {
      sections.add(section.done());
    }
  }

  private Bilingual day(Instant at) {
    return words.day(at.atZone(zone).toLocalDate());
  }
}
