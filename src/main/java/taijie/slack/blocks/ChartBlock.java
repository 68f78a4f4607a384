package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Slack's {@code data_visualization} block, which its SDK does not model: a message holds two at
 * most. Slack's limits are kept here: labels of 50 characters that differ, 20 categories, 6 series
 * or segments.
 */
record ChartBlock(String type, @Nullable String blockId, String title, Plot chart)
    implements LayoutBlock {

  static final int MOST_PARTS = 6;
  static final int MOST_CATEGORIES = 20;
  private static final int LABEL = 50;

  /** What is drawn. */
  sealed interface Plot {}

  /** A number with its name. */
  record Point(String label, double value) {}

  /** Numbers of one kind, one for each category, in their order. */
  record Series(String name, List<Point> data) {}

  private record Axes(List<String> categories, String xLabel, String yLabel) {}

  private record Pie(String type, List<Point> segments) implements Plot {}

  private record Over(String type, List<Series> series, Axes axisConfig) implements Plot {}

  /** Parts of a whole: at most {@link #MOST_PARTS}. */
  static LayoutBlock pie(String title, List<Point> segments) {
    Set<String> taken = new HashSet<>();
    return of(
        title,
        new Pie(
            "pie",
            segments.stream()
                .limit(MOST_PARTS)
                .map(s -> new Point(distinct(s.label(), taken), s.value()))
                .toList()));
  }

  /**
   * Bars side by side.
   *
   * @param names of the series, at most {@link #MOST_PARTS}
   * @param values for each series as many as there are categories
   */
  static LayoutBlock bars(
      String title,
      List<String> categories,
      List<String> names,
      List<List<Double>> values,
      String xLabel,
      String yLabel) {
    Set<String> takenLabels = new HashSet<>();
    List<String> labels =
        categories.stream().limit(MOST_CATEGORIES).map(c -> distinct(c, takenLabels)).toList();
    Set<String> takenNames = new HashSet<>();
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < Math.min(names.size(), MOST_PARTS); i++) {
      List<Point> data = new ArrayList<>();
      for (int at = 0; at < labels.size(); at++) {
        data.add(new Point(labels.get(at), values.get(i).get(at)));
      }
      series.add(new Series(distinct(names.get(i), takenNames), data));
    }
    return of(title, new Over("bar", series, new Axes(labels, cut(xLabel), cut(yLabel))));
  }

  private static LayoutBlock of(String title, Plot plot) {
    return new ChartBlock("data_visualization", null, cut(title), plot);
  }

  private static String cut(String label) {
    return Kit.cut(label, LABEL);
  }

  private static String distinct(String label, Set<String> taken) {
    String name = cut(label.isBlank() ? "–" : label);
    for (int i = 2; !taken.add(name); i++) {
      name = Kit.cut(label, LABEL - 5) + " (" + i + ")";
    }
    return name;
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
