package taijie.phrasebook;

import java.util.HashMap;
import java.util.Map;

/** Terms with their weights, for comparing. */
record Vector(Map<String, Double> weights) {

  static final Vector EMPTY = new Vector(Map.of());

  double dot(Vector other) {
    Map<String, Double> fewer = weights.size() <= other.weights.size() ? weights : other.weights;
    Map<String, Double> more = fewer == weights ? other.weights : weights;
    double sum = 0;
    for (Map.Entry<String, Double> term : fewer.entrySet()) {
      sum += term.getValue() * more.getOrDefault(term.getKey(), 0.0);
    }
    return sum;
  }

  Vector times(double factor) {
    Map<String, Double> scaled = new HashMap<>();
    weights.forEach((term, weight) -> scaled.put(term, weight * factor));
    return new Vector(scaled);
  }

  Vector plus(Vector other) {
    Map<String, Double> sum = new HashMap<>(weights);
    other.weights.forEach((term, weight) -> sum.merge(term, weight, Double::sum));
    return new Vector(sum);
  }

  /** The same direction, of length one. */
  Vector unit() {
    double length = Math.sqrt(dot(this));
    return length == 0 ? EMPTY : times(1 / length);
  }
}
