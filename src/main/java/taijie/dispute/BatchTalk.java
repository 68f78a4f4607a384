package taijie.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taijie.batch.Terms;
import taijie.dispute.BatchEvent.BatchAgreed;
import taijie.dispute.BatchEvent.BatchProposed;
import taijie.dispute.BatchEvent.BatchReinspected;
import taijie.dispute.BatchEvent.BatchReopened;
import taijie.playbook.Side;

/**
 * The conversation about the batch.
 *
 * @param proposals in the order in which they came; the last one is on the table
 * @param agreed whether both sides said yes to it
 * @param reinspected the latest look at the goods since they were spoken of
 */
public record BatchTalk(
    List<Proposal> proposals, boolean agreed, Optional<BatchReinspected> reinspected) {

  public static final BatchTalk NONE = new BatchTalk(List.of(), false, Optional.empty());

  /**
   * @param by whose it is; empty where nobody said
   */
  public record Proposal(Terms terms, Optional<Side> by) {}

  /** What is on the table, or agreed. */
  public Optional<Proposal> present() {
    return proposals.isEmpty() ? Optional.empty() : Optional.of(proposals.getLast());
  }

  /** What both sides said yes to; empty while they have not. */
  public Optional<Terms> terms() {
    return present().filter(p -> agreed).map(Proposal::terms);
  }

  BatchTalk after(BatchEvent event) {
    return switch (event) {
      case BatchProposed(Terms terms, Optional<Side> by) -> with(new Proposal(terms, by), false);
      case BatchAgreed(Terms terms) -> with(new Proposal(terms, whose(terms)), true);
      case BatchReopened() -> new BatchTalk(proposals, false, reinspected);
      case BatchReinspected seen -> new BatchTalk(proposals, agreed, Optional.of(seen));
    };
  }

  BatchTalk with(Proposal proposal, boolean now) {
    List<Proposal> more = new ArrayList<>(proposals);
    more.add(proposal);
    return new BatchTalk(List.copyOf(more), now, Optional.empty());
  }

  private Optional<Side> whose(Terms terms) {
    return present().filter(p -> p.terms().equals(terms)).flatMap(Proposal::by);
  }
}
