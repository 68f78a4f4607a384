package taijie.slack;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.content.Speech;
import taijie.dispute.Defects;
import taijie.dispute.Facts;
import taijie.dispute.Goods;
import taijie.dispute.History;
import taijie.dispute.Inspection;
import taijie.dispute.Inspector;
import taijie.dispute.NoticeTerm;
import taijie.dispute.Specification;
import taijie.people.PeopleWords;
import taijie.sampling.Aql;
import taijie.sampling.Level;
import taijie.sampling.Limits;
import taijie.vocabulary.Label;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;

/** Reads facts from the fields of their window, and back. */
final class FactsReader {

  private static final List<String> COUNTED =
      List.of("found", "found-critical", "found-major", "found-minor");

  private final Speech speech;
  private final PeopleFields people;

  FactsReader(Speech speech, PeopleWords words) {
    this.speech = speech;
    this.people = new PeopleFields(speech, words);
  }

  /** What was entered: facts, and what must be mended beside which field. */
  record Entered(Facts facts, Map<String, String> problems) {}

  Entered read(Filled filled, LocalDate today) {
    Map<String, String> problems = new LinkedHashMap<>();
    // Slack lets a blank pass where something must be entered.
    for (String field : List.of("supplier", "finding")) {
      if (!filled.has(field)) {
        problems.put(field, speech.plain("field.needed"));
      }
    }
    List<NamedPerson> known = people.read(filled, problems);
    Goods goods =
        new Goods(
            line(filled, "product"),
            line(filled, "po"),
            line(filled, "lot"),
            line(filled, "quantity"));
    Inspection inspection = inspection(filled, goods, today, problems);
    Facts facts =
        new Facts(
            line(filled, "supplier"),
            line(filled, "finding"),
            goods,
            new Specification(line(filled, "clause"), line(filled, "measured")),
            inspection,
            new Limits(
                Label.find(Level.class, filled.text("level")),
                Aql.parse(filled.text("aql-critical")),
                Aql.parse(filled.text("aql-major")),
                Aql.parse(filled.text("aql-minor"))),
            known,
            new History(
                Label.find(Relationship.class, filled.text("relationship"))
                    .orElse(Relationship.ESTABLISHED),
                whole(filled, "years", problems),
                whole(filled, "orders", problems),
                whole(filled, "rejections", problems).orElse(0)),
            filled.date("ship"),
            notice(filled, inspection, problems),
            filled.ticked("safety"));
    return new Entered(facts, problems);
  }

  // A second line could pass for something that the bot says.
  private static String line(Filled filled, String field) {
    return filled.text(field).replaceAll("\\s*\\R\\s*", " ");
  }

  private Inspection inspection(
      Filled filled, Goods goods, LocalDate today, Map<String, String> problems) {
    Optional<Integer> inspected = whole(filled, "inspected", problems);
    for (String field : COUNTED) {
      Optional<Integer> found = whole(filled, field, problems);
      if (inspected.isPresent() && found.isPresent() && found.get() > inspected.get()) {
        problems.putIfAbsent(field, speech.plain("field.found-too-many"));
      }
    }
    goods
        .pieces()
        .filter(lot -> inspected.filter(n -> n > lot).isPresent())
        .ifPresent(lot ->
            problems.putIfAbsent("inspected", speech.plain("field.more-than-lot", "lot", lot)));
    Optional<LocalDate> on = filled.date("inspected-on");
    // Somebody in China may be a day ahead.
    if (on.filter(day -> day.isAfter(today.plusDays(1))).isPresent()) {
      problems.put("inspected-on", speech.plain("field.in-the-future"));
    }
    return new Inspection(
        filled.text("inspected"),
        filled.text("found"),
        new Defects(
            number(filled, "found-critical"),
            number(filled, "found-major"),
            number(filled, "found-minor")),
        on,
        line(filled, "inspected-where"),
        Label.find(Inspector.class, filled.text("inspected-by")),
        filled.text("photos"),
        filled.text("report"));
  }

  private NoticeTerm notice(Filled filled, Inspection inspection, Map<String, String> problems) {
    NoticeTerm.Since since =
        Label.find(NoticeTerm.Since.class, filled.text("notice-since"))
            .orElse(NoticeTerm.Since.INSPECTION);
    int days = whole(filled, "notice-days", problems).orElse(0);
    if (days > 3650) {
      problems.putIfAbsent("notice-days", speech.plain("field.too-many-days"));
      days = 0;
    }
    NoticeTerm term =
        new NoticeTerm(filled.date("notice"), days, since, filled.date("notice-from"));
    if (days > 0 && term.due(inspection.on()).isEmpty()) {
      problems.put("notice-from", speech.plain("field.notice-from-needed"));
    }
    return term;
  }

  private Optional<Integer> whole(Filled filled, String field, Map<String, String> problems) {
    if (filled.has(field) && number(filled, field).isEmpty()) {
      problems.put(field, speech.plain("field.not-a-number", "typed", filled.text(field)));
    }
    return number(filled, field);
  }

  private static Optional<Integer> number(Filled filled, String field) {
    String typed = filled.text(field);
    return typed.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
  }

  /** The fields as these facts fill them; blank where nothing is known. */
  static Filled fill(Facts facts) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("supplier", facts.supplier());
    values.put("finding", facts.finding());
    values.put("po", facts.po());
    values.put("product", facts.product());
    values.put("lot", facts.lot());
    values.put("quantity", facts.quantity());
    Inspection inspection = facts.inspection();
    values.put("inspected", inspection.inspected());
    values.put("found", inspection.found());
    values.put("found-critical", text(inspection.defects().critical()));
    values.put("found-major", text(inspection.defects().major()));
    values.put("found-minor", text(inspection.defects().minor()));
    values.put("inspected-on", text(inspection.on()));
    values.put("inspected-by", inspection.by().map(Inspector::key).orElse(""));
    values.put("inspected-where", inspection.where());
    values.put("photos", inspection.photos());
    values.put("report", inspection.report());
    limits(facts.limits(), values);
    values.put("clause", facts.clause());
    values.put("measured", facts.specification().measured());
    PeopleFields.fill(facts.people(), values);
    values.put("relationship", facts.relationship().key());
    history(facts.history(), values);
    values.put("ship", text(facts.shipDate()));
    values.put("notice", text(facts.notice().date()));
    if (facts.notice().days() > 0) {
      values.put("notice-days", String.valueOf(facts.notice().days()));
      values.put("notice-since", facts.notice().since().key());
      values.put("notice-from", text(facts.notice().from()));
    }
    values.put("safety", facts.safetyCritical() ? "yes" : "");
    return new Filled(values);
  }

  static void limits(Limits limits, Map<String, String> values) {
    values.put("level", limits.level().map(Level::key).orElse(""));
    values.put("aql-critical", limits.critical().map(Aql::percent).orElse(""));
    values.put("aql-major", limits.major().map(Aql::percent).orElse(""));
    values.put("aql-minor", limits.minor().map(Aql::percent).orElse(""));
  }

  static void history(History history, Map<String, String> values) {
    values.put("years", text(history.years()));
    values.put("orders", text(history.orders()));
    values.put(
        "rejections",
        history.earlierRejections() == 0 ? "" : String.valueOf(history.earlierRejections()));
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
