package taijie.pushback;

/**
 * How strongly cues were heard.
 *
 * @param sum of all cues found
 * @param strongest the weight of the clearest cue: {@link #CLEAR}, {@link #LIKELY}, {@link #HINT},
 *     0
 * @param first where the earliest argument or, failing that, hint stands
 */
record Weight(int sum, int strongest, int first) {

  static final int CLEAR = 3;
  static final int LIKELY = 2;
  static final int HINT = 1;
  static final Weight NONE = new Weight(0, 0, Integer.MAX_VALUE);

  Weight and(int weight, int at) {
    return new Weight(sum + weight, Math.max(strongest, weight), Math.min(first, at));
  }

  /** Whether it is more than a word of the field: somebody argues, asks, accepts. */
  boolean isPlain() {
    return strongest >= LIKELY;
  }

  boolean isClear() {
    return strongest >= CLEAR;
  }

  boolean isHeard() {
    return strongest >= HINT;
  }
}
