package taijie.opinion;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import taijie.guard.GuardKind;
import taijie.guard.Remark;
import taijie.guard.Verdict;
import taijie.guard.Weighed;
import taijie.opinion.Given.Believed;
import taijie.opinion.Shape.Field;
import taijie.text.Span;
import taijie.vocabulary.Label;

/** What a message proposes, of the kinds of which the guard is unsure. */
public final class GuardOpinion {

  private static final int QUOTE = 600;

  private GuardOpinion() {}

  /**
   * @param weighed what the guard itself makes of the remark
   * @return empty where there is no opinion that can be believed: then the guard's own stands
   */
  public static Optional<Verdict> of(
      SecondOpinion opinion, Matter matter, Remark remark, Weighed weighed) {
    List<String> doubtful = weighed.doubtful().stream().map(Label::key).toList();
    Map<String, String> texts = new LinkedHashMap<>();
    remark.previous().ifPresent(before -> texts.put("previous", before));
    texts.put("message", remark.text());
    Ask ask =
        new Ask(
            matter.workspace(),
            matter.dispute(),
            Task.GUARD,
            texts,
            Map.of("stage", remark.stage().key()),
            Map.of("kinds", doubtful),
            new Shape(new Field.SomeOf("kinds", doubtful), new Field.Words("quote", QUOTE)),
            matter.known(),
            matter.limit());
    return opinion.ask(ask, given -> believed(given, remark, weighed));
  }

  private static Optional<Believed<Verdict>> believed(Given given, Remark remark, Weighed weighed) {
    Set<GuardKind> kinds = EnumSet.noneOf(GuardKind.class);
    given.some("kinds").forEach(key -> Label.find(GuardKind.class, key).ifPresent(kinds::add));
    if (!kinds.isEmpty() && !given.quotes("quote", "message")) {
      return Optional.empty();
    }
    Verdict decided = weighed.decided(kinds, remark.stage(), new Span(0, remark.text().length()));
    return Optional.of(
        new Believed<>(decided, agreement(decided.kinds().equals(weighed.verdict().kinds()))));
  }

  static Outcome agreement(boolean same) {
    return same ? Outcome.AGREED : Outcome.OVERRULED;
  }
}
