package taijie.playbook;

import taijie.vocabulary.Label;

/** An act that shows a step done without anybody pressing its button. */
public enum Proof implements Label {
  /** Any answer of the factory was logged. */
  ANSWER_LOGGED,
  /** An answer given on a call or a visit was logged, so a call took place. */
  CALL_LOGGED,
  /** Both sides agreed on what happens to the batch. */
  BATCH_AGREED,
  /** The cause was written down as agreed. */
  CAUSE_AGREED,
  /** A draft of the record went to the factory. */
  RECORD_SHARED,
  /** A version of the record is final. */
  RECORD_FINAL,
  /** The waiting time is over. */
  TIME_PASSED,
  /** The step after it was done, which nobody does without it. */
  NEXT_DONE
}
