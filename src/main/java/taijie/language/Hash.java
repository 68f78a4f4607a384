package taijie.language;

/** 64-bit FNV-1a: the same in every run and on every machine, which trained weights rely on. */
public final class Hash {

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash() {}

  /** The hash of a text. */
  public static long of(CharSequence text) {
    return of(text, 0, text.length());
  }

  static long of(CharSequence text, int start, int end) {
    long hash = BASIS;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  /** What several hashes in a row make together. */
  static long and(long before, long next) {
    long hash = (before ^ (next >>> 32)) * PRIME;
    hash = (hash ^ (next & 0xffffffffL)) * PRIME;
    return hash ^ (hash >>> 29);
  }
}
