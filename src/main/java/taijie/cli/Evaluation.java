package taijie.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taijie.cli.EvaluateCommand.Task;
import taijie.draft.Draft;
import taijie.draft.Finding;
import taijie.guard.Remark;
import taijie.guard.Verdict;
import taijie.phrasebook.Found;
import taijie.pushback.Judged;
import taijie.pushback.Judgement;
import taijie.pushback.Series;
import taijie.text.Scripts;
import taijie.text.Span;
import taijie.usecase.Knowledge;
import taijie.vocabulary.Label;
import taijie.vocabulary.Language;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;
import taijie.vocabulary.Stage;
import taijie.vocabulary.Stance;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Judges one line of examples after the other. */
final class Evaluation {

  // Numbers stay as they were typed, since an id may be one.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Knowledge knowledge;
  private final Seconded second;

  /**
   * @param second asked where the bot is unsure, if there is anybody to ask
   */
  Evaluation(Knowledge knowledge, Seconded second) {
    this.knowledge = knowledge;
    this.second = second;
  }

  /** The bot by itself. */
  Evaluation(Knowledge knowledge) {
    this(knowledge, new Seconded(knowledge));
  }

  /**
   * @param read whether the line could be read
   */
  record Line(String json, boolean read) {}

  /** A field is missing or holds what it may not. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  Line judge(Task task, String line) {
    ObjectNode out = JSON.createObjectNode();
    out.putNull("id");
    try {
      JsonNode in = JSON.readTree(line);
      if (!in.isObject()) {
        throw new Unreadable("a line must hold one JSON object");
      }
      out.set("id", in.has("id") ? in.get("id") : JSON.nullNode());
      second.next();
      switch (task) {
        case guard -> guard(in, out);
        case pushback -> pushback(in, out);
        case reading -> reading(in, out);
        case draft -> draft(in, out);
        case phrase -> phrase(in, out);
      }
      second.outcome().ifPresent(outcome -> out.put("second_opinion", outcome.key()));
      return new Line(out.toString(), true);
    } catch (JacksonException e) {
      return error(out, "not JSON: " + e.getOriginalMessage());
    } catch (Unreadable e) {
      return error(out, e.getMessage());
    }
  }

  private static Line error(ObjectNode out, @Nullable String what) {
    ObjectNode only = JSON.createObjectNode();
    only.set("id", out.get("id"));
    only.put("error", what);
    return new Line(only.toString(), false);
  }

  private void guard(JsonNode in, ObjectNode out) {
    Remark remark =
        new Remark(
            text(in, "text"),
            optionalText(in, "previous"),
            label(in, "stage", Stage.class).orElse(Stage.FIRST_NOTICE),
            people(in, "people"));
    Verdict verdict = second.guard(remark);
    right(in, "kinds")
        .ifPresent(right ->
            second.compare(
                right.equals(keys(knowledge.guard().judge(remark))), right.equals(keys(verdict))));
    var kinds = out.putArray("kinds");
    verdict.kinds().forEach(kind -> kinds.add(kind.key()));
    out.put("action", verdict.action().key());
    span(out, verdict.span());
  }

  private static Set<String> keys(Verdict verdict) {
    return verdict.kinds().stream().map(Label::key).collect(Collectors.toSet());
  }

  private static Set<String> keys(List<Finding> findings) {
    return findings.stream().map(Finding::key).collect(Collectors.toSet());
  }

  // What a line says to be right itself, as a list of labels or of objects with a key.
  private static Optional<Set<String>> right(JsonNode in, String field) {
    return in.path(field).isArray()
        ? Optional.of(
            in.get(field)
                .valueStream()
                .map(one -> one.isObject() ? one.path("key").asString("") : one.asString(""))
                .collect(Collectors.toSet()))
        : Optional.empty();
  }

  private void pushback(JsonNode in, ObjectNode out) {
    String says = text(in, "text");
    Judgement judged = second.answer(says);
    label(in, "stance", Stance.class)
        .ifPresent(right ->
            second.compare(
                knowledge.pushback().judge(says).stance() == right, judged.stance() == right));
    put(out, judged);
  }

  private void reading(JsonNode in, ObjectNode out) {
    if (!in.path("entries").isArray()) {
      throw new Unreadable("“entries” must be a list");
    }
    List<Judged> entries = new ArrayList<>();
    in.get("entries").forEach(entry -> entries.add(entry(entry)));
    Series series = knowledge.pushback().read(entries);
    Language language =
        Scripts.languageOf(
            in.get("entries")
                .valueStream()
                .map(e -> e.path("text").asString(""))
                .reduce("", String::concat));
    out.put("reading", series.reading().key());
    out.put("why", series.why().in(language));
  }

  // What somebody corrected counts; the rest is judged from the text.
  private Judged entry(JsonNode entry) {
    String says = optionalText(entry, "text").orElse("");
    Judgement judged = knowledge.pushback().judge(says);
    if (Stream.of("stance", "topics", "specificity").noneMatch(entry::hasNonNull)) {
      return Judged.understood(date(entry), judged, says);
    }
    List<String> topics =
        entry.path("topics").isArray()
            ? entry.get("topics").valueStream().map(this::topic).toList()
            : judged.topics();
    double specificity =
        entry.path("specificity").isNumber()
            ? entry.get("specificity").asDouble()
            : judged.specificity();
    return new Judged(
        date(entry),
        new Judgement(
            label(entry, "stance", Stance.class).orElse(judged.stance()),
            topics,
            Math.clamp(specificity, 0, 1)));
  }

  private String topic(JsonNode topic) {
    List<String> all = knowledge.pushback().topics();
    if (!all.contains(topic.asString(""))) {
      throw new Unreadable("“topics” must be of " + String.join(", ", all));
    }
    return topic.asString();
  }

  private static LocalDate date(JsonNode entry) {
    String at = text(entry, "at");
    try {
      return LocalDate.parse(at.length() > 10 ? at.substring(0, 10) : at);
    } catch (DateTimeParseException e) {
      throw new Unreadable("“at” must be a date such as 2026-03-02, not “" + at + "”");
    }
  }

  private void draft(JsonNode in, ObjectNode out) {
    Draft draft =
        new Draft(
            people(in, "to"),
            people(in, "cc"),
            optionalText(in, "subject").orElse(""),
            text(in, "body"),
            label(in, "stage", Stage.class).orElse(Stage.FIRST_NOTICE),
            in.path("called").asBoolean(false),
            label(in, "relationship", Relationship.class).orElse(Relationship.ESTABLISHED),
            in.path("draft_shared").asBoolean(false),
            in.path("record").asBoolean(false));
    Language language = Scripts.languageOf(draft.body());
    var findings = out.putArray("findings");
    List<Finding> judged = second.draft(draft);
    right(in, "findings")
        .ifPresent(right ->
            second.compare(
                right.equals(keys(knowledge.drafts().check(draft))), right.equals(keys(judged))));
    for (Finding finding : judged) {
      ObjectNode one = findings.addObject();
      one.put("key", finding.key());
      span(one, finding.span());
      one.put("why", finding.why().in(language));
      one.put("instead", finding.instead());
    }
  }

  private void phrase(JsonNode in, ObjectNode out) {
    Found found = knowledge.phrasebook().find(text(in, "query"));
    var situations = out.putArray("situations");
    found.best().forEach(match -> situations.add(match.situation().key()));
    out.put("confident", found.confident());
  }

  private static void put(ObjectNode out, Judgement judgement) {
    out.put("stance", judgement.stance().key());
    var topics = out.putArray("topics");
    judgement.topics().forEach(topics::add);
    out.put("specificity", judgement.specificity());
  }

  private static void span(ObjectNode out, Optional<Span> span) {
    if (span.isEmpty()) {
      out.putNull("span");
    } else {
      out.putArray("span").add(span.get().start()).add(span.get().end());
    }
  }

  private static String text(JsonNode in, String field) {
    return optionalText(in, field)
        .orElseThrow(() -> new Unreadable("“" + field + "” is missing or no text"));
  }

  private static Optional<String> optionalText(JsonNode in, String field) {
    JsonNode value = in.path(field);
    if (!value.isString() && !value.isNull() && !value.isMissingNode()) {
      throw new Unreadable("“" + field + "” must be text");
    }
    return value.isString() ? Optional.of(value.asString()) : Optional.empty();
  }

  private static List<NamedPerson> people(JsonNode in, String field) {
    List<NamedPerson> people = new ArrayList<>();
    boolean list = in.path(field).isArray() || in.path(field).isNull() || !in.has(field);
    if (!list || in.path(field).valueStream().anyMatch(person -> !person.isObject())) {
      throw new Unreadable("“" + field + "” must be a list of people, each with a name and a role");
    }
    for (JsonNode person : in.path(field)) {
      List<String> aliases =
          person.path("aliases").valueStream().map(alias -> alias.asString("")).toList();
      Role role = label(person, "role", Role.class).orElse(Role.SALES_CONTACT);
      people.add(new NamedPerson(optionalText(person, "name").orElse(""), aliases, role));
    }
    return people;
  }

  private static <E extends Enum<E> & Label> Optional<E> label(
      JsonNode in, String field, Class<E> type) {
    Optional<String> text = optionalText(in, field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<E> found = Label.find(type, text.get());
    if (found.isEmpty()) {
      throw new Unreadable("“" + field + "” must be one of " + String.join(", ", Label.keys(type)));
    }
    return found;
  }
}
