package taijie.phrasebook;

/**
 * One wording that the search compares with.
 *
 * @param situation the key it belongs to; {@link #ELSEWHERE} for what is no matter of the
 *     phrasebook
 * @param text the wording
 * @param weight how much it counts: a question as people ask it is 1
 */
record Sample(String situation, String text, double weight) {

  static final String ELSEWHERE = "";

  boolean isElsewhere() {
    return situation.equals(ELSEWHERE);
  }

  boolean isQuestion() {
    return weight == 1;
  }

  /**
   * Whether it is as short as a question; whole phrases are long, and teach little for the time.
   */
  boolean isShort() {
    return weight > Samples.SAY;
  }
}
