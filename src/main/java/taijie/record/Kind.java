package taijie.record;

import taijie.vocabulary.Label;

/** For whom a record is written, and how far it has come. */
public enum Kind implements Label {
  /** For the factory to comment on. */
  DRAFT,
  /** For both sides, and not to be changed any more. */
  FINAL,
  /** With the whole course of events, for the buyer alone. */
  INTERNAL
}
