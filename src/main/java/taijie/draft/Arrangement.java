package taijie.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.people.FormsOfAddress;
import taijie.text.Span;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Language;

/**
 * Puts a draft in order: relationship, data, question, way out. The author's sentences stay as they
 * are; a clause with a verdict or a threat is taken out where its data can stand without it. What
 * is taken out is kept beside.
 */
final class Arrangement {

  private static final int LONGEST_GREETING = 24;

  private final Inspection inspection;
  private final Letter letter;
  private final Map<String, Rule> rules;
  private final Frame frame;
  private final FormsOfAddress forms;
  private final Faults faults;
  private final List<Span> relationship = new ArrayList<>();
  private final List<Span> data = new ArrayList<>();
  private final List<Span> question = new ArrayList<>();
  private final List<Span> wayOut = new ArrayList<>();
  private final List<Span> leftOut = new ArrayList<>();
  private final List<Fact> bare = new ArrayList<>();
  private Optional<String> ownGreeting = Optional.empty();

  Arrangement(Inspection inspection, Map<String, Rule> rules, Frame frame, FormsOfAddress forms) {
    this.inspection = inspection;
    this.letter = inspection.letter();
    this.rules = rules;
    this.frame = frame;
    this.forms = forms;
    this.faults = Faults.in(inspection, rules);
    letter.sentences().forEach(this::place);
  }

  Ordered ordered() {
    Bilingual greeting = new Salutation(frame, forms).to(letter.draft());
    Language own = letter.language();
    boolean known = letter.draft().to().stream().anyMatch(person -> person.role().isFactory());
    String kept = own(known ? greeting.in(own) : ownGreeting.orElse(greeting.in(own)), own);
    Language other = own == Language.ZH ? Language.EN : Language.ZH;
    String framed = framed(greeting.in(other), other);
    return new Ordered(
        own == Language.ZH ? new Bilingual(framed, kept) : new Bilingual(kept, framed),
        leftOut.stream().map(this::raw).toList());
  }

  private void place(Span sentence) {
    if (isGreeting(sentence)) {
      // A new greeting takes its place.
      ownGreeting = Optional.of(raw(sentence).strip());
      return;
    }
    Span first = Sentences.clauses(letter.words(), sentence).getFirst();
    if (ownGreeting.isEmpty() && first.end() < sentence.end() && greets(first)) {
      // “Hi Linda, thanks for …” in one line, as in a chat.
      ownGreeting = Optional.of(raw(first).strip());
      place(rest(first, sentence));
      return;
    }
    if (faults.touch(sentence)) {
      clean(sentence);
    } else if (isPresent("no-way-out", sentence)) {
      wayOut.add(sentence);
    } else if (Asking.isQuestion(inspection, rule("no-question"), sentence)) {
      question.add(sentence);
    } else if (isPresent("no-relationship-opening", sentence) && hasNoData(sentence)) {
      relationship.add(sentence);
    } else {
      data.add(sentence);
    }
  }

  // By itself a clause such as “thank you for the photos” is more than a greeting.
  private boolean greets(Span clause) {
    return isGreeting(clause) && letter.text(clause).strip().length() <= LONGEST_GREETING;
  }

  private Span rest(Span first, Span sentence) {
    int start = first.end();
    while (start < sentence.end() && " ,，、!！\n".indexOf(letter.words().charAt(start)) >= 0) {
      start++;
    }
    return new Span(start, sentence.end());
  }

  private void clean(Span sentence) {
    List<Span> kept = new ArrayList<>();
    for (Span clause : Sentences.clauses(letter.words(), sentence)) {
      if (isGreeting(clause)) {
        continue;
      }
      Span words = faults.afterThat(letter.words(), clause);
      if (hasNoData(words) || faults.touchHard(words)) {
        letter.facts().within(words).stream().filter(this::standsAlone).forEach(bare::add);
        leftOut.add(clause);
      } else {
        if (words.start() > clause.start()) {
          leftOut.add(new Span(clause.start(), words.start()));
        }
        kept.add(words);
      }
    }
    data.addAll(kept);
  }

  // Only the first words greet.
  private boolean isGreeting(Span span) {
    boolean nothingYet =
        Stream.of(relationship, data, question, wayOut, leftOut).allMatch(List::isEmpty);
    return nothingYet && inspection.isIn(Topic.GREETING, span) && hasNoData(span);
  }

  // Data and the order's number are kept even where the sentence around them goes.
  private boolean standsAlone(Fact fact) {
    boolean paperwork = letter.text(fact.span()).matches("(?:ncr|scar|ref).*");
    return fact.kind().isData() || fact.kind() == Fact.Kind.REFERENCE && !paperwork;
  }

  private boolean hasNoData(Span span) {
    return letter.facts().data().within(span).isEmpty();
  }

  private boolean isPresent(String key, Span sentence) {
    return rule(key).present().isIn(letter.text(sentence));
  }

  private Rule rule(String key) {
    return Optional.ofNullable(rules.get(key)).orElseGet(() -> Rule.empty(key));
  }

  private String own(String greeting, Language language) {
    String sentences = joined(data, language);
    String facts =
        bare.stream()
            .map(fact -> raw(fact.span()).strip())
            .distinct()
            .filter(words -> !sentences.contains(words))
            .collect(Collectors.joining("\n"));
    String closing = raw(letter.signature()).strip();
    return paragraphs(
        greeting,
        relationship.isEmpty() ? opening(language) : joined(relationship, language),
        facts,
        sentences,
        question.isEmpty() ? frame.question().in(language) : joined(question, language),
        wayOut.isEmpty() ? openWayOut(language) : joined(wayOut, language),
        closing);
  }

  private String framed(String greeting, Language language) {
    // A question may carry facts too: none is lost on the way into the other language.
    List<Span> kept =
        Stream.of(relationship, data, question, wayOut).flatMap(List::stream).toList();
    List<String> lines = new FactLines(letter).of(kept, bare);
    String facts =
        lines.isEmpty() ? "" : frame.facts().in(language) + "\n" + String.join("\n", lines);
    return paragraphs(
        greeting, opening(language), facts, frame.question().in(language), openWayOut(language));
  }

  private String openWayOut(Language language) {
    return letter.draft().accepted() ? "" : frame.wayOut().in(language);
  }

  private String opening(Language language) {
    Bilingual words = frame.relationship().get(letter.draft().relationship());
    return words == null ? "" : words.in(language);
  }

  private String joined(List<Span> spans, Language language) {
    StringBuilder text = new StringBuilder();
    int before = -1;
    for (Span span : spans) {
      if (before >= 0) {
        boolean newLine =
            span.start() >= before && letter.words().substring(before, span.start()).contains("\n");
        text.append(newLine ? "\n" : language == Language.ZH ? "" : " ");
      }
      text.append(asSentence(raw(span), language));
      before = span.end();
    }
    return text.toString();
  }

  // A clause that now stands alone begins large and ends with a stop.
  private static String asSentence(String words, Language language) {
    String sentence = words.strip();
    if (sentence.isEmpty()) {
      return sentence;
    }
    String large = Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    String stop = language == Language.ZH ? "。" : ".";
    return large.replaceFirst("[,，;；—–-]+$", stop);
  }

  private String raw(Span span) {
    return span.of(letter.draft().body());
  }

  private static String paragraphs(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
  }
}
