package taijie.usecase;

/** By what a subject is understood at the moment. */
public enum Grasp {
  /** Rules and word lists alone. */
  RULES,
  /** What was learnt is being loaded, or learnt anew; meanwhile whatever there is is used. */
  LOADING,
  /** Words that were learnt. */
  LIGHT,
  /** Words, and the meaning of sentences. */
  LEARNT
}
