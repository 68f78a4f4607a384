package taijie.cause;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why it happened, and what prevents it. Texts are as typed, and empty where nothing was said.
 *
 * @param said what was noted without saying whose view it is
 * @param theirs the factory's diagnosis
 * @param ours how the buyer sees it, which stays with the buyer
 * @param action what was agreed to prevent it
 * @param order on which order both will see whether it works
 */
public record Cause(String said, String theirs, String ours, String action, String order) {

  public static final Cause NONE = new Cause("", "", "", "", "");

  /** Words that nobody has taken apart. */
  public static Cause asTyped(String said) {
    return new Cause(said, "", "", "", "");
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /** What is new replaces what was; what it does not speak of stays. */
  public Cause with(Cause later) {
    return new Cause(
        or(later.said, said),
        or(later.theirs, theirs),
        or(later.ours, ours),
        or(later.action, action),
        or(later.order, order));
  }

  /** In one line: the diagnosis, then what is done. */
  public String inOneLine() {
    return Stream.of(said, theirs, said.isEmpty() && theirs.isEmpty() ? ours : "", action)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("; "));
  }

  private static String or(String later, String before) {
    return later.isBlank() ? before : later;
  }
}
