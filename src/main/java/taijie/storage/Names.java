package taijie.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names that must fit into their columns and stay different from each other. */
final class Names {

  /** What columns for names of requests, deliveries and tasks hold. */
  static final int LONGEST = 200;

  private Names() {}

  /** A name as it is, or its beginning and a hash of all of it where it is too long. */
  static String within(int longest, String name) {
    if (name.length() <= longest) {
      return name;
    }
    String hash = HexFormat.of().formatHex(sha256().digest(name.getBytes(StandardCharsets.UTF_8)));
    return name.substring(0, longest - hash.length()) + hash;
  }

  /** A text without the one letter that PostgreSQL's texts do not hold. */
  static String storable(String typed) {
    return typed.replace("\0", "");
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
