package taijie.usecase;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Pieces;
import taijie.opinion.Ask;
import taijie.opinion.Matter;
import taijie.opinion.PhraseOpinion;
import taijie.opinion.SecondOpinion;
import taijie.people.FormsOfAddress;
import taijie.phrasebook.Facts;
import taijie.phrasebook.Found;
import taijie.phrasebook.Medium;
import taijie.phrasebook.Phrase;
import taijie.phrasebook.Phrasebook;
import taijie.phrasebook.Placeholder;
import taijie.phrasebook.Situation;
import taijie.phrasebook.Temperature;
import taijie.playbook.Playbook;
import taijie.playbook.Proof;
import taijie.playbook.Step;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Stance;

/** Words for a situation, carrying the facts of the dispute in which they are needed. */
public final class FindPhrase {

  private static final Pattern SHARE = Pattern.compile("\\d+(?:[.,]\\d+)?\\s?[%％]");
  private static final Pattern SHARE_OF =
      Pattern.compile("^\\s*\\d+(?:[.,]\\d+)?\\s?[%％]\\s*(of\\s+)?");
  private static final Bilingual UNSAID = new Bilingual("", "");
  // As they are counted before a measure word: 两年, 三年.
  private static final List<String> CHINESE =
      List.of("零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十");
  // One piece in five hundred is 0.2%, not nothing.
  private static final MathContext ROUGHLY = new MathContext(2);

  // Situations that answer an argument are called by its topic.
  private static final String RESPOND = "respond-";

  /** So many of the best matches are offered to a language model as its only source. */
  private static final int SOURCES = 3;

  private final Disputes disputes;

  public FindPhrase(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * A phrase with the dispute's facts in it.
   *
   * @param index its place among the situation's phrases
   * @param of how many there are
   */
  public record Filled(Situation situation, int index, int of, Phrase phrase, Bilingual say) {}

  public Found find(String question) {
    return disputes.knowledge().phrasebook().find(question);
  }

  /** The phrase of a situation that suits the dispute best, or the one at {@code index}. */
  public Optional<Filled> phrase(
      String situation, int index, Optional<Medium> medium, Optional<Dispute> dispute) {
    Phrasebook book = disputes.knowledge().phrasebook();
    return book.situation(situation)
        .map(found -> {
          List<Phrase> all =
              book.choose(
                  found,
                  dispute.map(d -> d.facts().relationship()),
                  medium,
                  dispute.map(d -> temperature(d, situation)).orElse(Temperature.FIRST));
          List<Phrase> phrases = all.isEmpty() ? found.phrases() : all;
          int at = Math.floorMod(index, phrases.size());
          Phrase phrase = phrases.get(at);
          Facts facts = dispute.map(this::facts).orElseGet(Facts::none);
          return new Filled(found, at, phrases.size(), phrase, book.fill(phrase.say(), facts));
        });
  }

  // An argument that came before wants the second answer, not the first one once more.
  private static Temperature temperature(Dispute dispute, String situation) {
    long times =
        dispute.answers().disputing().stream()
            .filter(answer ->
                answer.topics().stream().limit(1).anyMatch(t -> situation.equals(RESPOND + t)))
            .count();
    return times > 1 ? Temperature.AGAIN : Temperature.FIRST;
  }

  /**
   * The book's words fitted to a question.
   *
   * @param words as they were fitted
   * @param book what they were made from
   */
  public record Fitted(Bilingual words, Filled book) {}

  /** The book's best words, fitted to a question; empty where that may not or cannot be done. */
  public Optional<Fitted> fitted(
      Actor actor, String channel, String question, Optional<Dispute> dispute) {
    Found found = find(question);
    Optional<SecondOpinion> model =
        found.confident()
            ? disputes.consultation().at(actor.workspace(), channel, dispute)
            : Optional.empty();
    if (model.isEmpty()) {
      return Optional.empty();
    }
    List<Filled> book =
        found.best().stream()
            .limit(SOURCES)
            .flatMap(
                match -> phrase(match.situation().key(), 0, Optional.empty(), dispute).stream())
            .toList();
    Consultation consultation = disputes.consultation();
    Matter matter =
        dispute
            .map(d -> consultation.matter(d, actor.user(), Ask.WAITED_FOR))
            .orElseGet(() -> consultation.matter(actor.workspace(), actor.user(), Ask.WAITED_FOR));
    WordsCheck check = new WordsCheck(disputes.knowledge());
    return PhraseOpinion.of(
            model.get(),
            matter,
            question,
            book.stream()
                .map(f -> new PhraseOpinion.Source(f.situation().key(), f.index(), f.say()))
                .toList(),
            (source, words) -> check.passes(words, dispute) && isAbout(words, source.situation()))
        .flatMap(fitted ->
            book.stream()
                .filter(f -> f.situation().key().equals(fitted.source().situation()))
                .findFirst()
                .map(f -> new Fitted(fitted.words(), f)));
  }

  // What was fitted must still be what the book has it for.
  private boolean isAbout(Bilingual words, String situation) {
    return find(words.en()).best().stream().anyMatch(m -> m.situation().key().equals(situation));
  }

  /** The words that suit a step best, in this dispute. */
  public Optional<Filled> forStep(Dispute dispute, Step step) {
    boolean calls = step.key().equals(Playbook.CALL) || step.proofs().contains(Proof.CALL_LOGGED);
    Optional<Medium> medium = calls ? Optional.of(Medium.CALL) : Optional.empty();
    return situation(dispute, step).flatMap(key -> phrase(key, 0, medium, Optional.of(dispute)));
  }

  /** The situation whose words a step wants: an argument is answered by what it is about. */
  public Optional<String> situation(Dispute dispute, Step step) {
    Optional<Step> along = disputes.standing().along(dispute, step);
    Stream<String> own =
        Stream.concat(Stream.of(step), along.stream()).flatMap(s -> s.situations().stream());
    return Stream.concat(latestTopic(dispute, step).stream(), own).findFirst();
  }

  private Optional<String> latestTopic(Dispute dispute, Step step) {
    boolean answersArguments =
        step.reopenedBy().contains(Stance.DISPUTES)
            && step.situations().stream().anyMatch(s -> s.startsWith(RESPOND));
    return dispute
        .answers()
        .latest()
        .filter(answer -> answersArguments && answer.isDisputing())
        .flatMap(answer -> answer.topics().stream().findFirst())
        .map(topic -> RESPOND + topic)
        .filter(key -> disputes.knowledge().phrasebook().situation(key).isPresent());
  }

  /** A phrase as the thread's members may see it. */
  public void share(Actor actor, DisputeId id, String situation, int index) {
    disputes.changeOpen(
        actor,
        id,
        (dispute, now) ->
            new Outcome(
                List.of(),
                List.of(new Telling.PhraseShared(id, situation, index, actor.user())),
                true));
  }

  /** Keeps whether a phrase was of use to a person; a later opinion replaces the earlier one. */
  public void vote(Actor actor, String situation, int index, boolean good) {
    disputes
        .store()
        .transact(work -> {
          work.people().vote(actor.workspace(), actor.user(), situation + "/" + index, good);
          return good;
        });
  }

  /** Fills a template that stands outside the phrasebook, such as an answer to an argument. */
  public Bilingual fill(Bilingual template, Dispute dispute) {
    return disputes.knowledge().phrasebook().fill(template, facts(dispute));
  }

  private Facts facts(Dispute dispute) {
    taijie.dispute.Facts known = dispute.facts();
    Facts facts =
        Facts.none()
            .with(Placeholder.SUPPLIER, known.supplier())
            .with(Placeholder.PRODUCT, known.product())
            .with(Placeholder.PO, known.po())
            .with(Placeholder.LOT, known.lot())
            .with(Placeholder.FINDING, SHARE_OF.matcher(known.finding()).replaceFirst(""))
            .with(Placeholder.RATE, rate(known))
            .with(Placeholder.COUNT, known.found())
            .with(Placeholder.INSPECTED, known.inspected())
            .with(Placeholder.CLAUSE, known.clause())
            .with(Placeholder.MEASURED, known.specification().measured())
            .with(Placeholder.YEARS, known.history().years().map(FindPhrase::years).orElse(UNSAID))
            .with(Placeholder.QUANTITY, known.quantity())
            .with(Placeholder.SHIP_DATE, known.shipDate().map(LocalDate::toString).orElse(""));
    FormsOfAddress forms = disputes.knowledge().formsOfAddress();
    // Whoever opened it in ten seconds named nobody; the supplier's people are known all the same.
    return known
        .contact()
        .or(() -> known.with(disputes.people(dispute), known.history()).contact())
        .map(contact -> facts.with(Placeholder.CONTACT, forms.of(contact, known.relationship())))
        .orElse(facts);
  }

  private static String rate(taijie.dispute.Facts known) {
    Matcher written = SHARE.matcher(known.finding());
    if (written.find()) {
      return written.group();
    }
    int found = Pieces.in(known.found()).orElse(0);
    int inspected = Pieces.in(known.inspected()).orElse(0);
    if (found == 0 || found > inspected) {
      return "";
    }
    BigDecimal percent =
        BigDecimal.valueOf(100L * found).divide(BigDecimal.valueOf(inspected), ROUGHLY);
    return percent.stripTrailingZeros().toPlainString() + "%";
  }

  // "These 1 year" reads badly, and a year is no long time to speak of.
  private static Bilingual years(int years) {
    if (years < 2) {
      return UNSAID;
    }
    String chinese = years < CHINESE.size() ? CHINESE.get(years) : String.valueOf(years);
    return new Bilingual(years + " years", chinese + "年");
  }
}
