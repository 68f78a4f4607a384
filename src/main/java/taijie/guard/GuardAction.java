package taijie.guard;

import taijie.vocabulary.Label;

/** What the guard does about a message. */
public enum GuardAction implements Label {
  NONE,
  CAUTION,
  WARN,
  GUIDE
}
