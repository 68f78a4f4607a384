package taijie.vocabulary;

/** What a series of answers shows. Always a hypothesis. */
public enum Reading implements Label {
  TOO_EARLY,
  SHIFTING,
  DEEPENING,
  SETTLING,
  MIXED
}
