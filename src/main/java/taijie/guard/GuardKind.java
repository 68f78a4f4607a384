package taijie.guard;

import taijie.vocabulary.Label;

/** What a message among the buyers may propose to do to the factory. */
public enum GuardKind implements Label {
  /** Bring the owner or top management into the complaint. */
  COPY_OWNER,
  /** Put several people of the factory on the complaint at once. */
  COPY_MANY,
  /** Press the point with a formal rejection, a non-conformance notice or a lawyer's letter. */
  FORMAL_NOTICE,
  /** A deadline with a consequence, or a threat. */
  ULTIMATUM
}
