package taijie.slack.blocks;

import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taijie.content.Speech;
import taijie.dispute.Dispute;
import taijie.playbook.Playbook;
import taijie.playbook.Step;
import taijie.slack.blocks.CardBlocks.View;

/** What else can be done with a dispute, in a menu on its card. */
public final class MoreMenu {

  public static final String SNOOZE_2H = "snooze-2h";
  public static final String SNOOZE_TOMORROW = "snooze-tomorrow";
  public static final String SNOOZE_WORKDAY = "snooze-workday";
  public static final String SNOOZE_DATE = "snooze-date";
  public static final String LEAVE_OUT = "leave-out";
  public static final String FACTS = "facts";
  public static final String BATCH = "batch";
  public static final String CAUSE = "cause";
  public static final String RECORD = "record";
  public static final String PLAYBOOK = "playbook";
  public static final String HANDOVER = "handover";
  public static final String NOTICE = "notice";
  public static final String EXHAUSTED = "exhausted";
  public static final String LISTEN = "listen";
  public static final String DEAF = "deaf";
  public static final String MUTE = "mute";
  public static final String UNMUTE = "unmute";
  public static final String OPINION_ON = "opinion-on";
  public static final String OPINION_OFF = "opinion-off";
  public static final String OPINION_CHANNEL_ON = "opinion-channel-on";
  public static final String OPINION_CHANNEL_OFF = "opinion-channel-off";
  public static final String DRAFT = "draft";
  public static final String CLOSE = "close";

  private final Speech speech;

  MoreMenu(Speech speech) {
    this.speech = speech;
  }

  BlockElement menu(View view) {
    Dispute dispute = view.dispute();
    List<Kit.Choice> choices = new ArrayList<>();
    Optional<Step> now = view.position().now();
    if (now.isPresent()) {
      String step = now.get().key();
      if (!now.get().waiting()) {
        for (String snooze : List.of(SNOOZE_2H, SNOOZE_TOMORROW, SNOOZE_WORKDAY, SNOOZE_DATE)) {
          choices.add(choice(dispute, snooze, step));
        }
      }
      if (!step.equals(Playbook.CLOSE)) {
        choices.add(choice(dispute, LEAVE_OUT, step));
      }
    }
    choices.add(choice(dispute, FACTS));
    choices.add(choice(dispute, BATCH));
    choices.add(choice(dispute, CAUSE));
    choices.add(choice(dispute, RECORD));
    choices.add(choice(dispute, DRAFT));
    choices.add(choice(dispute, PLAYBOOK));
    choices.add(choice(dispute, HANDOVER));
    if (dispute.facts().noticeDue().isPresent() && dispute.head().notice().isEmpty()) {
      choices.add(choice(dispute, NOTICE));
    }
    if (!dispute.head().exhausted()) {
      choices.add(choice(dispute, EXHAUSTED));
    }
    choices.add(choice(dispute, view.listening() ? DEAF : LISTEN));
    choices.add(choice(dispute, MUTE));
    choices.add(choice(dispute, UNMUTE));
    switch (view.opinion()) {
      case NOTHING -> {}
      case CHANNEL -> choices.add(choice(dispute, OPINION_CHANNEL_ON));
      case BOTH -> {
        choices.add(choice(dispute, dispute.head().opinion() ? OPINION_OFF : OPINION_ON));
        choices.add(choice(dispute, OPINION_CHANNEL_OFF));
      }
    }
    choices.add(choice(dispute, CLOSE));
    return Kit.menu(speech.plain("button.more"), Act.MORE, choices, Optional.empty());
  }

  private Kit.Choice choice(Dispute dispute, String what, String... more) {
    String value =
        more.length == 0 ? Act.value(dispute.id(), what) : Act.value(dispute.id(), what, more[0]);
    return new Kit.Choice(speech.plain("more." + what), value);
  }
}
