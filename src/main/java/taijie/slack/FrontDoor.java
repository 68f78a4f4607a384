package taijie.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.content.Nearest;
import taijie.slack.Routes.OnClick;
import taijie.slack.Routes.OnCommand;
import taijie.slack.Routes.OnMessage;
import taijie.slack.Routes.OnShortcut;
import taijie.slack.Routes.OnSubmit;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Said;
import taijie.slack.delivery.Renderer;
import taijie.usecase.Acquaintance;
import taijie.usecase.Actor;
import taijie.usecase.Refusal;
import taijie.usecase.TellPerson.At;

/**
 * Where commands, clicks, windows and shortcuts come in: finds who answers, and turns what cannot
 * be done into a kind sentence where the person is.
 */
final class FrontDoor {

  private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private final Desk desk;
  private final Routes routes;

  FrontDoor(Desk desk, Routes routes) {
    this.desk = desk;
    this.routes = routes;
  }

  void open(App app) {
    app.command(ANY, (request, context) -> command(request, context));
    app.blockAction(
        ANY,
        (request, context) -> {
          click(request);
          return context.ack();
        });
    app.viewSubmission(ANY, (request, context) -> submit(request, context));
    app.viewClosed(ANY, (request, context) -> context.ack());
    app.globalShortcut(
        ANY,
        (request, context) -> {
          var payload = request.getPayload();
          Occasion by =
              occasion(
                  payload.getTeam().getId(),
                  payload.getUser().getId(),
                  payload.getTriggerId(),
                  new At("", ""),
                  payload.getTriggerId());
          OnShortcut handler = routes.shortcuts().get(payload.getCallbackId());
          whispering(by, payload.getCallbackId(), handler == null ? null : () -> handler.act(by));
          return context.ack();
        });
    app.messageShortcut(
        ANY,
        (request, context) -> {
          messageShortcut(request);
          return context.ack();
        });
  }

  private Response command(SlashCommandRequest request, SlashCommandContext context) {
    var payload = request.getPayload();
    Occasion by =
        occasion(
            payload.getTeamId(),
            payload.getUserId(),
            payload.getTriggerId(),
            new At(payload.getChannelId(), ""),
            payload.getTriggerId());
    String typed = payload.getText() == null ? "" : payload.getText();
    String text = new Delivered(typed).command().strip();
    Said said = answering(by, () -> handle(by, payload.getCommand(), text));
    if (said.text().isEmpty()) {
      return context.ack();
    }
    return context.ack(r -> r.responseType("ephemeral").text(said.text()).blocks(said.blocks()));
  }

  private Said handle(Occasion by, String command, String text) {
    OnCommand whole = routes.commands().get(command);
    if (whole != null) {
      return whole.answer(new Command(by, text));
    }
    String[] parts = text.split("\\s+", 2);
    String word = parts[0].toLowerCase(Locale.ROOT);
    String rest = parts.length > 1 ? parts[1] : "";
    OnCommand handler = routes.commands().get(command + " " + (word.isEmpty() ? "help" : word));
    if (handler != null) {
      return handler.answer(new Command(by, rest));
    }
    OnCommand help = routes.commands().get("/dispute help");
    String near = Nearest.to(word, routes.words()).orElse("");
    return help == null ? new Said("", List.of()) : help.answer(new Command(by, word + "|" + near));
  }

  private void click(BlockActionRequest request) {
    BlockActionPayload payload = request.getPayload();
    BlockActionPayload.Action action = payload.getActions().getFirst();
    String value = value(action);
    Occasion by =
        occasion(
            payload.getTeam().getId(),
            payload.getUser().getId(),
            payload.getTriggerId() + "/" + action.getActionTs(),
            where(payload),
            payload.getTriggerId());
    String name = action.getActionId();
    OnClick handler =
        name.equals(Act.MORE) || name.equals(Act.SNOOZE)
            ? routes.choices().get(entry(value))
            : routes.clicks().get(name);
    String url = payload.getResponseUrl() == null ? "" : payload.getResponseUrl();
    // Choices within a form are no acts: the form brings them along when it is sent.
    if (handler != null || !name.equals(Kit.VALUE)) {
      whispering(by, name, handler == null ? null : () -> handler.act(new Click(by, value, url)));
    }
  }

  private static String entry(String value) {
    String[] parts = Act.parts(value);
    return parts.length > 1 ? parts[1] : "";
  }

  private static String value(BlockActionPayload.Action action) {
    String value =
        action.getSelectedOption() != null
            ? action.getSelectedOption().getValue()
            : action.getValue();
    return value == null ? "" : value;
  }

  private static At where(BlockActionPayload payload) {
    if (payload.getChannel() == null) {
      return new At("", "");
    }
    String thread = payload.getMessage() == null ? null : payload.getMessage().getThreadTs();
    if (thread == null && payload.getContainer() != null) {
      thread = payload.getContainer().getThreadTs();
    }
    if (thread == null && payload.getContainer() != null) {
      thread = payload.getContainer().getMessageTs();
    }
    return new At(payload.getChannel().getId(), thread == null ? "" : thread);
  }

  private Response submit(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var payload = request.getPayload();
    View view = payload.getView();
    Occasion by =
        occasion(
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
      return new Answered.Mend(Map.of(firstField(view), plain(by, refusal)));
    } catch (RuntimeException e) {
      LOG.error("the window {} failed", view.getCallbackId(), e);
      return new Answered.Mend(
          Map.of(firstField(view), plain(by, new Refusal("refusal.unexpected"))));
    }
  }

  private static String firstField(View view) {
    return view.getState().getValues().keySet().stream().findFirst().orElse(Kit.VALUE);
  }

  private void messageShortcut(MessageShortcutRequest request) {
    var payload = request.getPayload();
    String ts = payload.getMessage().getTs();
    String thread = payload.getMessage().getThreadTs();
    Occasion by =
        occasion(
            payload.getTeam().getId(),
            payload.getUser().getId(),
            payload.getTriggerId(),
            new At(payload.getChannel().getId(), thread == null ? ts : thread),
            payload.getTriggerId());
    OnMessage handler = routes.messages().get(payload.getCallbackId());
    String text = payload.getMessage().getText() == null ? "" : payload.getMessage().getText();
    whispering(
        by,
        payload.getCallbackId(),
        handler == null
            ? null
            : () -> handler.act(new MessageAct(by, desk.words(by.actor(), text), ts)));
  }

  /** Does something; what cannot be done is whispered to the person. */
  void whispering(Occasion by, String name, @Nullable Runnable act) {
    if (act == null) {
      LOG.warn("nobody answers to {}", name);
      return;
    }
    try {
      act.run();
    } catch (Refusal refusal) {
      desk.whisper(by, refusal.sentence(), refusal.values());
    } catch (RuntimeException e) {
      LOG.error("{} failed", name, e);
      desk.whisper(by, "refusal.unexpected", Map.of());
    }
  }

  private Said answering(Occasion by, Supplier<Said> answer) {
    try {
      return answer.get();
    } catch (Refusal refusal) {
      String words = Renderer.say(by.speech(), refusal.sentence(), refusal.values());
      return new Said(words, List.of(Kit.text(words)));
    } catch (RuntimeException e) {
      LOG.error("a command failed", e);
      String words = by.speech().mrkdwn("refusal.unexpected");
      return new Said(words, List.of(Kit.text(words)));
    }
  }

  private String plain(Occasion by, Refusal refusal) {
    Map<String, String> names =
        refusal.values().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> name(by, e.getValue())));
    Object[] pairs =
        names.entrySet().stream()
            .flatMap(e -> Stream.of((Object) e.getKey(), e.getValue()))
            .toArray();
    return by.speech().plain(refusal.sentence(), pairs);
  }

  // Beside a field a mention would be shown as its bare id.
  private String name(Occasion by, String value) {
    return value.startsWith("@U") || value.startsWith("@W")
        ? desk.use().disputes().person(by.actor().workspace(), value.substring(1)).name()
        : value;
  }

  /** Who did something, as the bot deals with them. */
  Occasion occasion(String team, String user, String request, At at, String trigger) {
    Actor actor = new Actor(team, user, request);
    Acquaintance person = desk.use().disputes().person(team, user);
    return new Occasion(actor, at, trigger, person, desk.renderer().speech(person));
  }
}
