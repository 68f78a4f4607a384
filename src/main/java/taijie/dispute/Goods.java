package taijie.dispute;

import java.util.Optional;

/**
 * What was made and ordered. Texts are empty where nothing was said.
 *
 * @param quantity the lot's size as people wrote it, such as {@code 5000 pcs}
 */
public record Goods(String product, String po, String lot, String quantity) {

  public static final Goods UNKNOWN = new Goods("", "", "", "");

  /** The lot's size in pieces, where the text tells it. */
  public Optional<Integer> pieces() {
    return Pieces.in(quantity);
  }
}
