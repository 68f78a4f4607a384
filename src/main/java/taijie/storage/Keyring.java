package taijie.storage;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The keys under which tokens are kept: AES-256-GCM by Tink. The first encrypts, all of them
 * decrypt, so that a key is changed by putting a new one in front.
 *
 * <p>A key is written as {@code taijie-} and 48 letters: 32 random bytes, then the first four of
 * their SHA-256, by which a slip of the pen is noticed. What is encrypted begins with the number of
 * its key.
 */
public final class Keyring {

  private static final String PREFIX = "taijie-";
  private static final int KEY_BYTES = 32;
  private static final int CHECK_BYTES = 4;
  private static final int LETTERS = 48;
  // Tink's prefix: a byte for its version, four for the key's number.
  private static final int NUMBER_AT = 1;

  private final Aead aead;
  private final int current;

  private Keyring(Aead aead, int current) {
    this.aead = aead;
    this.current = current;
  }

  /** A key or a list of them cannot be used; the message says which and why. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  /** A fresh key. */
  public static String fresh() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    byte[] whole = ByteBuffer.allocate(KEY_BYTES + CHECK_BYTES).put(key).put(check(key)).array();
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /**
   * @param keys one or more, separated by commas
   * @throws Unusable where one of them is none
   */
  public static Keyring of(String keys) {
    List<byte[]> all = new ArrayList<>();
    String[] written = keys.split(",", -1);
    for (int i = 0; i < written.length; i++) {
      byte[] key = parse(written[i].strip(), written.length == 1 ? "" : " number " + (i + 1));
      if (all.stream().noneMatch(known -> Arrays.equals(known, key))) {
        all.add(key);
      }
    }
    try {
      AeadConfig.register();
      KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
      for (int i = 0; i < all.size(); i++) {
        KeysetHandle.Builder.Entry entry =
            KeysetHandle.importKey(key(all.get(i))).withFixedId(number(all.get(i)));
        keyset.addEntry(i == 0 ? entry.makePrimary() : entry);
      }
      Aead aead = keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
      return new Keyring(aead, number(all.getFirst()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot encrypt by AES-256-GCM", e);
    }
  }

  /**
   * @param belongsTo what it is for; it can be decrypted for that only
   */
  String seal(String text, String belongsTo) {
    try {
      byte[] sealed = aead.encrypt(bytes(text), bytes(belongsTo));
      return Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a token cannot be encrypted", e);
    }
  }

  /** Empty where none of the keys fits, or where it was meant for something else. */
  Optional<String> open(String sealed, String belongsTo) {
    try {
      byte[] text = aead.decrypt(Base64.getDecoder().decode(sealed), bytes(belongsTo));
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it was encrypted under the first key. */
  boolean isCurrent(String sealed) {
    return number(sealed) == current;
  }

  private static int number(String sealed) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
    return bytes.remaining() < NUMBER_AT + Integer.BYTES ? 0 : bytes.getInt(NUMBER_AT);
  }

  private static byte[] parse(String written, String which) {
    String what = "TAIJIE_KEY" + (which.isEmpty() ? "" : ", key" + which + ",");
    if (written.isEmpty()) {
      throw new Unusable(what + " is empty.");
    }
    if (!written.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
      throw new Unusable(what + " does not begin with " + PREFIX + ".");
    }
    String letters = written.substring(PREFIX.length());
    if (letters.length() != LETTERS) {
      throw new Unusable(what + " is not as long as a key is; was it cut off?");
    }
    byte[] whole;
    try {
      whole = Base64.getUrlDecoder().decode(letters);
    } catch (IllegalArgumentException e) {
      throw new Unusable(what + " has letters that no key has.");
    }
    byte[] key = Arrays.copyOf(whole, KEY_BYTES);
    if (!Arrays.equals(check(key), Arrays.copyOfRange(whole, KEY_BYTES, whole.length))) {
      throw new Unusable(what + " has a letter that is wrong.");
    }
    return key;
  }

  @AccessesPartialKey
  private static AesGcmKey key(byte[] bytes) throws GeneralSecurityException {
    return AesGcmKey.builder()
        .setParameters(
            AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build())
        .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
        .setIdRequirement(number(bytes))
        .build();
  }

  // The same key has the same number wherever it stands in the list.
  private static int number(byte[] key) {
    return ByteBuffer.wrap(sha256("number", key)).getInt();
  }

  private static byte[] check(byte[] key) {
    return Arrays.copyOf(sha256("", key), CHECK_BYTES);
  }

  private static byte[] sha256(String before, byte[] key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes(before));
      return digest.digest(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
