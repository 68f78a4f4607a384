package taijie.slack.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import taijie.slack.blocks.Links;
import taijie.usecase.Disputes;
import taijie.usecase.Mailbox;
import taijie.usecase.Mailbox.Parcel;
import taijie.usecase.Telling;

/** Tells a workflow what came of its step. */
final class ToWorkflow {

  private final Mailbox mailbox;
  private final Disputes disputes;
  private final WebApi api;
  private final Dispatch dispatch;

  ToWorkflow(Mailbox mailbox, Disputes disputes, WebApi api, Dispatch dispatch) {
    this.mailbox = mailbox;
    this.disputes = disputes;
    this.api = api;
    this.dispatch = dispatch;
  }

  // A dispute that is gone by now was opened all the same; only its link is no longer to be had.
  Optional<Instant> succeeded(Parcel parcel, Telling.StepSucceeded step) {
    String link =
        disputes
            .peek(step.dispute())
            .flatMap(d -> Links.thread(d.head().channel(), d.head().card().orElse("")))
            .orElse("");
    mailbox.begins(parcel);
    Map<String, String> outputs = Map.of("dispute", step.dispute().toString(), "link", link);
    return dispatch.settle(
        parcel, api.completeStep(parcel.workspace(), step.execution(), outputs), ts -> {});
  }

  Optional<Instant> failed(Parcel parcel, Telling.StepFailed step) {
    mailbox.begins(parcel);
    return dispatch.settle(
        parcel, api.failStep(parcel.workspace(), step.execution(), step.problem()), ts -> {});
  }
}
