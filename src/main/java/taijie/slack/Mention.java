package taijie.slack;

/**
 * The bot was spoken to.
 *
 * @param text what was said, without the mention and the word that chose this handler
 */
public record Mention(Occasion by, String text) {}
