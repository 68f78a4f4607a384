package taijie.slack;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.event.FunctionExecutedEvent;
import com.slack.api.model.event.FunctionExecutedEvent.InputValue;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import taijie.slack.Routes.OnMessage;
import taijie.slack.Routes.OnShortcut;
import taijie.slack.Routes.OnStep;
import taijie.usecase.TellPerson.At;

/** Where commands, clicks, windows and shortcuts come in, each on its way to whoever answers. */
final class FrontDoor {

  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private final Desk desk;
  private final Reception reception;
  private final Routes routes;

  FrontDoor(Desk desk, Reception reception, Routes routes) {
    this.desk = desk;
    this.reception = reception;
    this.routes = routes;
  }

  void open(App app) {
    app.command(ANY, new Commands(reception, routes)::take);
    Submissions submissions = new Submissions(reception, routes);
    app.viewSubmission(ANY, submissions::take);
    app.viewClosed(
        ANY,
        (request, context) -> {
          submissions.close(request.getPayload());
          return context.ack();
        });
    app.blockSuggestion(ANY, new Typings(reception, routes)::take);
    Clicks clicks = new Clicks(reception, routes);
    app.blockAction(
        ANY,
        (request, context) -> {
          clicks.take(request);
          return context.ack();
        });
    app.globalShortcut(
        ANY,
        (request, context) -> {
          shortcut(request.getPayload(), Admission.workspace(context));
          return context.ack();
        });
    app.function(
        ANY,
        (payload, context) -> {
          step(Admission.workspace(context), payload.getEvent());
          return context.ack();
        });
    app.messageShortcut(
        ANY,
        (request, context) -> {
          messageShortcut(request.getPayload(), Admission.workspace(context));
          return context.ack();
        });
  }

  private void step(String team, FunctionExecutedEvent event) {
    OnStep step = routes.steps().get(event.getFunction().getCallbackId());
    if (step != null) {
      Map<String, String> inputs = new HashMap<>();
      event.getInputs().forEach((name, value) -> inputs.put(name.replace('_', '-'), text(value)));
      step.run(new WorkflowRun(team, event.getFunctionExecutionId(), new Filled(inputs)));
    }
  }

  private static String text(@Nullable InputValue value) {
    if (value == null) {
      return "";
    }
    return value.getStringValue() != null
        ? value.getStringValue()
        : value.getStringValues() == null ? "" : String.join(", ", value.getStringValues());
  }

  private void shortcut(GlobalShortcutPayload payload, String workspace) {
    String trigger = payload.getTriggerId();
    Occasion by =
        reception.occasion(
            workspace, payload.getUser().getId(), trigger, new At("", ""), trigger);
    OnShortcut handler = routes.shortcuts().get(payload.getCallbackId());
    reception.answering(
        by, payload.getCallbackId(), "", handler == null ? null : () -> handler.act(by));
  }

  private void messageShortcut(MessageShortcutPayload payload, String workspace) {
    String ts = payload.getMessage().getTs();
    String thread = payload.getMessage().getThreadTs();
    Occasion by =
        reception.occasion(
            workspace,
            payload.getUser().getId(),
            payload.getTriggerId(),
            new At(payload.getChannel().getId(), thread == null ? ts : thread),
            payload.getTriggerId());
    OnMessage handler = routes.messages().get(payload.getCallbackId());
    String text = payload.getMessage().getText() == null ? "" : payload.getMessage().getText();
    String url = payload.getResponseUrl() == null ? "" : payload.getResponseUrl();
    reception.answering(
        by,
        payload.getCallbackId(),
        url,
        handler == null
            ? null
            : () ->
                handler.act(
                    new MessageAct(
                        by,
                        desk.words(by.actor(), text),
                        ts,
                        payload.getMessage().getBotId() != null)));
  }
}
