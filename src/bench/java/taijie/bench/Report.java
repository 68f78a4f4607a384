package taijie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was measured, as Markdown: on the screen as it comes, and in a file. */
final class Report {

  private final Path file;
  private final List<String> lines = new ArrayList<>();

  Report(Path file) {
    this.file = file;
  }

  void say(String text, Object... values) throws IOException {
    String line = String.format(Locale.ROOT, text, values);
    System.out.println(line);
    lines.add(line);
    Files.write(file, lines);
  }

  void acks(String what, Load.Outcome outcome) throws IOException {
    say(
        "| %s | %.1f | %.1f | %.0f | %d | %d |",
        what,
        outcome.at(50),
        outcome.at(99),
        outcome.most(),
        outcome.micros().getTotalCount(),
        outcome.failed());
  }

  /** The median, and the least and the most. */
  static String spread(double... values) {
    return String.format(
        Locale.ROOT, "%.2f (%.2f–%.2f)", median(values), least(values), most(values));
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double least(double... values) {
    return Arrays.stream(values).min().orElse(0);
  }

  private static double most(double... values) {
    return Arrays.stream(values).max().orElse(0);
  }
}
