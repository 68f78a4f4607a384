package taijie.supplier;

import java.time.Instant;

/**
 * What somebody noted about a person at a supplier, such as "prefers WeChat, reacts well to video".
 *
 * @param number names it in its workspace; 0 before it is kept
 * @param supplier the supplier's name
 * @param person the person's name
 * @param channel whose members may read it; empty for everybody in the workspace
 * @param by the Slack user who wrote it last
 */
public record Note(
    long number,
    String supplier,
    String person,
    String text,
    String channel,
    String by,
    Instant at) {

  /** The same note in other words. */
  public Note saying(String other, String author, Instant now) {
    return new Note(number, supplier, person, other, channel, author, now);
  }
}
