package taijie.slack;

import static taijie.slack.Incomplete.must;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.Message;
import com.slack.api.model.event.FunctionExecutedEvent;
import com.slack.api.model.event.FunctionExecutedEvent.InputValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import taijie.slack.Routes.OnMessage;
import taijie.slack.Routes.OnShortcut;
import taijie.slack.Routes.OnStep;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Said;
import taijie.usecase.Actor;
import taijie.usecase.Deed;
import taijie.usecase.TellPerson.At;

/** Where commands, clicks, windows and shortcuts come in, each on its way to whoever answers. */
final class FrontDoor {

  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private final Desk desk;
  private final Reception reception;
  private final Routes routes;
  private final Commands commands;

  FrontDoor(Desk desk, Reception reception, Routes routes) {
    this.desk = desk;
    this.reception = reception;
    this.routes = routes;
    this.commands = new Commands(reception, routes);
    routes.click(Act.AGAIN, this::again);
  }

  void open(App app) {
    app.command(ANY, commands::take);
    Submissions submissions = new Submissions(reception, routes);
    app.viewSubmission(ANY, submissions::take);
    app.viewClosed(
        ANY,
        (request, context) -> {
          submissions.close(request.getPayload(), Admission.workspace(context));
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
    // Bolt's own listener for steps stumbles over events without a function.
    app.event(
        FunctionExecutedEvent.class,
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
    String callback = must(event.getFunction(), "function").getCallbackId();
    OnStep step = callback == null ? null : routes.steps().get(callback);
    if (step != null) {
      Deed.now().named("step:" + callback).by(new Actor(team, "", event.getFunctionExecutionId()));
      Map<String, String> inputs = new HashMap<>();
      must(event.getInputs(), "inputs")
          .forEach((name, value) -> inputs.put(name.replace('_', '-'), text(value)));
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
            workspace, must(payload.getUser(), "user").getId(), trigger, new At("", ""), trigger);
    OnShortcut handler = routes.shortcuts().get(payload.getCallbackId());
    Deed.now().named("shortcut:" + payload.getCallbackId());
    reception.answering(
        by,
        payload.getCallbackId(),
        "",
        Optional.of(Again.shortcut(payload.getCallbackId())),
        handler == null ? null : () -> handler.act(by));
  }

  private void messageShortcut(MessageShortcutPayload payload, String workspace) {
    Message message = must(payload.getMessage(), "message");
    String ts = message.getTs();
    String thread = message.getThreadTs();
    Occasion by =
        reception.occasion(
            workspace,
            must(payload.getUser(), "user").getId(),
            payload.getTriggerId(),
            new At(must(payload.getChannel(), "channel").getId(), thread == null ? ts : thread),
            payload.getTriggerId());
    String callback = payload.getCallbackId();
    OnMessage handler = routes.messages().get(callback);
    Deed.now().named("shortcut:" + callback);
    String text = message.getText() == null ? "" : message.getText();
    String url = payload.getResponseUrl() == null ? "" : payload.getResponseUrl();
    MessageAct act =
        new MessageAct(by, desk.words(by.actor(), text), ts, message.getBotId() != null);
    reception.answering(
        by,
        callback,
        url,
        Optional.of(Again.onMessage(callback, act)),
        handler == null ? null : () -> handler.act(act));
  }

  // What somebody wanted when its window did not open in time. A refusal is told as by any button.
  private void again(Click click) {
    Occasion by = click.by();
    switch (Again.read(click.value()).orElse(new Again.Wanted.Shortcut(""))) {
      case Again.Wanted.Command(String command, String text) -> {
        Said said = commands.answering(by, command, text);
        if (!said.text().isEmpty()) {
          desk.windows().replace(click.responseUrl(), said);
        }
      }
      case Again.Wanted.Shortcut(String callback) -> {
        OnShortcut handler = routes.shortcuts().get(callback);
        if (handler != null) {
          handler.act(by);
        }
      }
      case Again.Wanted.OnMessage(String callback, String ts, boolean byBot, String text) -> {
        OnMessage handler = routes.messages().get(callback);
        if (handler != null) {
          handler.act(new MessageAct(by, text, ts, byBot));
        }
      }
    }
  }
}
