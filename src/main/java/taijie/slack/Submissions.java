package taijie.slack;

import static taijie.slack.Incomplete.must;

import com.slack.api.app_backend.views.payload.ViewClosedPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.slack.Routes.OnClose;
import taijie.slack.Routes.OnSubmit;
import taijie.slack.blocks.Kit;
import taijie.usecase.Deed;
import taijie.usecase.Refusal;
import taijie.usecase.Store;
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
    View view = must(payload.getView(), "view");
    must(must(view.getState(), "state").getValues(), "values");
    Occasion by =
        reception.occasion(
            Admission.workspace(context),
            must(payload.getUser(), "user").getId(),
            view.getId() + "/" + view.getHash(),
            new At("", ""),
            "");
    OnSubmit handler = routes.windows().get(view.getCallbackId());
    if (handler == null) {
      LOG.warn("nobody takes the window {}", view.getCallbackId());
      return context.ack();
    }
    Deed.now().named("window:" + view.getCallbackId());
    OpenWindow window = OpenWindow.of(view);
    Submission sent = new Submission(by, window.id(), window.carried(), window.filled());
    return switch (taking(by, view, () -> handler.take(sent))) {
      case Answered.Closed closed -> context.ack();
      case Answered.Mend mend -> context.ackWithErrors(beside(view, mend.fields()));
      case Answered.Shown shown -> context.ackWithUpdate(shown.view());
    };
  }

  /** A window that was closed without being sent; only few want to know. */
  void close(ViewClosedPayload payload, String workspace) {
    View view = must(payload.getView(), "view");
    OnClose handler = routes.closings().get(view.getCallbackId());
    if (handler == null) {
      return;
    }
    Occasion by =
        reception.occasion(
            workspace, must(payload.getUser(), "user").getId(), "", new At("", ""), "");
    OpenWindow window = OpenWindow.of(view);
    try {
      handler.closed(new Submission(by, window.id(), window.carried(), window.filled()));
    } catch (RuntimeException e) {
      LOG.error(
          "what stood in the window {} could not be kept", view.getCallbackId(), Wordless.of(e));
    }
  }

  // A field's block may have been renewed, and one that is not shown cannot be pointed at.
  private static Map<String, String> beside(View view, Map<String, String> fields) {
    Map<String, String> blocks = new LinkedHashMap<>();
    Set<String> shown = view.getState().getValues().keySet();
    fields.forEach((field, problem) ->
        blocks.merge(
            shown.stream()
                .filter(block -> Filled.field(block).equals(field))
                .findFirst()
                .orElseGet(() -> firstField(view)),
            problem,
            (one, other) -> one + " " + other));
    return blocks;
  }

  private Answered taking(Occasion by, View view, Supplier<Answered> take) {
    try {
      return take.get();
    } catch (Refusal refusal) {
      Deed.now().came("refused", refusal.sentence());
      return new Answered.Mend(Map.of(firstField(view), reception.plain(by, refusal)));
    } catch (Store.Unavailable e) {
      Deed.now().came("away", "");
      LOG.error("the window {} was not taken: {}", view.getCallbackId(), Reception.reason(e), e);
      return new Answered.Mend(
          Map.of(firstField(view), reception.plain(by, new Refusal("refusal.store-away"))));
    } catch (RuntimeException e) {
      Deed.now().came("failed", e.getClass().getSimpleName());
      LOG.error("the window {} failed", view.getCallbackId(), Wordless.of(e));
      return new Answered.Mend(
          Map.of(firstField(view), reception.plain(by, new Refusal("refusal.unexpected"))));
    }
  }

  private static String firstField(View view) {
    return view.getState().getValues().keySet().stream().findFirst().orElse(Kit.VALUE);
  }
}
