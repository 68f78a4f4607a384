package taijie.opinion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import taijie.draft.Draft;
import taijie.opinion.Given.Believed;
import taijie.opinion.Shape.Field;

/** Which of the doubtful findings on a draft hold. */
public final class DraftOpinion {

  private static final int QUOTE = 600;
  private static final String MISSING = "no-";

  private DraftOpinion() {}

  /**
   * @param doubtful the findings of which the check of drafts is unsure
   * @param held those of them that it takes to hold all the same
   * @return for each doubtful one whether it holds; empty where there is no opinion
   */
  public static Optional<Map<String, Boolean>> of(
      SecondOpinion opinion, Matter matter, Draft draft, Set<String> doubtful, Set<String> held) {
    List<String> keys = doubtful.stream().sorted().toList();
    Ask ask =
        new Ask(
            matter.workspace(),
            matter.dispute(),
            Task.DRAFT,
            Map.of("message", (draft.subject() + "\n" + draft.body()).strip()),
            Map.of(
                "stage", draft.stage().key(),
                "called before", String.valueOf(draft.called()),
                "relationship", draft.relationship().key(),
                "people of the supplier who get it", String.valueOf(draft.reached().size())),
            Map.of("findings", keys),
            new Shape(new Field.SomeOf("findings", keys), new Field.Words("quote", QUOTE)),
            matter.known(),
            matter.limit());
    return opinion.ask(ask, given -> believed(given, keys, held));
  }

  private static Optional<Believed<Map<String, Boolean>>> believed(
      Given given, List<String> keys, Set<String> held) {
    List<String> found = given.some("findings");
    boolean mustQuote = found.stream().anyMatch(key -> !key.startsWith(MISSING));
    if (mustQuote && !given.quotes("quote", "message")) {
      return Optional.empty();
    }
    Map<String, Boolean> holds = new HashMap<>();
    keys.forEach(key -> holds.put(key, found.contains(key)));
    return Optional.of(
        new Believed<>(holds, GuardOpinion.agreement(held.equals(Set.copyOf(found)))));
  }
}
