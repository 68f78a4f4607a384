package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A message ready for Slack.
 *
 * @param text what notifications and screen readers get
 * @param blocks what is shown; empty where the text is all
 */
public record Said(String text, List<LayoutBlock> blocks) {

  public Said {
    blocks = List.copyOf(blocks);
  }
}
