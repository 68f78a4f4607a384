package taijie.dispute;

import taijie.vocabulary.Label;

/** How an answer of the factory came. */
public enum Medium implements Label {
  CALL,
  WECHAT,
  EMAIL,
  VISIT,
  OTHER;

  public boolean isSpoken() {
    return this == CALL || this == VISIT;
  }
}
