package taijie.pushback;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One answer in a series.
 *
 * @param at the day it was said, not the day it was logged
 * @param judgement as understood, or as somebody corrected it
 * @param says its words, where the judgement was made from them alone and may be wrong; empty where
 *     somebody said what it is
 */
public record Judged(LocalDate at, Judgement judgement, Optional<String> says) {

  /** An answer of which somebody said what it is. */
  public Judged(LocalDate at, Judgement judgement) {
    this(at, judgement, Optional.empty());
  }

  /** An answer as the bot understood its words. */
  public static Judged understood(LocalDate at, Judgement judgement, String says) {
    return new Judged(at, judgement, Optional.of(says));
  }
}
