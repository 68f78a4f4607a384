package taijie.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.content.Voice;
import taijie.installation.Tenant;
import taijie.slack.delivery.Workspaces;
import taijie.vocabulary.Language;

/**
 * Lets in the requests of workspaces that have the bot installed. Slack's own way asks Slack about
 * the token first; this one asks nobody but the store, so that the bot starts and answers while
 * Slack's API is away.
 */
final class Admission implements Middleware {

  private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

  static final String TEAM_ACCESS_REVOKED = "team_access_revoked";

  /** Told of workspaces that may have no token any more. */
  static final Set<String> FAREWELLS =
      Set.of("app_uninstalled", "tokens_revoked", TEAM_ACCESS_REVOKED);

  private final Workspaces workspaces;
  private final Voice voice;

  Admission(Workspaces workspaces, Voice voice) {
    this.workspaces = workspaces;
    this.voice = voice;
  }

  /** By what the disputes of whoever sent a request are kept. */
  static String workspace(Context context) {
    return Tenant.of(context.getEnterpriseId(), context.getTeamId()).workspace();
  }

  // Bolt's own signature leaves the types open.
  @Override
  @SuppressWarnings("rawtypes")
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    Context context = request.getContext();
    return switch (request.getRequestType()) {
      case UrlVerification -> chain.next(request);
      case SSLCheck -> Response.ok();
      case Event -> {
        EventFrame frame = EventFrame.of(request.getRequestBodyAsString());
        frame.into(context);
        boolean farewell = FAREWELLS.contains(frame.type());
        boolean heard = farewell || (!frame.isOwn() && isServed(context));
        yield heard ? chain.next(request) : Response.ok();
      }
      case ViewSubmission -> {
        ViewSubmissionRequest sent = (ViewSubmissionRequest) request;
        inWorkspace(sent.getPayload(), context);
        yield isServed(context) ? chain.next(request) : keptOpen(sent);
      }
      case Command -> isServed(context) ? chain.next(request) : told((SlashCommandRequest) request);
      default -> isServed(context) ? chain.next(request) : Response.ok();
    };
  }

  private boolean isServed(Context context) {
    Tenant tenant = Tenant.of(context.getEnterpriseId(), context.getTeamId());
    try {
      boolean served = workspaces.serves(tenant);
      if (!served) {
        LOG.info("a request of {}, where the bot is not installed", tenant);
      }
      return served;
    } catch (RuntimeException e) {
      // The store is away: those behind this door notice, too, and tell the person or Slack.
      LOG.error("whether {} has the bot installed cannot be looked up", tenant, e);
      return true;
    }
  }

  // Where an organisation has installed the bot, a window may name the organisation as its team.
  private static void inWorkspace(ViewSubmissionPayload payload, Context context) {
    String team = context.getTeamId();
    if (team != null && team.startsWith("E")) {
      context.setTeamId(payload.getTeam() == null ? null : payload.getTeam().getId());
    }
  }

  private Response told(SlashCommandRequest request) {
    SlashCommandContext context = request.getContext();
    return context.ack(r -> r.responseType("ephemeral").text(notInstalled()));
  }

  // Nothing that was typed is lost.
  private Response keptOpen(ViewSubmissionRequest request) {
    var values = request.getPayload().getView().getState().getValues();
    return values.isEmpty()
        ? Response.ok()
        : request
            .getContext()
            .ackWithErrors(Map.of(values.keySet().iterator().next(), notInstalled()));
  }

  // Whose language it is cannot be asked without a token.
  private String notInstalled() {
    return voice.in(Language.EN).plain("install.gone")
        + "\n"
        + voice.in(Language.ZH).plain("install.gone");
  }
}
