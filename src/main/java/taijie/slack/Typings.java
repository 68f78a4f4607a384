package taijie.slack;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static taijie.slack.Incomplete.must;

import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.slack.Routes.OnTyping;
import taijie.slack.blocks.Kit;
import taijie.usecase.TellPerson.At;

/** Menus into which somebody types, and what they offer for it. */
final class Typings {

  private static final Logger LOG = LoggerFactory.getLogger(Typings.class);
  // Slack takes no more, and a text no longer.
  private static final int MOST = 100;
  private static final int LABEL = 75;

  private final Reception reception;
  private final Routes routes;

  Typings(Reception reception, Routes routes) {
    this.reception = reception;
    this.routes = routes;
  }

  Response take(BlockSuggestionRequest request, BlockSuggestionContext context) {
    BlockSuggestionPayload payload = request.getPayload();
    List<Option> options =
        offered(payload, Admission.workspace(context)).stream()
            .limit(MOST)
            .map(c -> new Option(plainText(Kit.cut(c.label(), LABEL)), c.value()))
            .toList();
    return context.ack(r -> r.options(options));
  }

  private List<Kit.Choice> offered(BlockSuggestionPayload payload, String workspace) {
    String field = Filled.field(must(payload.getBlockId(), "block"));
    OnTyping handler = routes.typings().get(field);
    if (handler == null) {
      LOG.warn("nobody offers anything for {}", field);
      return List.of();
    }
    Occasion by =
        reception.occasion(
            workspace, must(payload.getUser(), "user").getId(), "", new At("", ""), "");
    try {
      return handler.options(by, payload.getValue() == null ? "" : payload.getValue().strip());
    } catch (RuntimeException e) {
      LOG.error("nothing can be offered for {}", field, e);
      return List.of();
    }
  }
}
