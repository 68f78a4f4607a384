package taijie.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a request comes from Slack: version 0 of its signatures, over the raw body, with a
 * timestamp at most five minutes away on either side.
 */
public final class Signature {

  /** How far a timestamp may be away. */
  static final Duration WINDOW = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern TIMESTAMP = Pattern.compile("\\d{1,12}");
  private static final Pattern SIGNATURE = Pattern.compile("v0=([0-9a-f]{64})");

  private final SecretKeySpec key;
  private final InstantSource clock;

  public Signature(String signingSecret, InstantSource clock) {
    this.key = new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.clock = clock;
  }

  /**
   * What a request says of itself before its body was read.
   *
   * @param signature the HMAC it claims for its body
   */
  record Claim(String timestamp, byte[] signature) {}

  /**
   * The claim of these headers; empty where it cannot come true, whatever the body is: missing, not
   * well-formed, given twice, or of another time.
   */
  Optional<Claim> claimed(List<String> timestamps, List<String> signatures) {
    if (timestamps.size() != 1 || signatures.size() != 1) {
      return Optional.empty();
    }
    String timestamp = timestamps.getFirst();
    Matcher signature = SIGNATURE.matcher(signatures.getFirst());
    if (!TIMESTAMP.matcher(timestamp).matches() || !signature.matches()) {
      return Optional.empty();
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    boolean fresh = Duration.between(sent, clock.instant()).abs().compareTo(WINDOW) <= 0;
    return fresh
        ? Optional.of(new Claim(timestamp, HexFormat.of().parseHex(signature.group(1))))
        : Optional.empty();
  }

  /** Whether the claim holds for this body; compared in constant time. */
  boolean isProven(Claim claim, byte[] body) {
    return MessageDigest.isEqual(expected(claim.timestamp(), body), claim.signature());
  }

  private byte[] expected(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is missing from this Java", e);
    }
  }
}
