package taijie.slack;

/**
 * A slash command.
 *
 * @param text what stands behind the word that chose this handler
 */
public record Command(Occasion by, String text) {}
