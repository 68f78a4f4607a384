package taijie.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells how likely each of some labels is of a text. Linear in words, meaning and hints, so that
 * what moved it can be told.
 */
public final class Classifier {

  private final List<String> labels;
  private final boolean exclusive;
  private final Vocabulary vocabulary;
  private final List<String> hints;
  private final Scaling scaling;
  private final short[][] weights;
  private final Encoder encoder;

  /**
   * @param exclusive whether exactly one label holds, so that the likelihoods add up to 1
   * @param weights for each label, in half precision ({@link Float#floatToFloat16}): the terms',
   *     the hints', the encoder's numbers', the constant
   */
  Classifier(
      List<String> labels,
      boolean exclusive,
      Vocabulary vocabulary,
      List<String> hints,
      Scaling scaling,
      short[][] weights,
      Encoder encoder) {
    this.labels = List.copyOf(labels);
    this.exclusive = exclusive;
    this.vocabulary = vocabulary;
    this.hints = List.copyOf(hints);
    this.scaling = scaling;
    this.weights = weights;
    this.encoder = encoder;
  }

  /** What it can tell. */
  public List<String> labels() {
    return labels;
  }

  /** How likely each label is, 0 to 1, in the order of {@link #labels()}. */
  public Map<String, Double> judge(Input input) {
    Sparse words = vocabulary.of(Terms.of(input));
    float[] meaning = scaling.of(encoder.encode(input.text()));
    double[] likely = new double[labels.size()];
    double all = 0;
    for (int i = 0; i < likely.length; i++) {
      likely[i] = 1 / (1 + Math.exp(-score(weights[i], words, input, meaning)));
      all += likely[i];
    }
    Map<String, Double> judged = new LinkedHashMap<>();
    for (int i = 0; i < likely.length; i++) {
      judged.put(labels.get(i), exclusive ? likely[i] / all : likely[i]);
    }
    return judged;
  }

  /** How alike two texts are in words and meaning, from about 0 to 1 for the same. */
  public double likeness(Input one, Input other) {
    Sparse words = vocabulary.of(Terms.of(one));
    Sparse otherWords = vocabulary.of(Terms.of(other));
    float[] meaning = scaling.of(encoder.encode(one.text()));
    float[] otherMeaning = scaling.of(encoder.encode(other.text()));
    double together = words.times(otherWords) + product(meaning, otherMeaning);
    double lengths =
        (words.times(words) + product(meaning, meaning))
            * (otherWords.times(otherWords) + product(otherMeaning, otherMeaning));
    return lengths == 0 ? 0 : together / Math.sqrt(lengths);
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }

  private double score(short[] weight, Sparse words, Input input, float[] meaning) {
    double score = words.times(weight);
    int at = vocabulary.size();
    for (String hint : hints) {
      score += Float.float16ToFloat(weight[at++]) * input.hints().getOrDefault(hint, 0.0);
    }
    for (float number : meaning) {
      score += Float.float16ToFloat(weight[at++]) * number;
    }
    return score + Float.float16ToFloat(weight[at]);
  }

  void write(DataOutputStream out) throws IOException {
    LearntFile.strings(labels, out);
    out.writeBoolean(exclusive);
    out.writeInt(vocabulary.size());
    for (long term : vocabulary.hash()) {
      out.writeLong(term);
    }
    LearntFile.floats(vocabulary.rarity(), out);
    LearntFile.strings(hints, out);
    LearntFile.floats(scaling.mean(), out);
    LearntFile.floats(scaling.factor(), out);
    for (short[] weight : weights) {
      LearntFile.weights(weight, out);
    }
  }

  static Classifier read(DataInputStream in, Encoder encoder) throws IOException {
    List<String> labels = LearntFile.strings(in);
    boolean exclusive = in.readBoolean();
    long[] terms = new long[in.readInt()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = in.readLong();
    }
    Vocabulary vocabulary = new Vocabulary(terms, LearntFile.floats(in));
    List<String> hints = LearntFile.strings(in);
    Scaling scaling = new Scaling(LearntFile.floats(in), LearntFile.floats(in));
    short[][] weights = new short[labels.size()][];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = LearntFile.weights(in);
    }
    if (scaling.mean().length != encoder.size()) {
      throw new IOException("this was learnt with another sentence model");
    }
    return new Classifier(labels, exclusive, vocabulary, hints, scaling, weights, encoder);
  }
}
