package taijie.guard;

import taijie.vocabulary.Label;

/** What a buyer may propose to do to the factory that would cost the dispute dearly. */
public enum GuardKind implements Label {
  COPY_OWNER,
  COPY_MANY,
  FORMAL_NOTICE,
  ULTIMATUM
}
