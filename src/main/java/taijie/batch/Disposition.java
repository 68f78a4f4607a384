package taijie.batch;

import taijie.vocabulary.Label;

/** What can happen to goods that failed inspection. */
public enum Disposition implements Label {
  SORT,
  REWORK,
  REPLACE,
  /** Accepted as they are, by way of a concession. */
  CONCESSION,
  CREDIT,
  RETURN,
  SCRAP,
  HOLD;

  /** Whether something else will have to happen to the goods afterwards. */
  public boolean isInterim() {
    return this == SORT || this == HOLD;
  }
}
