package taijie.draft;

import taijie.vocabulary.Label;

/**
 * What several findings look for; each has its word list under {@code conversations/draft/words}.
 */
enum Topic implements Label {
  /** Something about the goods is not as it should be. */
  FINDING,
  /** Shipping, samples, papers, greetings: nothing that costs anybody face. */
  LOGISTICS,
  /** Questions that ask nothing. */
  RHETORICAL,
  /** What is to happen to this batch. */
  DISPOSITION,
  /** Why it happened and how to prevent it. */
  CAUSE,
  /** Put off to another conversation. */
  LATER,
  /** Somebody has spoken with them. */
  CALLED,
  /** Nothing like it happened before. */
  CLEAN_RECORD,
  /** The record goes out as a draft, for corrections. */
  AS_DRAFT,
  GREETING
}
