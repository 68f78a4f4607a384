package taijie.draft;

import taijie.vocabulary.Label;

/** How hard a message lands on those it reaches, lightest first. */
public enum Weight implements Label {
  /** One person, and nothing of the finding is on paper yet. */
  PRIVATE_WORD,
  /** The finding in writing, to one person. */
  MESSAGE_TO_ONE,
  /** Colleagues or superiors read it too. */
  COPIED,
  /** In the language of notices and contracts, or as a final record. */
  FORMAL
}
