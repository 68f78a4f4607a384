package taijie.slack.delivery;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.model.Message;
import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.slack.blocks.Said;

/** Slack's methods as far as the courier needs them, with every way they can fail. */
final class WebApi {

  private static final Logger LOG = LoggerFactory.getLogger(WebApi.class);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(2);
  private static final String METADATA = "taijie_delivery";

  private final Workspaces workspaces;

  WebApi(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  /** One call of a method. */
  interface Call<R> {
    R on(MethodsClient slack) throws IOException, SlackApiException;
  }

  /** Posts into a channel, or under {@code thread} where that is not empty. */
  Reply post(String workspace, String channel, String thread, String delivery, Said said) {
    return inBlocksThatSlackKnows(
        said,
        shown ->
            call(
                workspace,
                slack -> slack.chatPostMessage(message(channel, thread, delivery, shown)),
                ChatPostMessageResponse::getTs));
  }

  Reply update(String workspace, String channel, String ts, Said said) {
    return inBlocksThatSlackKnows(
        said,
        shown ->
            call(
                workspace,
                slack ->
                    slack.chatUpdate(
                        r -> r.channel(channel).ts(ts).text(shown.text()).blocks(shown.blocks())),
                ChatUpdateResponse::getTs));
  }

  /** Shows a message to one person only; Slack keeps no copy of it. */
  Reply whisper(String workspace, String channel, String thread, String user, Said said) {
    return inBlocksThatSlackKnows(
        said,
        shown ->
            call(
                workspace,
                slack ->
                    slack.chatPostEphemeral(r ->
                        r.channel(channel)
                            .threadTs(orNull(thread))
                            .user(user)
                            .text(shown.text())
                            .blocks(shown.blocks())),
                response -> ""));
  }

  // Charts and tables are new to Slack. Where it refuses them the same is said without, and where
  // it refuses that too the words alone go out: a message without its buttons is better than none.
  private static Reply inBlocksThatSlackKnows(Said said, Function<Said, Reply> send) {
    Reply reply = send.apply(said);
    if (isRefusedForItsBlocks(reply) && !said.plainly().equals(said.blocks())) {
      LOG.warn("Slack does not take charts or tables here: the same goes out without them");
      reply = send.apply(new Said(said.text(), said.plainly()));
    }
    if (isRefusedForItsBlocks(reply) && !said.blocks().isEmpty()) {
      LOG.error("Slack does not take a message's blocks: its words go out alone");
      reply = send.apply(new Said(said.text(), List.of()));
    }
    return reply;
  }

  private static boolean isRefusedForItsBlocks(Reply reply) {
    return reply instanceof Reply.Refused(String error)
        && (error.equals("invalid_blocks") || error.equals("invalid_blocks_format"));
  }

  Reply openModal(String workspace, String trigger, View view) {
    return call(
        workspace, slack -> slack.viewsOpen(r -> r.triggerId(trigger).view(view)), response -> "");
  }

  Reply pushModal(String workspace, String trigger, View view) {
    return call(
        workspace, slack -> slack.viewsPush(r -> r.triggerId(trigger).view(view)), response -> "");
  }

  /** Puts other contents into a modal, unless it has changed since {@code hash}. */
  Reply updateModal(String workspace, String id, String hash, View view) {
    return call(
        workspace,
        slack -> slack.viewsUpdate(r -> r.viewId(id).hash(orNull(hash)).view(view)),
        response -> "");
  }

  Reply publishHome(String workspace, String user, View view) {
    return call(
        workspace, slack -> slack.viewsPublish(r -> r.userId(user).view(view)), response -> "");
  }

  /**
   * Offers questions in the direct messages with a person. A thread must not be named: an app with
   * an agent view would fail silently.
   */
  Reply suggestPrompts(String workspace, String channel, Map<String, String> prompts) {
    List<SuggestedPrompt> offered =
        prompts.entrySet().stream()
            .map(p -> SuggestedPrompt.builder().title(p.getKey()).message(p.getValue()).build())
            .toList();
    return call(
        workspace,
        slack ->
            slack.assistantThreadsSetSuggestedPrompts(r -> r.channelId(channel).prompts(offered)),
        response -> "");
  }

  /**
   * Shows under a thread what the bot is about, after its name, until its answer stands there or
   * two minutes have passed; empty for nothing any more. The older one of two methods: it takes
   * words, while {@code agents.sessions.setStatus} takes only states, which stay until somebody
   * ends them.
   */
  Reply status(String workspace, String channel, String thread, String words) {
    return call(
        workspace,
        slack ->
            slack.assistantThreadsSetStatus(
                r -> r.channelId(channel).threadTs(thread).status(words)),
        response -> "");
  }

  /** Tells a workflow what its step brought. */
  Reply completeStep(String workspace, String execution, Map<String, String> outputs) {
    return call(
        workspace,
        slack ->
            slack.functionsCompleteSuccess(r -> r.functionExecutionId(execution).outputs(outputs)),
        response -> "");
  }

  /** Tells a workflow that its step could not be done. */
  Reply failStep(String workspace, String execution, String problem) {
    return call(
        workspace,
        slack -> slack.functionsCompleteError(r -> r.functionExecutionId(execution).error(problem)),
        response -> "");
  }

  /** The direct message with a person: its channel, or why there is none. */
  Reply directMessage(String workspace, String user) {
    return call(
        workspace,
        slack -> slack.conversationsOpen(r -> r.users(List.of(user))),
        (ConversationsOpenResponse response) -> response.getChannel().getId());
  }

  private static ChatPostMessageRequest message(
      String channel, String thread, String delivery, Said said) {
    return ChatPostMessageRequest.builder()
        .channel(channel)
        .threadTs(orNull(thread))
        .text(said.text())
        .blocks(said.blocks())
        .unfurlLinks(false)
        .unfurlMedia(false)
        .metadata(
            Message.Metadata.builder()
                .eventType(METADATA)
                .eventPayload(Map.of("delivery", delivery))
                .build())
        .build();
  }

  /** Whether a message is the one that this delivery posted. */
  static boolean isDelivery(Message message, String delivery) {
    Message.Metadata metadata = message.getMetadata();
    return metadata != null
        && METADATA.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && delivery.equals(metadata.getEventPayload().get("delivery"));
  }

  /**
   * Calls a method.
   *
   * @param ts what to take from the answer where all went well
   */
  <R extends SlackApiTextResponse> Reply call(
      String workspace, Call<R> call, Function<R, @Nullable String> ts) {
    try {
      R response = call.on(workspaces.client(workspace));
      if (response.isOk()) {
        String name = ts.apply(response);
        return new Reply.Done(name == null ? "" : name);
      }
      return refused(workspace, response.getError());
    } catch (NoAccess e) {
      return noAccess(workspace, e);
    } catch (SlackApiException e) {
      int status = e.getResponse().code();
      if (status == 429) {
        return new Reply.Later(retryAfter(e), true);
      }
      // No answer of Slack's own, but of something in between.
      if (status >= 500 || e.getError() == null || e.getError().getError() == null) {
        LOG.warn("Slack answered with HTTP {} and nothing that can be read", status);
        return new Reply.Later(AFTER_FAULT, false);
      }
      return refused(workspace, e.getError().getError());
    } catch (IOException e) {
      LOG.warn("Slack did not answer: {}", e.getClass().getSimpleName());
      return new Reply.Later(AFTER_FAULT, false);
    } catch (RuntimeException e) {
      // The SDK throws all kinds of them at an answer that is not as it should be.
      LOG.warn("Slack's answer cannot be read", e);
      return new Reply.Later(AFTER_FAULT, false);
    }
  }

  private Reply noAccess(String workspace, NoAccess e) {
    if (e.isForNow()) {
      LOG.info("{}", e.getMessage());
      return new Reply.Later(AFTER_FAULT, false);
    }
    return refused(workspace, Reply.Refused.NOT_INSTALLED);
  }

  private Reply refused(String workspace, @Nullable String error) {
    String name = error == null ? "unknown" : error;
    return switch (name) {
      case "ratelimited",
          "rate_limited",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          // It is renewed in time, unless the clocks disagree.
          "token_expired" ->
          new Reply.Later(AFTER_FAULT, false);
      default -> {
        Reply.Refused refused = new Reply.Refused(name);
        if (refused.closed()) {
          workspaces.closed(workspace, name);
        }
        yield refused;
      }
    };
  }

  static Duration retryAfter(SlackApiException e) {
    String seconds = e.getResponse().header("Retry-After");
    try {
      Duration named =
          seconds == null ? AFTER_FAULT : Duration.ofSeconds(Integer.parseInt(seconds.strip()));
      return named.isNegative() ? AFTER_FAULT : named;
    } catch (NumberFormatException odd) {
      return AFTER_FAULT;
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
