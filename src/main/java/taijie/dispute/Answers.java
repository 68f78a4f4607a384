package taijie.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.AnswerEvent.AnswerCorrected;
import taijie.dispute.AnswerEvent.AnswerLogged;
import taijie.dispute.AnswerEvent.AnswerPosted;
import taijie.dispute.AnswerEvent.AnswerWithdrawn;

/**
 * The factory's answers as they stand now.
 *
 * @param standing by number, without those withdrawn
 * @param logged how many were ever logged; the next one's number follows from it
 * @param posted their messages in the thread, by number; those of withdrawn ones too
 */
public record Answers(List<Answer> standing, int logged, Map<Integer, String> posted) {

  public static final Answers NONE = new Answers(List.of(), 0, Map.of());

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
        yield new Answers(List.copyOf(more), Math.max(logged, answer.number()), posted);
      }
      case AnswerCorrected(Answer answer) ->
          new Answers(
              standing.stream().map(a -> a.number() == answer.number() ? answer : a).toList(),
              logged,
              posted);
      case AnswerWithdrawn(int number) ->
          new Answers(standing.stream().filter(a -> a.number() != number).toList(), logged, posted);
      case AnswerPosted(int number, String ts) -> {
        Map<Integer, String> more = new HashMap<>(posted);
        more.put(number, ts);
        yield new Answers(standing, logged, Map.copyOf(more));
      }
    };
  }
}
