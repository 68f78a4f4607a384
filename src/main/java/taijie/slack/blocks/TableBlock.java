package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Slack's {@code table} block, which its SDK does not model: at most 100 rows of 20 columns, and
 * one in a message. The first column holds names, all others numbers.
 */
record TableBlock(
    String type, @Nullable String blockId, List<List<Cell>> rows, List<Column> columnSettings)
    implements LayoutBlock {

  private static final int MOST_ROWS = 100;
  private static final int CELL = 200;

  private record Cell(String type, String text) {}

  private record Column(String align, boolean isWrapped) {}

  /**
   * @param head what each column holds
   * @param rows as many cells each as the head has
   */
  static LayoutBlock of(List<String> head, List<List<String>> rows) {
    List<Column> columns =
        IntStream.range(0, head.size())
            .mapToObj(at -> new Column(at == 0 ? "left" : "right", at == 0))
            .toList();
    return new TableBlock(
        "table",
        null,
        Stream.concat(Stream.of(head), rows.stream())
            .limit(MOST_ROWS)
            .map(row -> row.stream().map(TableBlock::cell).toList())
            .toList(),
        columns);
  }

  // Slack refuses a cell without any text.
  private static Cell cell(String text) {
    return new Cell("raw_text", text.isBlank() ? "–" : Kit.cut(text, CELL));
  }

  @Override
  public String getType() {
    return type;
  }

  @Override
  public @Nullable String getBlockId() {
    return blockId;
  }
}
