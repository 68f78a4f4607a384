package taijie.playground.blocks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Charts: a pie of segments, or bars, lines and areas of series over categories. */
final class Charts {
  private static final int MOST_PARTS = 6;
  private static final int MOST_CATEGORIES = 20;

  private Charts() {}

  static void check(Place block) {
    Layout.only(block, "title", "chart");
    block.required("title").ifPresent(t -> t.string(1, 50));
    block.required("chart").ifPresent(Charts::chart);
  }

  private static void chart(Place chart) {
    switch (chart.type()) {
      case "pie" -> {
        chart.only(Set.of("type", "segments"));
        points(chart.at("segments"), MOST_PARTS);
      }
      case "bar", "line", "area" -> {
        chart.only(Set.of("type", "series", "axis_config"));
        chart.required("axis_config").ifPresent(axes -> overCategories(chart, axes));
      }
      default -> chart.refuse("chart type must be one of: area, bar, line, pie");
    }
  }

  private static void overCategories(Place chart, Place axes) {
    axes.only(Set.of("categories", "x_label", "y_label"));
    Set<String> categories =
        axes.at("categories").items(1, MOST_CATEGORIES).stream()
            .map(c -> c.string(1, 50))
            .collect(Collectors.toSet());
    Set<String> names = new HashSet<>();
    for (Place series : chart.at("series").items(1, MOST_PARTS)) {
      series.only(Set.of("name", "data"));
      String name = series.required("name").map(n -> n.string(1, 50)).orElse("");
      if (!names.add(name)) {
        series.at("name").refuse("series names must be unique");
      }
      Set<String> labels = points(series.at("data"), MOST_CATEGORIES);
      if (!labels.equals(categories)) {
        series.at("data").refuse("data labels must match axis_config.categories");
      }
    }
  }

  private static Set<String> points(Place points, int most) {
    List<Place> items = points.items(1, most);
    for (Place point : items) {
      point.only(Set.of("label", "value"));
      point.required("label").ifPresent(l -> l.string(1, 50));
      if (!point.node().path("value").isNumber()) {
        point.at("value").refuse("must be a number");
      }
    }
    return items.stream().map(p -> p.node().path("label").asString("")).collect(Collectors.toSet());
  }
}
