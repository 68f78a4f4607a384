package taijie.usecase;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import taijie.dispute.DisputeId;
import taijie.dispute.Journal.Query;
import taijie.dispute.Journal.Show;
import taijie.dispute.Summary;

/** The disputes that a person may see. */
public final class ListDisputes {

  // More than anybody pages through; lists beyond it are narrowed by words.
  private static final int MOST = 500;

  private final Disputes disputes;

  public ListDisputes(Disputes disputes) {
    this.disputes = disputes;
  }

  public List<Summary> all(Actor actor, Show show) {
    return find(actor, new Query(actor.workspace(), "", "", "", show, MOST));
  }

  public List<Summary> mine(Actor actor, Show show) {
    return find(actor, new Query(actor.workspace(), "", actor.user(), "", show, MOST));
  }

  /** Those whose supplier or PO has these words. */
  public List<Summary> about(Actor actor, String words) {
    return find(actor, new Query(actor.workspace(), words, "", "", Show.ALL, MOST));
  }

  /**
   * The open dispute that a text names by its number or its PO; empty where it names none, or
   * several.
   */
  public Optional<DisputeId> namedIn(Actor actor, String text) {
    List<Summary> named =
        all(actor, Show.OPEN).stream()
            .filter(row -> names(text, row.id().toString()) || names(text, row.po()))
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst().id()) : Optional.empty();
  }

  private static boolean names(String text, String name) {
    return !name.isBlank()
        && Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name.strip()) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE)
            .matcher(text)
            .find();
  }

  private List<Summary> find(Actor actor, Query query) {
    return disputes.store().transact(work -> work.journal().list(query)).stream()
        .filter(
            row -> disputes.directory().isMember(actor.workspace(), row.channel(), actor.user()))
        .toList();
  }
}
