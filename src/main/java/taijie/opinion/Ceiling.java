package taijie.opinion;

import java.util.OptionalLong;
import taijie.opinion.Reply.Usage;

/**
 * How much a workspace may use in a day (UTC).
 *
 * @param tokens read and written together
 * @param price of tokens; of no cost where nobody said
 * @param cost in millionths of the currency in which the price was given; empty for any
 */
public record Ceiling(long tokens, Price price, OptionalLong cost) {

  /**
   * What a million tokens cost, in millionths of a currency.
   *
   * @param in for tokens read
   * @param out for tokens written
   */
  public record Price(long in, long out) {

    public static final Price UNKNOWN = new Price(0, 0);
    private static final long MILLION = 1_000_000;

    /** What this use costs, in millionths, rounded up. */
    public long of(Usage usage) {
      long all = usage.in() * in + usage.out() * out;
      return (all + MILLION - 1) / MILLION;
    }
  }
}
