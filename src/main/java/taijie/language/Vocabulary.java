package taijie.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The terms that stood in several examples, and how telling each is: the rarer, the more (inverse
 * document frequency).
 *
 * @param hash the terms, in ascending order
 * @param rarity for each, from 1 for what stands everywhere
 */
record Vocabulary(long[] hash, float[] rarity) {

  // What stood in one example only would be learnt by heart.
  private static final int FROM = 2;

  static Vocabulary of(List<Terms> examples) {
    Map<Long, Integer> seen = new HashMap<>();
    for (Terms terms : examples) {
      Set<Long> distinct = new HashSet<>();
      for (long term : terms.hash()) {
        if (distinct.add(term)) {
          seen.merge(term, 1, Integer::sum);
        }
      }
    }
    long[] kept =
        seen.entrySet().stream()
            .filter(term -> term.getValue() >= FROM)
            .mapToLong(Map.Entry::getKey)
            .sorted()
            .toArray();
    float[] rarity = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      int in = seen.getOrDefault(kept[i], FROM);
      rarity[i] = (float) (Math.log((1.0 + examples.size()) / (1.0 + in)) + 1);
    }
    return new Vocabulary(kept, rarity);
  }

  int size() {
    return hash.length;
  }

  /** Where a term stands; negative where it is not known. */
  int index(long term) {
    return Arrays.binarySearch(hash, term);
  }

  /** The known terms of a text, together of length 1. */
  Sparse of(Terms terms) {
    int[] known = new int[terms.hash().length];
    int count = 0;
    for (long term : terms.hash()) {
      int index = index(term);
      if (index >= 0) {
        known[count++] = index;
      }
    }
    int[] sorted = Arrays.copyOf(known, count);
    Arrays.sort(sorted);
    int[] index = new int[count];
    float[] value = new float[count];
    int distinct = 0;
    double square = 0;
    for (int i = 0; i < count; ) {
      int next = i;
      while (next < count && sorted[next] == sorted[i]) {
        next++;
      }
      // The tenth time says little more than the first.
      double weight = (1 + Math.log(next - i)) * rarity[sorted[i]];
      index[distinct] = sorted[i];
      value[distinct++] = (float) weight;
      square += weight * weight;
      i = next;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < distinct; i++) {
      value[i] /= length;
    }
    return new Sparse(Arrays.copyOf(index, distinct), Arrays.copyOf(value, distinct));
  }
}
