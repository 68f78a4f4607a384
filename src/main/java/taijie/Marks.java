package taijie;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Marks that nobody can guess. */
final class Marks {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  private Marks() {}

  static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
