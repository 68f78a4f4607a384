package taijie.slack;

import java.util.List;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.playbook.Step;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Said;

/** Where a dispute stands and what comes next. */
final class ShowFeature implements Feature {

  private final Desk desk;

  ShowFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.word(
        "show",
        command -> {
          DisputeId id = desk.named(command.by(), command.text());
          return desk.renderer().card(desk.use().disputes().read(command.by().actor(), id));
        });
    routes.word("next", command -> next(command.by(), desk.named(command.by(), command.text())));
    routes.mention(List.of("next", "status", "下一步", "状态", "狀態", "进展"), this::status);
  }

  private void status(Mention mention) {
    DisputeId id = desk.here(mention.by());
    desk.use().tellPerson().status(mention.by().actor(), mention.by().at(), id);
  }

  private Said next(Occasion by, DisputeId id) {
    Dispute dispute = desk.use().disputes().read(by.actor(), id);
    Optional<Step> step = desk.use().disputes().standing().currentStep(dispute);
    if (!dispute.isOpen() || step.isEmpty()) {
      String closed = by.speech().mrkdwn("refusal.closed", "dispute", id);
      return new Said(closed, List.of(Kit.text(closed)));
    }
    return desk.renderer().next(dispute, step.get(), by.person());
  }
}
