package taijie.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.slack.Leeway.Measure;
import taijie.usecase.TellPerson.At;

/**
 * Keeps one person from taking the bot from the others. Acts beyond a person's or a workspace's
 * leeway are acknowledged and not done, and the person is told so once; a window stays open with
 * all that was typed. What Slack tells by itself is not counted: Slack keeps measure there
 * (https://docs.slack.dev/apis/events-api/#rate-limiting).
 */
final class Moderation implements Middleware {

  private static final Logger LOG = LoggerFactory.getLogger(Moderation.class);
  private static final String SLOWER = "refusal.slower";
  // A full allowance needs no memory: it comes back within seconds.
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private final Desk desk;
  private final Reception reception;
  private final Leeway leeway;
  private final LongSupplier nanos;
  private final Cache<String, Allowance> allowances =
      Caffeine.newBuilder().expireAfterAccess(REMEMBERED).maximumSize(20_000).build();

  private enum Answer {
    GO_ON,
    /** It is not done, and the person is told so. */
    SAY_SO,
    /** It is not done, and they know already. */
    BE_STILL
  }

  /**
   * @param nanos a clock that nobody sets
   */
  Moderation(Desk desk, Reception reception, Leeway leeway, LongSupplier nanos) {
    this.desk = desk;
    this.reception = reception;
    this.leeway = leeway;
    this.nanos = nanos;
  }

  // Bolt's own signature leaves the types open.
  @Override
  @SuppressWarnings("rawtypes")
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    return switch (request) {
      case SlashCommandRequest sent -> {
        String user = sent.getPayload().getUserId();
        Answer answer = ask(Admission.workspace(sent.getContext()), user);
        yield answer == Answer.GO_ON ? chain.next(request) : told(sent, answer);
      }
      case ViewSubmissionRequest sent -> {
        String user = sent.getContext().getRequestUserId();
        Answer answer = ask(Admission.workspace(sent.getContext()), user);
        yield answer == Answer.GO_ON ? chain.next(request) : keptOpen(sent);
      }
      case BlockActionRequest sent -> {
        String channel =
            sent.getPayload().getChannel() == null ? "" : sent.getPayload().getChannel().getId();
        yield mayAct(sent, channel, sent.getPayload().getTriggerId())
            ? chain.next(request)
            : Response.ok();
      }
      case GlobalShortcutRequest sent ->
          mayAct(sent, "", sent.getPayload().getTriggerId()) ? chain.next(request) : Response.ok();
      case MessageShortcutRequest sent ->
          mayAct(sent, "", sent.getPayload().getTriggerId()) ? chain.next(request) : Response.ok();
      default -> chain.next(request);
    };
  }

  private boolean mayAct(Request<?> sent, @Nullable String channel, @Nullable String name) {
    return lets(
        Admission.workspace(sent.getContext()),
        sent.getContext().getRequestUserId(),
        name,
        new At(channel == null ? "" : channel, ""));
  }

  /**
   * Whether somebody's act is to be done. If not, they are told the first time.
   *
   * @param request Slack's name for it
   * @param at where to tell them
   */
  boolean lets(String workspace, @Nullable String user, @Nullable String request, At at) {
    Answer answer = ask(workspace, user);
    if (answer == Answer.SAY_SO) {
      try {
        Occasion by = reception.occasion(workspace, user, "slower/" + request, at, "");
        desk.whisper(by, SLOWER, Map.of());
      } catch (RuntimeException e) {
        // It was a courtesy.
        LOG.warn("somebody could not be told to slow down: {}", e.getClass().getSimpleName());
      }
    }
    return answer == Answer.GO_ON;
  }

  private Answer ask(String workspace, @Nullable String user) {
    long now = nanos.getAsLong();
    Allowance person = allowance(workspace + "/" + user, leeway.person());
    // Whoever is beyond their own leeway takes nothing from the workspace's.
    if (person.take(now) && allowance(workspace, leeway.workspace()).take(now)) {
      return Answer.GO_ON;
    }
    return person.isNew(now) ? Answer.SAY_SO : Answer.BE_STILL;
  }

  private Allowance allowance(String whose, Measure measure) {
    return allowances.get(whose, name -> new Allowance(measure, nanos.getAsLong()));
  }

  private Response told(SlashCommandRequest request, Answer answer) {
    SlashCommandContext context = request.getContext();
    return answer == Answer.BE_STILL
        ? context.ack()
        : context.ack(r ->
            r.responseType("ephemeral")
                .text(slower(Admission.workspace(context), request.getPayload().getUserId())));
  }

  // Without a word the window would close, and what was typed be gone.
  private Response keptOpen(ViewSubmissionRequest request) {
    View view = request.getPayload().getView();
    ViewState state = view == null ? null : view.getState();
    if (state == null || state.getValues() == null || state.getValues().isEmpty()) {
      return Response.ok();
    }
    String workspace = Admission.workspace(request.getContext());
    String user = request.getContext().getRequestUserId();
    return request
        .getContext()
        .ackWithErrors(
            Map.of(state.getValues().keySet().iterator().next(), slower(workspace, user)));
  }

  private String slower(String workspace, @Nullable String user) {
    return reception.occasion(workspace, user, "slower", new At("", ""), "").speech().plain(SLOWER);
  }
}
