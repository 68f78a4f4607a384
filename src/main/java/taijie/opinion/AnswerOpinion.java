package taijie.opinion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.opinion.Given.Believed;
import taijie.opinion.Shape.Field;
import taijie.pushback.Judgement;
import taijie.pushback.Weighed;
import taijie.vocabulary.Label;
import taijie.vocabulary.Stance;

/** What an answer of the factory is, among what the bot holds to be possible. */
public final class AnswerOpinion {

  private static final int QUOTE = 600;
  private static final int MOST_TOPICS = 3;

  private AnswerOpinion() {}

  /**
   * @param weighed what the bot itself makes of it
   * @return empty where there is no opinion that can be believed
   */
  public static Optional<Judgement> of(
      SecondOpinion opinion, Matter matter, String answer, Weighed weighed) {
    List<String> stances = weighed.possibleStances();
    List<String> topics = weighed.possibleTopics();
    Ask ask =
        new Ask(
            matter.workspace(),
            matter.dispute(),
            Task.ANSWER,
            Map.of("answer", answer),
            Map.of(),
            Map.of("stance", stances, "topics", topics),
            new Shape(
                new Field.OneOf("stance", stances),
                new Field.SomeOf("topics", topics),
                new Field.Words("quote", QUOTE)),
            matter.known(),
            matter.limit());
    return opinion.ask(ask, given -> believed(given, weighed));
  }

  private static Optional<Believed<Judgement>> believed(Given given, Weighed weighed) {
    Optional<Stance> stance = Label.find(Stance.class, given.one("stance"));
    boolean argues = stance.filter(s -> s == Stance.DISPUTES).isPresent();
    List<String> topics = given.some("topics").stream().limit(MOST_TOPICS).toList();
    if (!given.quotes("quote", "answer") || (argues && topics.isEmpty())) {
      return Optional.empty();
    }
    Judgement before = weighed.judgement();
    return stance.map(s -> {
      Judgement judged = new Judgement(s, argues ? topics : kept(s, before), before.specificity());
      boolean same = judged.stance() == before.stance() && main(judged).equals(main(before));
      return new Believed<>(judged, GuardOpinion.agreement(same));
    });
  }

  // Where a remedy stands beside an argument, the argument was heard by the bot's own cues.
  private static List<String> kept(Stance stance, Judgement before) {
    return stance == before.stance() ? before.topics() : List.of();
  }

  private static Optional<String> main(Judgement judgement) {
    return judgement.topics().stream().findFirst();
  }
}
