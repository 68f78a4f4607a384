package taijie.dispute;

import java.time.Instant;

/**
 * One line of a dispute's journal.
 *
 * @param seq counts from 1 without a gap
 * @param person the Slack user who did it; {@link #BOT} for what the bot did by itself
 * @param logged when it was written down
 */
public record Entry(long seq, Event event, String person, Instant logged) {

  public static final String BOT = "bot";
}
