package taijie.supplier;

import java.util.ArrayList;
import java.util.List;
import taijie.dispute.History;
import taijie.vocabulary.NamedPerson;

/** A supplier of a list that was read in; it is known before there is any dispute. */
public record Listed(String name, History history, List<NamedPerson> people) {

  public Listed {
    people = List.copyOf(people);
  }

  /** The same with what a later list says: it knows better, but forgets nobody. */
  public Listed with(Listed later) {
    List<NamedPerson> all = new ArrayList<>(later.people());
    people.stream()
        .filter(old -> later.people().stream().noneMatch(p -> Acquaintances.same(p, old)))
        .forEach(all::add);
    History known =
        later.history().equals(History.UNKNOWN)
            ? history
            : new History(
                later.history().relationship(),
                later.history().years().or(history::years),
                later.history().orders().or(history::orders),
                Math.max(later.history().earlierRejections(), history.earlierRejections()));
    return new Listed(later.name(), known, all);
  }
}
