package taijie.opinion;

import java.time.Duration;

/** A language model somewhere. It is asked one thing at a time and remembers nothing. */
public interface Model {

  /** Where it lives, as people are told: a host's name. */
  String host();

  /**
   * Asks.
   *
   * @param limit for the whole call
   * @return always something: what goes wrong is an answer, too
   */
  Reply ask(Question question, Duration limit);

  /**
   * What is sent.
   *
   * @param system what the bot itself says
   * @param user what people and factories wrote, fenced
   * @param shape what an answer looks like
   * @param mostTokens how long an answer may be
   */
  record Question(String system, String user, Shape shape, int mostTokens) {

    /** How many letters leave the house. */
    public int letters() {
      return system.length() + user.length();
    }
  }
}
