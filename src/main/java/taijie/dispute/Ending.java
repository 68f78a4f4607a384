package taijie.dispute;

import taijie.vocabulary.Label;

/** How a dispute ended. */
public enum Ending implements Label {
  ACCEPTED,
  SPECIFICATION_CLARIFIED,
  SENIOR_TALK,
  STRONGER_RELATIONSHIP,
  RETURNED,
  LOSS_TAKEN,
  PARTED,
  /** Measured again, the goods were in order; the mistake was the buyer's. */
  OUR_ERROR
}
