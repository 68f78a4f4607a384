package taijie.opinion;

import taijie.vocabulary.Label;

/** What became of a question to a model. */
public enum Outcome implements Label {
  /** Asked, and not answered yet; still so after a crash. */
  ASKED,
  /** It said what the bot itself thought. */
  AGREED,
  /** It said otherwise and was believed. */
  OVERRULED,
  /** Its words were used. */
  USED,
  /** It had nothing to say. */
  SILENT,
  /** Its answer did not stand our checks. */
  DISBELIEVED,
  TIMED_OUT,
  /** Away, busy, or not to be understood. */
  FAILED
}
