package taijie.slack;

/**
 * A shortcut used on a message.
 *
 * @param text the message's text, as its readers see it
 * @param ts the message's name
 * @param byBot whether a bot wrote it, which no factory is
 */
public record MessageAct(Occasion by, String text, String ts, boolean byBot) {}
