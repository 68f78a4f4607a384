package taijie.usecase;

import java.util.List;
import java.util.stream.Stream;
import taijie.dispute.Dispute;
import taijie.dispute.Journal.Show;
import taijie.dispute.WatchEvent.Warning;

/** Warnings that a person may have missed. */
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
        .flatMap(row -> disputes.peek(row.id()).stream())
        .flatMap(dispute -> open(dispute, actor.user()))
        .toList();
  }

  private static Stream<Unanswered> open(Dispute dispute, String user) {
    return dispute.watch().openFor(user).stream().map(w -> new Unanswered(dispute, w));
  }
}
