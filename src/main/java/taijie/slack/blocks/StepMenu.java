package taijie.slack.blocks;

import com.slack.api.model.block.element.BlockElement;
import java.util.Optional;
import java.util.stream.Stream;
import taijie.content.Speech;
import taijie.dispute.DisputeId;
import taijie.playbook.Step;

/** What else can be done with a step than to do it now. */
final class StepMenu {

  private final Speech speech;

  StepMenu(Speech speech) {
    this.speech = speech;
  }

  /**
   * @param name what stands on the menu
   */
  BlockElement later(DisputeId id, Step step, String name) {
    return Kit.menu(
        name,
        Act.SNOOZE,
        Stream.of(
                MoreMenu.SNOOZE_2H,
                MoreMenu.SNOOZE_TOMORROW,
                MoreMenu.SNOOZE_WORKDAY,
                MoreMenu.SNOOZE_DATE,
                MoreMenu.LEAVE_OUT,
                MoreMenu.HANDOVER)
            .map(how -> new Kit.Choice(speech.plain("more." + how), Act.value(id, how, step.key())))
            .toList(),
        Optional.empty());
  }
}
