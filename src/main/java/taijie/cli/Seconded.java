package taijie.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import taijie.draft.Draft;
import taijie.draft.Finding;
import taijie.guard.Remark;
import taijie.guard.Verdict;
import taijie.opinion.Account;
import taijie.opinion.AnswerOpinion;
import taijie.opinion.Ask;
import taijie.opinion.Ceiling;
import taijie.opinion.DraftOpinion;
import taijie.opinion.GuardOpinion;
import taijie.opinion.Known;
import taijie.opinion.Matter;
import taijie.opinion.Outcome;
import taijie.opinion.Reply.Usage;
import taijie.opinion.SecondOpinion;
import taijie.pushback.Judgement;
import taijie.usecase.Knowledge;
import taijie.vocabulary.NamedPerson;

/** Judges examples with a second opinion where the bot is unsure, and keeps count of it. */
final class Seconded implements Account {

  private static final Duration LIMIT = Ask.IN_BACKGROUND;
  private static final double MILLION = 1_000_000;

  private final Knowledge knowledge;
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private Optional<SecondOpinion> model = Optional.empty();
  private Optional<Outcome> last = Optional.empty();
  private int lines;
  private int labelled;
  private int alone;
  private int together;
  private int refused;
  private int entries;
  private long tokens;
  private long cost;

  Seconded(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** From here on this one is asked. */
  void asks(SecondOpinion opinion) {
    model = Optional.of(opinion);
  }

  Verdict guard(Remark remark) {
    var weighed = knowledge.guard().weigh(remark);
    return weighed.isDoubtful()
        ? model
            .flatMap(m -> GuardOpinion.of(m, matter(remark.people()), remark, weighed))
            .orElse(weighed.verdict())
        : weighed.verdict();
  }

  Judgement answer(String text) {
    var weighed = knowledge.pushback().weigh(text, List.of());
    return weighed.isDoubtful()
        ? model
            .flatMap(m -> AnswerOpinion.of(m, matter(List.of()), text, weighed))
            .orElse(weighed.judgement())
        : weighed.judgement();
  }

  List<Finding> draft(Draft draft) {
    List<Finding> first = knowledge.drafts().check(draft);
    Set<String> doubtful = knowledge.drafts().doubtful(draft);
    if (doubtful.isEmpty()) {
      return first;
    }
    Set<String> held =
        first.stream().map(Finding::key).filter(doubtful::contains).collect(Collectors.toSet());
    List<NamedPerson> people = new ArrayList<>(draft.to());
    people.addAll(draft.cc());
    return model
        .flatMap(m -> DraftOpinion.of(m, matter(people), draft, doubtful, held))
        .map(holds -> knowledge.drafts().check(draft, holds))
        .orElse(first);
  }

  private static Matter matter(List<NamedPerson> people) {
    return new Matter("", 0, new Known(people, List.of(), List.of()), LIMIT);
  }

  /** Begins with another line. */
  void next() {
    lines++;
    last = Optional.empty();
  }

  /** What became of the question about this line; empty where nobody was asked. */
  Optional<Outcome> outcome() {
    return last;
  }

  /** Counts a line that says itself what is right. */
  void compare(boolean rightByItself, boolean rightWithOpinion) {
    labelled++;
    alone += rightByItself ? 1 : 0;
    together += rightWithOpinion ? 1 : 0;
  }

  @Override
  public Optional<String> enter(Sending sending, Ceiling ceiling) {
    boolean fits =
        tokens + sending.estimate() <= ceiling.tokens()
            && ceiling.cost().stream().allMatch(most -> cost < most);
    if (!fits) {
      refused++;
      return Optional.empty();
    }
    return Optional.of(String.valueOf(++entries));
  }

  @Override
  public void settle(
      String workspace, String entry, Outcome outcome, Usage usage, long costs, long millis) {
    outcomes.merge(outcome, 1, Integer::sum);
    last = Optional.of(outcome);
    tokens += usage.total();
    cost += costs;
  }

  /** How often it was asked, what became of it and what it cost, in lines for people. */
  List<String> report() {
    List<String> report = new ArrayList<>();
    report.add(
        "Second opinion: asked about %d of %d lines; agreed %d, overruled %d, not believed %d, timed out %d, failed %d."
            .formatted(
                entries,
                lines,
                times(Outcome.AGREED),
                times(Outcome.OVERRULED),
                times(Outcome.DISBELIEVED),
                times(Outcome.TIMED_OUT),
                times(Outcome.FAILED)));
    report.add("It took %d tokens and cost %.4f.".formatted(tokens, cost / MILLION));
    if (refused > 0) {
      report.add("%d more were not asked: the day's ceiling was reached.".formatted(refused));
    }
    if (labelled > 0) {
      report.add(
          "Of %d lines that say what is right, %d were right without it and %d with it."
              .formatted(labelled, alone, together));
    }
    return report;
  }

  private int times(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }
}
