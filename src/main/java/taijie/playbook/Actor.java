package taijie.playbook;

import taijie.vocabulary.Label;

/** The side that must act, whose working hours count. */
public enum Actor implements Label {
  BUYER,
  FACTORY
}
