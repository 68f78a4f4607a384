package taijie.language;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns classifiers from examples: logistic regression, a label against all others. The same
 * examples in the same order give the same classifier.
 */
public final class Learner {

  private static final double ACCURACY = 0.05;

  private final Encoder encoder;
  private final Encoder judging;

  /**
   * @param encoder gives the meaning, in learning and in judging
   */
  public Learner(Encoder encoder) {
    this(encoder, encoder);
  }

  /**
   * @param encoder gives the meaning in learning, where several classifiers ask for the same texts
   * @param judging the same one for what is learnt, which is asked for other texts
   */
  public Learner(Encoder encoder, Encoder judging) {
    this.encoder = encoder;
    this.judging = judging;
  }

  /** Whether this learns by words alone. */
  public boolean isByWords() {
    return encoder.size() == 0;
  }

  /**
   * Learns.
   *
   * @param labels what to tell apart, each of which some example must have
   * @param exclusive whether exactly one holds of every text
   * @param trust how closely the examples are followed (liblinear's C); the more examples, the
   *     closer
   */
  public Classifier learn(
      List<String> labels, boolean exclusive, double trust, List<Example> examples) {
    List<Terms> terms = examples.parallelStream().map(e -> Terms.of(e.input())).toList();
    Vocabulary vocabulary = Vocabulary.of(terms);
    List<String> hints =
        examples.stream()
            .flatMap(e -> e.input().hints().keySet().stream())
            .distinct()
            .sorted()
            .toList();
    List<float[]> meanings =
        examples.parallelStream().map(e -> encoder.encode(e.input().text())).toList();
    Scaling scaling = Scaling.of(meanings, encoder.size());
    int size = vocabulary.size() + hints.size() + encoder.size();
    Feature[][] rows = new Feature[examples.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          row(
              vocabulary.of(terms.get(i)),
              hints,
              examples.get(i).input(),
              scaling.of(meanings.get(i)),
              vocabulary.size());
    }
    short[][] weights =
        labels.stream()
            .parallel()
            .map(label -> weights(label, trust, rows, examples, size))
            .toArray(short[][]::new);
    return new Classifier(labels, exclusive, vocabulary, hints, scaling, weights, judging);
  }

  // In half the space: three digits are more than the examples can tell.
  private static short[] weights(
      String label, double trust, Feature[][] rows, List<Example> examples, int size) {
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = size + 1;
    problem.bias = 1;
    problem.x = rows;
    problem.y = examples.stream().mapToDouble(e -> e.labels().contains(label) ? 1 : -1).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_LR, trust, ACCURACY);
    Linear.disableDebugOutput();
    var model = Linear.train(problem, parameter);
    double[] learnt = model.getFeatureWeights();
    // The library speaks for the class of the first example.
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    short[] weights = new short[size + 1];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Float.floatToFloat16((float) (sign * learnt[i]));
    }
    return weights;
  }

  private static Feature[] row(
      Sparse words, List<String> hints, Input input, float[] meaning, int at) {
    List<Feature> row = new ArrayList<>();
    for (int i = 0; i < words.index().length; i++) {
      row.add(new FeatureNode(words.index()[i] + 1, words.value()[i]));
    }
    for (int i = 0; i < hints.size(); i++) {
      add(row, at + i, input.hints().getOrDefault(hints.get(i), 0.0));
    }
    for (int i = 0; i < meaning.length; i++) {
      add(row, at + hints.size() + i, meaning[i]);
    }
    add(row, at + hints.size() + meaning.length, 1);
    return row.toArray(Feature[]::new);
  }

  private static void add(List<Feature> row, int index, double value) {
    if (value != 0) {
      row.add(new FeatureNode(index + 1, value));
    }
  }
}
