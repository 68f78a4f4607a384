package taijie.phrasebook;

import java.util.Arrays;
import java.util.List;

/**
 * Which vectors a term stands in, so that a question is compared only with those that share a term
 * with it.
 *
 * @param terms all there are, ascending
 * @param begins for each term where its entries begin; one more for where the last ones end
 * @param vectors the entries: which vector
 * @param weights the entries: how much the term weighs in it
 */
record Postings(long[] terms, int[] begins, int[] vectors, double[] weights) {

  static Postings of(List<Vector> all) {
    long[] terms =
        all.stream()
            .flatMapToLong(vector -> Arrays.stream(vector.terms()))
            .sorted()
            .distinct()
            .toArray();
    int[] begins = new int[terms.length + 1];
    for (Vector vector : all) {
      for (long term : vector.terms()) {
        begins[Arrays.binarySearch(terms, term) + 1]++;
      }
    }
    Arrays.parallelPrefix(begins, Integer::sum);
    int[] next = begins.clone();
    int[] vectors = new int[begins[terms.length]];
    double[] weights = new double[vectors.length];
    for (int i = 0; i < all.size(); i++) {
      Vector vector = all.get(i);
      for (int j = 0; j < vector.terms().length; j++) {
        int entry = next[Arrays.binarySearch(terms, vector.terms()[j])]++;
        vectors[entry] = i;
        weights[entry] = vector.weights()[j];
      }
    }
    return new Postings(terms, begins, vectors, weights);
  }

  /**
   * The products of a vector with all others.
   *
   * @param size how many others there are
   */
  double[] times(Vector vector, int size) {
    double[] products = new double[size];
    for (int i = 0; i < vector.terms().length; i++) {
      int term = Arrays.binarySearch(terms, vector.terms()[i]);
      for (int entry = term < 0 ? 0 : begins[term];
          term >= 0 && entry < begins[term + 1];
          entry++) {
        products[vectors[entry]] += vector.weights()[i] * weights[entry];
      }
    }
    return products;
  }
}
