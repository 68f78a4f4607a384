package taijie.opinion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import taijie.opinion.Reply.Usage;

/** What was sent, as a hash and in numbers, and what it cost: shared by all instances. */
public interface Account {

  /**
   * What is about to be sent. The text itself is not kept.
   *
   * @param hash SHA-256 of what leaves the house, in hexadecimal digits
   * @param letters how many leave the house
   * @param hidden how many names, prices and addresses were replaced
   * @param estimate tokens that it may take, counted until it is known how many it took
   */
  record Sending(
      String workspace,
      int dispute,
      Task task,
      String hash,
      int letters,
      int hidden,
      long estimate,
      Instant at,
      LocalDate day) {}

  /**
   * Enters what is about to be sent.
   *
   * @return the entry's name; empty where the day's ceiling would be passed
   */
  Optional<String> enter(Sending sending, Ceiling ceiling);

  /** Writes down what became of it. */
  void settle(String workspace, String entry, Outcome outcome, Usage usage, long cost, long millis);
}
