package taijie.insight;

import java.util.Optional;

/**
 * Two kinds of disputes side by side. It shows what went together, not what caused what: a dispute
 * that goes badly anyhow is also the one in which somebody turns to the owner.
 */
public record Comparison(Group with, Group without) {

  /**
   * Fewer closed disputes on either side than this are not compared: with four against four even a
   * perfect split comes by chance once in seventy times, and a nearly perfect one once in four.
   */
  public static final int SENSIBLE = 5;

  /** Compares, where there are enough closed disputes on both sides. */
  static Optional<Comparison> of(Group with, Group without) {
    return with.closed() >= SENSIBLE && without.closed() >= SENSIBLE
        ? Optional.of(new Comparison(with, without))
        : Optional.empty();
  }
}
