package taijie.phrasebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Which terms speak for which situation, learnt from the wordings (softmax regression). Where the
 * nearest wording only resembles a question in its common words, this tells which words matter.
 */
final class Tendencies {

  private static final int ROUNDS = 20;
  private static final double STEP = 2;
  private static final double SHRINK = 0.00002;
  // Any: the order of learning must only be the same at every start.
  private static final long ORDER = 7;

  private final long[] terms;
  private final List<String> situations;
  private final double[][] pull;

  /** A wording with its situation, to learn from. */
  record Example(String situation, Vector vector, double weight) {}

  Tendencies(List<Example> examples) {
    situations = examples.stream().map(Example::situation).distinct().sorted().toList();
    terms =
        examples.stream()
            .flatMapToLong(e -> Arrays.stream(e.vector().terms()))
            .distinct()
            .sorted()
            .toArray();
    pull = new double[terms.length][situations.size()];
    List<Lesson> order = new ArrayList<>(examples.stream().map(this::lesson).toList());
    Random random = new Random(ORDER);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      // Large steps first, small ones when it is nearly right.
      double step = STEP / (1 + 0.1 * round);
      for (Lesson lesson : order) {
        learn(lesson, step);
      }
    }
  }

  /** How likely each situation is, all together 1. */
  Map<String, Double> of(Vector vector) {
    double[] likely = likely(known(vector));
    Map<String, Double> by = new HashMap<>();
    for (int i = 0; i < likely.length; i++) {
      by.put(situations.get(i), likely[i]);
    }
    return by;
  }

  /** The terms of a text that are known, by their places, with their weights. */
  private record Known(int[] terms, double[] weights) {}

  private record Lesson(int right, double weight, Known known) {}

  private Lesson lesson(Example example) {
    return new Lesson(
        situations.indexOf(example.situation()), example.weight(), known(example.vector()));
  }

  private void learn(Lesson lesson, double step) {
    int[] index = lesson.known().terms();
    double[] weight = lesson.known().weights();
    double[] likely = likely(lesson.known());
    int right = lesson.right();
    for (int i = 0; i < likely.length; i++) {
      double error = ((i == right ? 1 : 0) - likely[i]) * lesson.weight() * step;
      for (int t = 0; t < index.length; t++) {
        double[] row = pull[index[t]];
        row[i] += error * weight[t] - SHRINK * row[i];
      }
    }
  }

  private double[] likely(Known known) {
    int[] index = known.terms();
    double[] weight = known.weights();
    double[] sums = new double[situations.size()];
    for (int t = 0; t < index.length; t++) {
      double[] row = pull[index[t]];
      for (int i = 0; i < sums.length; i++) {
        sums[i] += row[i] * weight[t];
      }
    }
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double all = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.exp(sums[i] - most);
      all += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= all;
    }
    return sums;
  }

  private Known known(Vector vector) {
    int[] index = new int[vector.terms().length];
    double[] weight = new double[index.length];
    int count = 0;
    for (int i = 0; i < index.length; i++) {
      int place = Arrays.binarySearch(terms, vector.terms()[i]);
      if (place >= 0) {
        index[count] = place;
        weight[count++] = vector.weights()[i];
      }
    }
    return new Known(Arrays.copyOf(index, count), Arrays.copyOf(weight, count));
  }
}
