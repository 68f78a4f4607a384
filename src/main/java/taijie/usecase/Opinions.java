package taijie.usecase;

import java.time.LocalDate;
import java.util.Map;
import taijie.opinion.Account.Sending;
import taijie.opinion.Outcome;

/** Whether a language model may be asked, and what was sent to it: as hashes and counts. */
public interface Opinions {

  Consent consent(String workspace);

  void save(String workspace, Consent consent);

  /** What a workspace used in a day. */
  Used used(String workspace, LocalDate day);

  /**
   * Enters what is about to be sent, with an estimate of its tokens.
   *
   * @return the entry's name
   */
  String enter(Sending sending, long cost);

  /** Writes down what became of it. */
  void settle(String workspace, String entry, Outcome outcome, long tokens, long cost, long millis);

  /**
   * @param cost in millionths
   * @param outcomes how often each
   */
  record Used(long tokens, long cost, Map<Outcome, Integer> outcomes) {
    public Used {
      outcomes = Map.copyOf(outcomes);
    }

    /** How often this became of it. */
    public int times(Outcome outcome) {
      return outcomes.getOrDefault(outcome, 0);
    }

    public int asked() {
      return outcomes.values().stream().mapToInt(n -> n).sum();
    }
  }
}
