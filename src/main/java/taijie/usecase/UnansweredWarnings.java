package taijie.usecase;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Journal.Show;
import taijie.dispute.Summary;
import taijie.dispute.WatchEvent.Warning;

/** What the guard has to say to a person still, and where it is not to say anything. */
public final class UnansweredWarnings {

  private final Disputes disputes;
  private final ListDisputes list;

  public UnansweredWarnings(Disputes disputes, ListDisputes list) {
    this.disputes = disputes;
    this.list = list;
  }

  public record Unanswered(Dispute dispute, Warning warning) {}

  public List<Unanswered> of(Actor actor) {
    return list.all(actor, Show.OPEN).stream()
        .filter(row -> row.milestones().warnings().unanswered() > 0)
        .flatMap(row -> disputes.peek(row.id()).stream())
        .flatMap(dispute -> open(dispute, actor.user()))
        .toList();
  }

  /** Open disputes in which this person wants no more of the guard. */
  public List<Dispute> muted(Actor actor) {
    Set<DisputeId> visible =
        list.all(actor, Show.OPEN).stream().map(Summary::id).collect(Collectors.toSet());
    return disputes
        .store()
        .look(work -> work.journal().mutedBy(actor.workspace(), actor.user()))
        .stream()
        .filter(visible::contains)
        .flatMap(id -> disputes.peek(id).stream())
        .filter(dispute -> dispute.watch().muted().contains(actor.user()))
        .toList();
  }

  private static Stream<Unanswered> open(Dispute dispute, String user) {
    return dispute.watch().openFor(user).stream().map(w -> new Unanswered(dispute, w));
  }
}
