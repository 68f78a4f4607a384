package taijie.language;

import java.util.List;

/**
 * Brings an encoder's numbers to one size, so that none outweighs the words. A part that stays
 * silent (all 0) stays 0.
 *
 * @param mean for each number
 * @param factor for each number
 */
record Scaling(float[] mean, float[] factor) {

  // Found by leaving out one author at a time: at 1.5 meaning and words weigh about the same.
  private static final double WEIGHT = 1.5;

  static Scaling of(List<float[]> examples, int size) {
    double[] sum = new double[size];
    double[] squares = new double[size];
    int[] count = new int[size];
    for (float[] numbers : examples) {
      for (int i = 0; i < size; i++) {
        if (numbers[i] != 0) {
          sum[i] += numbers[i];
          squares[i] += (double) numbers[i] * numbers[i];
          count[i]++;
        }
      }
    }
    float[] mean = new float[size];
    float[] factor = new float[size];
    for (int i = 0; i < size; i++) {
      double average = count[i] == 0 ? 0 : sum[i] / count[i];
      double variance = count[i] == 0 ? 0 : squares[i] / count[i] - average * average;
      mean[i] = (float) average;
      factor[i] = variance <= 0 ? 0 : (float) (WEIGHT / Math.sqrt(variance * size));
    }
    return new Scaling(mean, factor);
  }

  float[] of(float[] numbers) {
    float[] scaled = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      scaled[i] = numbers[i] == 0 ? 0 : (numbers[i] - mean[i]) * factor[i];
    }
    return scaled;
  }
}
