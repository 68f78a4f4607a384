package taijie.vocabulary;

/** How far a dispute has come, as far as going over the contact's head is concerned. */
public enum Stage implements Label {
  /** The factory has not been told yet, or only just. */
  FIRST_NOTICE,
  /** The factory is disputing; the normal process runs. */
  IN_DISPUTE,
  /** Every argument was answered with data, time was given, nothing moved. */
  EXHAUSTED
}
