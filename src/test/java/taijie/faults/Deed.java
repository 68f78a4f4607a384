package taijie.faults;

/**
 * Something that a person did.
 *
 * @param what which kind of thing
 * @param mark what tells it from all others, where it carries such a mark
 * @param dispute by the mark with which it was opened
 * @param taken whether the person was told that it is done; else nobody knows
 */
record Deed(What what, String mark, String dispute, boolean taken) {

  enum What {
    OPENED,
    ANSWER_BY_MENTION,
    ANSWER_BY_WINDOW,
    NOTE,
    STEP_DONE,
    SNOOZED,
    HANDED_OVER,
    BATCH_AGREED,
    PROPOSAL,
    CLOSED,
    REOPENED,
    RECORD,
    ASKED;

    /** Whether Slack brings it as an event, and again where it was not taken. */
    boolean isMention() {
      return this == ANSWER_BY_MENTION || this == NOTE || this == BATCH_AGREED;
    }
  }
}
