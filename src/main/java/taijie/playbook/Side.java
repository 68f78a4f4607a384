package taijie.playbook;

import taijie.vocabulary.Label;

/** The side that must act, whose working hours count. */
public enum Side implements Label {
  BUYER,
  FACTORY
}
