package taijie.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.content.Voice;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Said;
import taijie.usecase.TellPerson.At;
import taijie.vocabulary.Language;

/**
 * What somebody hears whose act met a fault of ours that nobody else noticed: a window stays open
 * with what was typed, everybody is told that nothing was done. It relies on as little as it can.
 */
final class Apology {

  private static final Logger LOG = LoggerFactory.getLogger(Apology.class);

  private final Desk desk;
  private final Reception reception;
  private final Voice voice;

  Apology(Desk desk, Reception reception, Voice voice) {
    this.desk = desk;
    this.reception = reception;
    this.voice = voice;
  }

  /** The answer to a request that failed. What Slack tells by itself has nobody to be told. */
  Response to(Request<?> request) {
    return switch (request) {
      case ViewSubmissionRequest sent -> keptOpen(sent);
      case SlashCommandRequest sent ->
          sent.getContext()
              .ack(r ->
                  r.responseType("ephemeral").text(words(sent, sent.getPayload().getUserId())));
      case BlockActionRequest sent -> {
        BlockActionPayload payload = sent.getPayload();
        yield whispered(sent, payload.getResponseUrl(), payload.getTriggerId());
      }
      case MessageShortcutRequest sent -> {
        MessageShortcutPayload payload = sent.getPayload();
        yield whispered(sent, payload.getResponseUrl(), payload.getTriggerId());
      }
      case GlobalShortcutRequest sent -> whispered(sent, null, sent.getPayload().getTriggerId());
      default -> Response.ok();
    };
  }

  private Response keptOpen(ViewSubmissionRequest sent) {
    View view = sent.getPayload().getView();
    if (view == null
        || view.getState() == null
        || view.getState().getValues() == null
        || view.getState().getValues().isEmpty()) {
      // Without a field to say it beside, Slack says in its own words that it failed.
      return Response.builder().statusCode(503).build();
    }
    String first = view.getState().getValues().keySet().iterator().next();
    return sent.getContext()
        .ackWithErrors(Map.of(first, words(sent, sent.getContext().getRequestUserId())));
  }

  private Response whispered(Request<?> sent, @Nullable String url, @Nullable String trigger) {
    String user = sent.getContext().getRequestUserId();
    try {
      if (url != null && !url.isEmpty()) {
        String words = words(sent, user);
        desk.windows().whisper(url, new Said(words, List.of(Kit.text(words))));
      } else {
        String team = Admission.workspace(sent.getContext());
        Occasion by = reception.occasion(team, user, "sorry/" + trigger, new At("", ""), "");
        desk.whisper(by, "refusal.unexpected", Map.of());
      }
    } catch (RuntimeException e) {
      LOG.warn("somebody could not be told that their act failed: {}", e.getClass().getName());
    }
    return Response.ok();
  }

  private String words(Request<?> sent, @Nullable String user) {
    try {
      return reception
          .occasion(Admission.workspace(sent.getContext()), user, "sorry", new At("", ""), "")
          .speech()
          .plain("refusal.unexpected");
    } catch (RuntimeException | Error e) {
      // Whose language it is cannot be asked where even that fails.
      return voice.in(Language.EN).plain("refusal.unexpected")
          + "\n"
          + voice.in(Language.ZH).plain("refusal.unexpected");
    }
  }
}
