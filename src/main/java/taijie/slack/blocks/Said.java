package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A message ready for Slack.
 *
 * @param text what notifications and screen readers get
 * @param blocks what is shown; empty where the text is all
 * @param plainly the same without charts and tables, for a Slack that refuses those; the same
 *     blocks where there are none
 */
public record Said(String text, List<LayoutBlock> blocks, List<LayoutBlock> plainly) {

  public Said {
    blocks = List.copyOf(blocks);
    plainly = List.copyOf(plainly);
  }

  public Said(String text, List<LayoutBlock> blocks) {
    this(text, blocks, blocks);
  }
}
