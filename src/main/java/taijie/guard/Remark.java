package taijie.guard;

import java.util.List;
import java.util.Optional;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Stage;

/**
 * A message among the buyers, with what is needed to understand it.
 *
 * @param text the message as Slack delivers it (mrkdwn)
 * @param previous the message before it, which a short "yes, do it" approves
 * @param stage how far the dispute has come
 * @param people who is known by name, of the factory and of the own side
 */
public record Remark(
    String text, Optional<String> previous, Stage stage, List<NamedPerson> people) {

  public Remark {
    people = List.copyOf(people);
  }

  /** The message before, as a remark of its own. */
  Optional<Remark> before() {
    return previous.map(this::saying);
  }

  /** The same as if nothing had been said before it. */
  Remark alone() {
    return saying(text);
  }

  /** Other words, by the same people at the same stage, as if nothing had been said before them. */
  Remark saying(String words) {
    return new Remark(words, Optional.empty(), stage, people);
  }
}
