package taijie.opinion;

import java.time.Duration;

/**
 * What a question belongs to.
 *
 * @param dispute its number; 0 where it belongs to none
 * @param known what must not leave the house
 * @param limit how long an answer may take
 */
public record Matter(String workspace, int dispute, Known known, Duration limit) {}
