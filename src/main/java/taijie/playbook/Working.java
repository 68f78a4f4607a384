package taijie.playbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of working time, written {@code 4h} or {@code 2d}.
 *
 * @param hours working hours; a working day counts as {@link #HOURS_A_DAY}
 */
public record Working(int hours) {

  public static final int HOURS_A_DAY = 8;

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3})\\s*([hd])");

  /** Reads {@code 4h} or {@code 2d}; empty where the text is neither. */
  public static Optional<Working> parse(String written) {
    Matcher m = WRITTEN.matcher(written.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(m.group(1));
    return Optional.of(new Working(m.group(2).equals("d") ? number * HOURS_A_DAY : number));
  }
}
