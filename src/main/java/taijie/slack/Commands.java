package taijie.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.content.Nearest;
import taijie.slack.Routes.OnCommand;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Said;
import taijie.slack.delivery.Renderer;
import taijie.slack.delivery.Windows;
import taijie.usecase.Deed;
import taijie.usecase.Refusal;
import taijie.usecase.Store;
import taijie.usecase.TellPerson.At;

/** Slash commands: the word behind a command chooses who answers, a word nobody knows gets help. */
final class Commands {

  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  private final Reception reception;
  private final Routes routes;

  Commands(Reception reception, Routes routes) {
    this.reception = reception;
    this.routes = routes;
  }

  Response take(SlashCommandRequest request, SlashCommandContext context) {
    var payload = request.getPayload();
    Occasion by =
        reception.occasion(
            Admission.workspace(context),
            payload.getUserId(),
            payload.getTriggerId(),
            new At(payload.getChannelId(), ""),
            payload.getTriggerId());
    String typed = payload.getText() == null ? "" : payload.getText();
    String text = new Delivered(typed).command().strip();
    String command = payload.getCommand();
    Said said = answering(by, command, text);
    if (said.text().isEmpty()) {
      return context.ack();
    }
    return context.ack(r -> r.responseType("ephemeral").text(said.text()).blocks(said.blocks()));
  }

  /** The answer to a command, or why there is none. */
  Said answering(Occasion by, String command, String text) {
    try {
      return handle(by, command, text);
    } catch (Refusal refusal) {
      Deed.now().came("refused", refusal.sentence());
      String words = Renderer.say(by.speech(), refusal.sentence(), refusal.values());
      Again again = Again.command(command, text);
      return Windows.isTooLate(refusal) && again.fits()
          ? new Said(
              words,
              List.of(
                  Kit.text(words),
                  Kit.row(
                      Kit.press(by.speech().plain("button.again"), again.action(), again.value()))))
          : new Said(words, List.of(Kit.text(words)));
    } catch (Store.Unavailable e) {
      Deed.now().came("away", "");
      LOG.error("a command was not done: {}", Reception.reason(e), e);
      return reception.away(by);
    } catch (RuntimeException e) {
      Deed.now().came("failed", e.getClass().getSimpleName());
      LOG.error("a command failed", Wordless.of(e));
      String words = by.speech().mrkdwn("refusal.unexpected");
      return new Said(words, List.of(Kit.text(words)));
    }
  }

  private Said handle(Occasion by, String command, String text) {
    OnCommand whole = routes.commands().get(command);
    if (whole != null) {
      Deed.now().named("command:" + command);
      return whole.answer(new Command(by, text));
    }
    String[] parts = text.split("\\s+", 2);
    String word = parts[0].toLowerCase(Locale.ROOT);
    String rest = parts.length > 1 ? parts[1] : "";
    OnCommand handler = routes.commands().get(command + " " + (word.isEmpty() ? "help" : word));
    if (handler != null) {
      Deed.now().named("command:" + command + " " + (word.isEmpty() ? "help" : word));
      return handler.answer(new Command(by, rest));
    }
    // What was typed may be anything.
    Deed.now().named("command:/dispute ?");
    OnCommand help = routes.commands().get("/dispute help");
    String near = Nearest.to(word, routes.words()).orElse("");
    return help == null ? new Said("", List.of()) : help.answer(new Command(by, word + "|" + near));
  }
}
