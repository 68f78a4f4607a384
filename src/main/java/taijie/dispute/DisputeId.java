package taijie.dispute;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dispute's name.
 *
 * @param workspace the Slack workspace's id
 * @param number counts from 1 in each workspace
 */
public record DisputeId(String workspace, int number) {

  private static final Pattern WRITTEN = Pattern.compile("D\\s*[-–—]{0,2}\\s*(\\d{1,9})");

  /** Reads {@code D-12}, {@code d12} or {@code D–12}; empty where the word is none of these. */
  public static Optional<DisputeId> parse(String workspace, String word) {
    Matcher m =
        WRITTEN.matcher(
            Normalizer.normalize(word, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT));
    return m.matches()
        ? Optional.of(new DisputeId(workspace, Integer.parseInt(m.group(1))))
        : Optional.empty();
  }

  /** As people write it: {@code D-12}. */
  @Override
  public String toString() {
    return "D-" + number;
  }
}
