package taijie.usecase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import taijie.dispute.DisputeId;
import taijie.dispute.Journal.Page;
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

  /** A person's own whose reminders are used up: those that the daily digest lists. */
  public List<Summary> overdue(Actor actor) {
    return mine(actor, Show.OPEN).stream()
        .filter(Summary::overdue)
        // Of a channel that the bot has lost nobody is reminded.
        .filter(row -> disputes.peek(row.id()).filter(d -> d.head().lost().isEmpty()).isPresent())
        .toList();
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

  /**
   * What somebody asks for.
   *
   * @param mine only those in the person's own hands
   * @param words that must stand in supplier or PO; empty for all
   */
  public record Filter(boolean mine, Show show, String words) {}

  /** A part of the list, in its order; how many there are counts what this person may see. */
  public Page page(Actor actor, Filter filter, int from, int length) {
    String handler = filter.mine() ? actor.user() : "";
    return find(
        actor,
        new Query(actor.workspace(), filter.words(), handler, "", filter.show(), length),
        from);
  }

  private List<Summary> find(Actor actor, Query query) {
    return find(actor, query, 0).rows();
  }

  private Page find(Actor actor, Query query, int from) {
    Set<String> channels = disputes.channels(actor);
    return disputes.store().look(work -> work.journal().page(query, channels, from));
  }
}
