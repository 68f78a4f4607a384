package taijie.slack.delivery;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.model.view.View;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.slack.blocks.Said;
import taijie.usecase.Refusal;

/**
 * What must be shown at once, while the person waits: modals, and messages put in place of another.
 */
public final class Windows {

  private static final String EXPIRED = "refusal.trigger-expired";
  private static final String SLOW = "refusal.slack-slow";

  private static final Logger LOG = LoggerFactory.getLogger(Windows.class);

  private static final Set<String> PASSED = Set.of("hash_conflict", "not_found", "view_not_found");

  private final WebApi api;
  private final Slack slack;
  private final Duration patience;

  /**
   * @param patience how long Slack's answers may take together while somebody waits for ours
   */
  public Windows(Workspaces workspaces, Slack slack, Duration patience) {
    this.api = new WebApi(workspaces);
    this.slack = slack;
    this.patience = patience;
  }

  /** Does what somebody waits for. */
  public <T, X extends Exception> T whileSomebodyWaits(Patience.Work<T, X> work) throws X {
    return Patience.within(patience, work);
  }

  /**
   * Opens a modal over what the person sees.
   *
   * @throws Refusal where Slack did not open it, most often since the trigger had expired
   */
  public void open(String workspace, String trigger, View view) {
    mustBeDone(() -> api.openModal(workspace, trigger, view));
  }

  /** Opens a modal over the one that is open. */
  public void push(String workspace, String trigger, View view) {
    mustBeDone(() -> api.pushModal(workspace, trigger, view));
  }

  /**
   * Puts other contents into a modal. Where it was closed or changed meanwhile, nothing happens:
   * whatever changed it came later and knows more.
   */
  public void update(String workspace, String id, String hash, View view) {
    mustBeDone(() -> {
      Reply reply = api.updateModal(workspace, id, hash, view);
      boolean passed = reply instanceof Reply.Refused refused && PASSED.contains(refused.error());
      return passed ? new Reply.Done("") : reply;
    });
  }

  /** Puts other words in the place of a message whose button was pressed. */
  public void replace(String responseUrl, Said said) {
    respond(responseUrl, said, true);
  }

  /** Tells somebody something beside the message whose button was pressed. */
  public void whisper(String responseUrl, Said said) {
    respond(responseUrl, said, false);
  }

  private void respond(String responseUrl, Said said, boolean replace) {
    ActionResponse response =
        ActionResponse.builder()
            .text(said.text())
            .blocks(said.blocks())
            .replaceOriginal(replace)
            .responseType("ephemeral")
            .build();
    if (responseUrl.isEmpty()) {
      LOG.info("there is no message to be replaced");
      return;
    }
    // Whoever pressed the button need not wait for a slow Slack; it goes on by itself.
    var unused = Patience.await(Patience.asking(() -> send(responseUrl, response)));
  }

  private boolean send(String responseUrl, ActionResponse response) {
    try {
      WebhookResponse answer = new ActionResponseSender(slack).send(responseUrl, response);
      if (answer.getCode() != 200) {
        LOG.info("a message could not be replaced: HTTP {}", answer.getCode());
      }
      return answer.getCode() == 200;
    } catch (IOException e) {
      LOG.warn("a message could not be replaced: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  /** Whether a window did not open although it would, had all gone faster. */
  public static boolean isTooLate(Refusal refusal) {
    return Set.of(EXPIRED, SLOW).contains(refusal.sentence());
  }

  private static void mustBeDone(Supplier<Reply> call) {
    Reply reply =
        Patience.await(Patience.asking(call)).orElse(new Reply.Later(Duration.ZERO, false));
    switch (reply) {
      case Reply.Done done -> {}
      case Reply.Later later -> throw new Refusal(SLOW);
      // The same press came twice: the window that the first one opened is there.
      case Reply.Refused(String error) when error.equals("exchanged_trigger_id") -> {}
      case Reply.Refused refused -> {
        LOG.warn("a modal could not be opened: {}", refused.error());
        boolean expired = refused.error().endsWith("trigger_id");
        throw new Refusal(
            expired ? EXPIRED : "refusal.slack-refused", Map.of("error", refused.error()));
      }
    }
  }
}
