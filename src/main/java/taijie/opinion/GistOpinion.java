package taijie.opinion;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import taijie.opinion.Given.Believed;
import taijie.opinion.Shape.Field;
import taijie.text.Scripts;
import taijie.vocabulary.Language;

/** An answer of the factory in the other language. */
public final class GistOpinion {

  private static final int LONGEST = 6_000;

  /** How much longer the one language may be than the other, in letters. */
  private static final int TIMES = 8;

  private static final int SHORT = 24;

  private GistOpinion() {}

  /**
   * @param alike whether two texts, the original and the gist, do the same by the bot's own
   *     judgement
   * @return empty where there is none that can be believed
   */
  public static Optional<String> of(
      SecondOpinion opinion, Matter matter, String answer, BiPredicate<String, String> alike) {
    Language other = other(answer);
    Ask ask =
        new Ask(
            matter.workspace(),
            matter.dispute(),
            Task.GIST,
            Map.of("answer", answer),
            Map.of("language", other == Language.EN ? "English" : "Simplified Chinese"),
            Map.of(),
            new Shape(new Field.Words("gist", LONGEST)),
            matter.known(),
            matter.limit());
    return opinion.ask(ask, given -> believed(given, answer, other, alike));
  }

  /** The language that an answer is not in. */
  static Language other(String answer) {
    return Scripts.languageOf(answer) == Language.EN ? Language.ZH : Language.EN;
  }

  private static Optional<Believed<String>> believed(
      Given given, String answer, Language other, BiPredicate<String, String> alike) {
    String gist = given.one("gist");
    String sent = given.sent("answer");
    boolean faithful =
        Checks.isIn(gist, other)
            && Checks.keepsEverything(gist, sent)
            && gist.length() <= TIMES * sent.length() + SHORT
            && sent.length() <= TIMES * gist.length() + SHORT;
    return faithful
        ? given
            .words("gist")
            .filter(words -> alike.test(answer, words))
            .map(words -> new Believed<>(words, Outcome.USED))
        : Optional.empty();
  }
}
