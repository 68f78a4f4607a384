package taijie.language;

/**
 * Numbers of which most are 0.
 *
 * @param index where the others are, ascending
 * @param value the others
 */
record Sparse(int[] index, float[] value) {

  double times(Sparse other) {
    double sum = 0;
    for (int i = 0, j = 0; i < index.length && j < other.index.length; ) {
      if (index[i] == other.index[j]) {
        sum += (double) value[i++] * other.value[j++];
      } else if (index[i] < other.index[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /**
   * @param weights in half precision
   */
  double times(short[] weights) {
    double sum = 0;
    for (int i = 0; i < index.length; i++) {
      sum += value[i] * Float.float16ToFloat(weights[index[i]]);
    }
    return sum;
  }
}
