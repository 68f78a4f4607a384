package taijie.opinion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import taijie.opinion.Given.Believed;
import taijie.opinion.Shape.Field;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Language;

/** The phrasebook's words, fitted to somebody's sentence; the phrasebook is the only source. */
public final class PhraseOpinion {

  private static final int LONGEST = 1_200;

  /** A fitted phrase is not much longer than the book's own. */
  private static final int TIMES = 3;

  private PhraseOpinion() {}

  /**
   * A phrase of the book.
   *
   * @param situation its situation's key
   * @param index its place among the situation's phrases
   */
  public record Source(String situation, int index, Bilingual words) {}

  /** Words that were fitted, and what they were made from. */
  public record Fitted(Source source, Bilingual words) {}

  /**
   * @param book the best matches, with the dispute's facts in them
   * @param passes whether words that were made from a source may be shown: they must stand the
   *     bot's own check of drafts and still be about the source's situation
   * @return empty where there is nothing that can be believed: then the book's own words stand
   */
  public static Optional<Fitted> of(
      SecondOpinion opinion,
      Matter matter,
      String sentence,
      List<Source> book,
      BiPredicate<Source, Bilingual> passes) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("sentence", sentence);
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < book.size(); i++) {
      String number = String.valueOf(i + 1);
      numbers.add(number);
      texts.put("wording " + number + ", English", book.get(i).words().en());
      texts.put("wording " + number + ", Chinese", book.get(i).words().zh());
    }
    Ask ask =
        new Ask(
            matter.workspace(),
            matter.dispute(),
            Task.PHRASE,
            texts,
            Map.of(),
            Map.of(),
            new Shape(
                new Field.OneOf("source", numbers),
                new Field.Words("en", LONGEST),
                new Field.Words("zh", LONGEST)),
            matter.known(),
            matter.limit());
    return opinion.ask(ask, given -> believed(given, book, passes));
  }

  private static Optional<Believed<Fitted>> believed(
      Given given, List<Source> book, BiPredicate<Source, Bilingual> passes) {
    int chosen = Integer.parseInt(given.one("source"));
    Source source = book.get(chosen - 1);
    List<String> sources =
        List.of(
            given.sent("sentence"),
            given.sent("wording " + chosen + ", English"),
            given.sent("wording " + chosen + ", Chinese"));
    boolean faithful =
        fits(given.one("en"), Language.EN, source.words().en(), sources)
            && fits(given.one("zh"), Language.ZH, source.words().zh(), sources)
            && Checks.sameFigures(given.one("en"), given.one("zh"));
    Optional<String> en = given.words("en");
    Optional<String> zh = given.words("zh");
    return faithful && en.isPresent() && zh.isPresent()
        ? Optional.of(new Bilingual(en.get(), zh.get()))
            .filter(words -> passes.test(source, words))
            .map(words -> new Believed<>(new Fitted(source, words), Outcome.USED))
        : Optional.empty();
  }

  private static boolean fits(String words, Language language, String book, List<String> sources) {
    return Checks.isIn(words, language)
        && Checks.addsNothing(words, sources)
        && Checks.keepsAllOf(words, sources.getFirst())
        && words.length() <= TIMES * book.length();
  }
}
