package taijie.opinion;

import taijie.vocabulary.Label;

/** What a model may be asked. Each has its prompt, {@code conversations/model/TASK.yml}. */
public enum Task implements Label {
  /** What a message among the buyers proposes, where the guard is unsure. */
  GUARD,
  /** What an answer of the factory does and argues with, where that is unclear. */
  ANSWER,
  /** Which of the doubtful findings on a draft hold. */
  DRAFT,
  /** The phrasebook's words, fitted to somebody's sentence. */
  PHRASE,
  /** A draft put in order. */
  ORDER,
  /** Free words, understood as one of the bot's own commands. */
  COMMAND,
  /** An answer in the other language. */
  GIST
}
