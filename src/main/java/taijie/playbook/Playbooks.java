package taijie.playbook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import taijie.content.Conversations;
import taijie.content.Place;
import taijie.content.Problems;
import taijie.vocabulary.Relationship;

/** All playbooks of the conversations. */
public final class Playbooks {

  private final List<Playbook> playbooks;

  private Playbooks(List<Playbook> playbooks) {
    this.playbooks = playbooks;
  }

  /** Reads {@code playbook/*.yml}. One of them must fit any dispute. */
  public static Playbooks from(Conversations conversations, Problems problems) {
    List<Playbook> all =
        conversations.folder("playbook", problems).stream().map(Playbook::from).toList();
    for (Relationship relationship : Relationship.values()) {
      for (boolean repeat : new boolean[] {false, true}) {
        if (all.stream().noneMatch(p -> p.fits().score(relationship, repeat, false) >= 0)) {
          problems.add(
              new Place("playbook", 1, 1),
              "no playbook fits a dispute with relationship "
                  + relationship.key()
                  + (repeat ? " and an earlier rejection" : "")
                  + "; loosen one's “fits”");
        }
      }
    }
    return new Playbooks(all);
  }

  /** The one that fits best; among equals the first by key. */
  public Playbook choose(Relationship relationship, boolean rejectedBefore, boolean critical) {
    return playbooks.stream()
        .filter(p -> p.fits().score(relationship, rejectedBefore, critical) >= 0)
        .max(
            Comparator.<Playbook>comparingInt(
                    p -> p.fits().score(relationship, rejectedBefore, critical))
                .thenComparing(Playbook::key, Comparator.reverseOrder()))
        .orElseThrow();
  }

  public Optional<Playbook> find(String key) {
    return playbooks.stream().filter(p -> p.key().equals(key)).findFirst();
  }

  public List<Playbook> all() {
    return playbooks;
  }
}
