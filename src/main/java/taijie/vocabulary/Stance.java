package taijie.vocabulary;

/** What an answer of the factory does. */
public enum Stance implements Label {
  /** Argues against the finding, its weight or its cause. */
  DISPUTES,
  /** Asks for data, photos, samples, a call or a re-inspection, without arguing. */
  ASKS,
  /** Neither argues nor accepts. */
  STALLS,
  /** Owns the finding or offers a remedy or a cause, however indirectly. */
  ACCEPTS,
  /** Greetings, logistics, thanks. */
  OTHER
}
