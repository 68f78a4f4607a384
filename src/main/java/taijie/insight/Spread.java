package taijie.insight;

import java.util.Arrays;

/**
 * How long something took, over several disputes. The median is told and not the mean, since a
 * single dispute that dragged on for a year would hide all others.
 *
 * @param n how many disputes it rests on
 * @param median in days; 0 where there are none
 * @param from the lower quartile in days: a quarter took less
 * @param to the upper quartile in days: a quarter took longer
 */
public record Spread(int n, double median, double from, double to) {

  /** The spread of so many numbers of days, in any order. */
  public static Spread of(double[] days) {
    if (days.length == 0) {
      return new Spread(0, 0, 0, 0);
    }
    double[] sorted = days.clone();
    Arrays.sort(sorted);
    return new Spread(
        sorted.length, quantile(sorted, 0.5), quantile(sorted, 0.25), quantile(sorted, 0.75));
  }

  // Linear between the two nearest, as spreadsheets do it (R's type 7).
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
