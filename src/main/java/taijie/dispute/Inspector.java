package taijie.dispute;

import taijie.vocabulary.Label;

/** Who inspected the goods. */
public enum Inspector implements Label {
  OWN,
  THIRD_PARTY,
  CUSTOMER
}
