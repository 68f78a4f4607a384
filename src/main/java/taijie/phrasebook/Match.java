package taijie.phrasebook;

/**
 * A situation that a question may be about.
 *
 * @param score how near it is, 0 to 1; comes to mean something only beside the others
 */
public record Match(Situation situation, double score) {}
