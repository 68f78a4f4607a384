package taijie.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import taijie.dispute.AnswerEvent.AnswerCorrected;
import taijie.dispute.AnswerEvent.AnswerGlossed;
import taijie.dispute.AnswerEvent.AnswerLogged;
import taijie.dispute.AnswerEvent.AnswerPosted;
import taijie.dispute.AnswerEvent.AnswerWeighed;
import taijie.dispute.AnswerEvent.AnswerWithdrawn;
import taijie.vocabulary.Stance;

/**
 * The factory's answers as they stand now.
 *
 * @param standing by number, without those withdrawn
 * @param logged how many were ever logged; the next one's number follows from it
 * @param posted their messages in the thread, by number; those of withdrawn ones too
 * @param glossed machine translations, by number
 * @param weighed of which a second opinion was heard, by number
 */
public record Answers(
    List<Answer> standing,
    int logged,
    Map<Integer, String> posted,
    Map<Integer, String> glossed,
    Set<Integer> weighed) {

  public static final Answers NONE = new Answers(List.of(), 0, Map.of(), Map.of(), Set.of());

  /** In the order in which they were said. */
  public List<Answer> asSaid() {
    return standing.stream()
        .sorted(Comparator.comparing(Answer::said).thenComparing(Answer::number))
        .toList();
  }

  public Optional<Answer> latest() {
    return asSaid().stream().reduce((earlier, later) -> later);
  }

  public Optional<Answer> find(int number) {
    return standing.stream().filter(a -> a.number() == number).findFirst();
  }

  public List<Answer> disputing() {
    return asSaid().stream().filter(Answer::isDisputing).toList();
  }

  Answers after(AnswerEvent event) {
    return switch (event) {
      case AnswerLogged(Answer answer) -> {
        List<Answer> more = new ArrayList<>(standing);
        more.add(answer);
        yield with(List.copyOf(more), Math.max(logged, answer.number()));
      }
      case AnswerCorrected(Answer answer) -> put(answer);
      case AnswerWithdrawn(int number) ->
          with(standing.stream().filter(a -> a.number() != number).toList(), logged);
      case AnswerPosted(int number, String ts) -> {
        Map<Integer, String> more = new HashMap<>(posted);
        more.put(number, ts);
        yield new Answers(standing, logged, Map.copyOf(more), glossed, weighed);
      }
      case AnswerWeighed(int number, Stance stance, List<String> topics) ->
          find(number)
              .filter(answer -> !answer.corrected())
              .map(answer -> replaced(answer.weighed(stance, topics)).heard(number))
              .orElse(this);
      case AnswerGlossed(int number, String gist) -> {
        Map<Integer, String> more = new HashMap<>(glossed);
        more.put(number, gist);
        yield new Answers(standing, logged, posted, Map.copyOf(more), weighed);
      }
    };
  }

  private Answers with(List<Answer> now, int ever) {
    return new Answers(now, ever, posted, glossed, weighed);
  }

  private Answers replaced(Answer answer) {
    return with(
        standing.stream().map(a -> a.number() == answer.number() ? answer : a).toList(), logged);
  }

  private Answers heard(int number) {
    Set<Integer> more = new HashSet<>(weighed);
    more.add(number);
    return new Answers(standing, logged, posted, glossed, Set.copyOf(more));
  }

  // A translation does not outlive the words that it is of, nor an opinion what it was about.
  private Answers put(Answer answer) {
    boolean same = find(answer.number()).filter(a -> a.text().equals(answer.text())).isPresent();
    Map<Integer, String> glosses = new HashMap<>(glossed);
    Set<Integer> opinions = new HashSet<>(weighed);
    if (!same) {
      glosses.remove(answer.number());
      opinions.remove(answer.number());
    }
    Answers after = replaced(answer);
    return new Answers(after.standing, logged, posted, Map.copyOf(glosses), Set.copyOf(opinions));
  }
}
