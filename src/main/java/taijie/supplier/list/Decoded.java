package taijie.supplier.list;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file's letters.
 *
 * @param charset by which they were read
 * @param guessed whether the file did not tell, so that the reader had better look
 */
record Decoded(String text, Charset charset, boolean guessed) {

  // A superset of GBK and GB2312: what Excel in China writes as CSV.
  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final String MARK = "\uFEFF";

  /** Reads bytes: by their byte order mark, else as UTF-8, else as a spreadsheet writes them. */
  static Decoded of(byte[] bytes) {
    if (begins(bytes, 0xFF, 0xFE)) {
      return new Decoded(plain(bytes, StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE, false);
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return new Decoded(plain(bytes, StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE, false);
    }
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return new Decoded(unmarked(utf8.get()), StandardCharsets.UTF_8, false);
    }
    Optional<String> chinese = inPairs(bytes) ? strictly(bytes, CHINESE) : Optional.empty();
    return chinese
        .map(text -> new Decoded(unmarked(text), CHINESE, true))
        .orElseGet(() -> new Decoded(plain(bytes, WESTERN), WESTERN, true));
  }

  private static boolean begins(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  // Chinese letters take two high bytes each, or a high one and a letter; "ü" in "Müller" stands
  // alone among plain ones, and would be read as half a Chinese letter.
  private static boolean inPairs(byte[] bytes) {
    int paired = 0;
    int alone = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        if (i + 1 < bytes.length && bytes[i + 1] < 0) {
          paired += 2;
          i++;
        } else {
          alone++;
        }
      }
    }
    return paired > 4 * alone;
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String plain(byte[] bytes, Charset charset) {
    return unmarked(new String(bytes, charset));
  }

  private static String unmarked(String text) {
    return text.startsWith(MARK) ? text.substring(1) : text;
  }
}
