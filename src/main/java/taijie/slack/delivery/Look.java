package taijie.slack.delivery;

import com.slack.api.util.json.GsonFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import taijie.slack.blocks.Said;

/** What stands for the content of a message, the same on every instance. */
final class Look {

  private Look() {}

  /** A hash of all that somebody would see. */
  static String of(Said said) {
    String seen = said.text() + GsonFactory.createSnakeCase().toJson(said.blocks());
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(seen.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
