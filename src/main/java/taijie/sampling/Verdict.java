package taijie.sampling;

import taijie.vocabulary.Label;

/** What the numbers found say against a plan. */
public enum Verdict implements Label {
  PASSES,
  FAILS,
  /** Within the limit so far, from a sample too small to accept on. */
  TOO_FEW_INSPECTED,
  /** Over the limit, which holds for a smaller sample than was taken. */
  TOO_MANY_INSPECTED
}
