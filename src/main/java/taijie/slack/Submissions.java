package taijie.slack;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.slack.Routes.OnSubmit;
import taijie.slack.blocks.Kit;
import taijie.usecase.Refusal;
import taijie.usecase.TellPerson.At;

/** Windows that were sent: what cannot be done is said beside their first field. */
final class Submissions {

  private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

  private final Reception reception;
  private final Routes routes;

  Submissions(Reception reception, Routes routes) {
    this.reception = reception;
    this.routes = routes;
  }

  Response take(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var payload = request.getPayload();
    View view = payload.getView();
    Occasion by =
        reception.occasion(
            payload.getTeam().getId(),
            payload.getUser().getId(),
            view.getId() + "/" + view.getHash(),
            new At("", ""),
            "");
    OnSubmit handler = routes.windows().get(view.getCallbackId());
    if (handler == null) {
      LOG.warn("nobody takes the window {}", view.getCallbackId());
      return context.ack();
    }
    String carried = view.getPrivateMetadata() == null ? "" : view.getPrivateMetadata();
    Submission sent = new Submission(by, carried, view.getState().getValues());
    return switch (taking(by, view, () -> handler.take(sent))) {
      case Answered.Closed closed -> context.ack();
      case Answered.Mend mend -> context.ackWithErrors(mend.fields());
      case Answered.Shown shown -> context.ackWithUpdate(shown.view());
    };
  }

  private Answered taking(Occasion by, View view, Supplier<Answered> take) {
    try {
      return take.get();
    } catch (Refusal refusal) {
      return new Answered.Mend(Map.of(firstField(view), reception.plain(by, refusal)));
    } catch (RuntimeException e) {
      LOG.error("the window {} failed", view.getCallbackId(), e);
      return new Answered.Mend(
          Map.of(firstField(view), reception.plain(by, new Refusal("refusal.unexpected"))));
    }
  }

  private static String firstField(View view) {
    return view.getState().getValues().keySet().stream().findFirst().orElse(Kit.VALUE);
  }
}
