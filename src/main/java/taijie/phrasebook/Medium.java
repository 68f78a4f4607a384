package taijie.phrasebook;

import taijie.vocabulary.Label;

/** By which way words reach the factory. */
public enum Medium implements Label {
  CALL,
  WECHAT,
  EMAIL,
  MEETING;

  /** Whether the words are spoken, and so must fit into one breath, or pasted as they stand. */
  public boolean isSpoken() {
    return this == CALL || this == MEETING;
  }
}
