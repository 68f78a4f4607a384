package taijie.socket;

import java.time.Duration;

/**
 * How a connection is watched over, and how patiently it is opened anew.
 *
 * @param look how often it is looked after
 * @param ping how often Slack is pinged; with no answer by the next ping the connection is dead
 * @param greeting how long Slack may take to greet a new connection
 * @param first the wait after one attempt; each further attempt in a row doubles it
 * @param longest the wait between attempts that is not exceeded
 * @param steady a connection that lived so long was a good one, and its loss begins no row
 */
public record Pace(
    Duration look,
    Duration ping,
    Duration greeting,
    Duration first,
    Duration longest,
    Duration steady) {

  /** For Slack itself, whose limit on {@code apps.connections.open} is low. */
  public static final Pace USUAL =
      new Pace(
          Duration.ofMillis(500),
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(1),
          Duration.ofMinutes(1),
          Duration.ofSeconds(30));

  private static final int ENOUGH_DOUBLINGS = 20;

  /**
   * How long to wait after an attempt.
   *
   * @param before attempts in a row before this one
   * @param chance from 0 to 1, so that many bots do not come back in step after an outage
   */
  Duration after(int before, double chance) {
    Duration doubled = first.multipliedBy(1L << Math.min(before, ENOUGH_DOUBLINGS));
    Duration whole = doubled.compareTo(longest) < 0 ? doubled : longest;
    return whole.dividedBy(2).plusNanos((long) (chance * whole.toNanos() / 2));
  }
}
