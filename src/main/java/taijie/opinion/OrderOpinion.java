package taijie.opinion;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import taijie.opinion.Given.Believed;
import taijie.opinion.Shape.Field;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Language;

/** A draft put in order, with all of its facts and no others. */
public final class OrderOpinion {

  private static final int LONGEST = 4_000;

  private OrderOpinion() {}

  /**
   * @param passes whether words may be shown: they must stand the bot's own check of drafts
   * @return empty where there is nothing that can be believed: then the bot's own order stands
   */
  public static Optional<Bilingual> of(
      SecondOpinion opinion, Matter matter, String draft, Predicate<Bilingual> passes) {
    Ask ask =
        new Ask(
            matter.workspace(),
            matter.dispute(),
            Task.ORDER,
            Map.of("message", draft),
            Map.of(),
            Map.of(),
            new Shape(new Field.Words("en", LONGEST), new Field.Words("zh", LONGEST)),
            matter.known(),
            matter.limit());
    return opinion.ask(ask, given -> believed(given, passes));
  }

  private static Optional<Believed<Bilingual>> believed(Given given, Predicate<Bilingual> passes) {
    String sent = given.sent("message");
    boolean faithful =
        Checks.isIn(given.one("en"), Language.EN)
            && Checks.isIn(given.one("zh"), Language.ZH)
            && Checks.keepsEverything(given.one("en"), sent)
            && Checks.keepsEverything(given.one("zh"), sent);
    Optional<String> en = given.words("en");
    Optional<String> zh = given.words("zh");
    return faithful && en.isPresent() && zh.isPresent()
        ? Optional.of(new Bilingual(en.get(), zh.get()))
            .filter(passes)
            .map(words -> new Believed<>(words, Outcome.USED))
        : Optional.empty();
  }
}
