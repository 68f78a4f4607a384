package taijie.vocabulary;

/** How much history buyer and factory share. */
public enum Relationship implements Label {
  NEW,
  ESTABLISHED,
  LONG
}
