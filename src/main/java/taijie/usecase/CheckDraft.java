package taijie.usecase;

import java.util.List;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.draft.Draft;
import taijie.draft.DraftCheck;
import taijie.draft.FaceCost;
import taijie.draft.Finding;
import taijie.draft.Ordered;
import taijie.playbook.Playbook;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Stage;

/** What is to be said about a message before it goes to the factory. */
public final class CheckDraft {

  private final Disputes disputes;

  public CheckDraft(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * @param to the addressees as somebody typed them
   */
  public record Written(String to, String cc, String subject, String body) {}

  /**
   * @param findings in order of weight; none for a good draft
   */
  public record Checked(Written written, List<Finding> findings, FaceCost face, Ordered ordered) {

    public boolean isGood() {
      return findings.isEmpty();
    }
  }

  /** Checks a draft, in the light of its dispute where it belongs to one. */
  public Checked check(Written written, Optional<Dispute> dispute) {
    Knowledge knowledge = disputes.knowledge();
    List<NamedPerson> people = dispute.map(d -> d.facts().people()).orElse(List.of());
    Draft draft =
        new Draft(
            knowledge.peopleWords().addressees(written.to(), people),
            knowledge.peopleWords().addressees(written.cc(), people),
            written.subject(),
            written.body(),
            dispute.map(Dispute::stage).orElse(Stage.FIRST_NOTICE),
            dispute.map(Dispute::called).orElse(false),
            dispute.map(d -> d.facts().relationship()).orElse(Relationship.ESTABLISHED),
            dispute.map(d -> d.course().isDone(Playbook.SHARE_DRAFT)).orElse(false),
            false);
    DraftCheck check = knowledge.drafts();
    return new Checked(written, check.check(draft), check.faceCost(draft), check.inOrder(draft));
  }
}
