package taijie.opinion.endpoint;

import java.util.Optional;

/**
 * What an endpoint was found to take. The protocol is one; what endpoints make of it differs.
 *
 * @param format how it is asked for JSON
 * @param newLimit whether the length of an answer is limited by the newer name
 * @param temperature whether it lets a temperature be set
 */
record Habits(Format format, boolean newLimit, boolean temperature) {

  static final Habits AT_FIRST = new Habits(Format.SCHEMA, false, true);

  /** The ways of asking for JSON, the strictest first. */
  enum Format {
    SCHEMA,
    OBJECT,
    WORDS
  }

  /**
   * What to try instead, after it refused.
   *
   * @param refusal its own words
   */
  Optional<Habits> after(String refusal) {
    if (!newLimit && refusal.contains("max_completion_tokens")) {
      return Optional.of(new Habits(format, true, temperature));
    }
    if (temperature && refusal.contains("temperature")) {
      return Optional.of(new Habits(format, newLimit, false));
    }
    return switch (format) {
      case SCHEMA -> Optional.of(new Habits(Format.OBJECT, newLimit, temperature));
      case OBJECT -> Optional.of(new Habits(Format.WORDS, newLimit, temperature));
      case WORDS -> Optional.empty();
    };
  }
}
