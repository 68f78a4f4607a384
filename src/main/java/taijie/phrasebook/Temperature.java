package taijie.phrasebook;

import taijie.vocabulary.Label;

/** How warm the conversation has become, which changes the words for the same thing. */
public enum Temperature implements Label {
  /** It comes up for the first time. */
  FIRST,
  /** It was said before, and comes up again. */
  AGAIN,
  /** They are upset. */
  UPSET
}
