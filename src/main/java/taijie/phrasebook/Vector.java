package taijie.phrasebook;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Terms with their weights, for comparing.
 *
 * @param terms by their hashes, ascending
 * @param weights for each
 */
record Vector(long[] terms, double[] weights) {

  static final Vector EMPTY = new Vector(new long[0], new double[0]);

  static Vector of(Map<Long, Double> weights) {
    TreeMap<Long, Double> sorted = new TreeMap<>(weights);
    return new Vector(
        sorted.keySet().stream().mapToLong(term -> term).toArray(),
        sorted.values().stream().mapToDouble(weight -> weight).toArray());
  }

  boolean isEmpty() {
    return terms.length == 0;
  }

  double dot(Vector other) {
    double sum = 0;
    for (int i = 0, j = 0; i < terms.length && j < other.terms.length; ) {
      if (terms[i] == other.terms[j]) {
        sum += weights[i++] * other.weights[j++];
      } else if (terms[i] < other.terms[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  Vector times(double factor) {
    return new Vector(terms, Arrays.stream(weights).map(weight -> weight * factor).toArray());
  }

  Vector plus(Vector other) {
    Map<Long, Double> sum = new TreeMap<>();
    for (int i = 0; i < terms.length; i++) {
      sum.put(terms[i], weights[i]);
    }
    for (int i = 0; i < other.terms.length; i++) {
      sum.merge(other.terms[i], other.weights[i], Double::sum);
    }
    return of(sum);
  }

  /** The same direction, of length one. */
  Vector unit() {
    double length = Math.sqrt(dot(this));
    return length == 0 ? EMPTY : times(1 / length);
  }
}
