package taijie.opinion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts of people and factories as a model gets to see them: between marks that nobody who wrote
 * them could know, and told to be data before and after.
 *
 * @param mark chosen at random for one question
 */
record Fence(String mark) {

  private static final String BEGINS = "<<<data ";
  private static final String ENDS = "<<<end ";
  private static final String CLOSE = ">>>";

  /** A text with its name, which the bot gave it. */
  record Part(String name, String text) {}

  String around(Map<String, String> context, List<Part> parts) {
    StringBuilder all = new StringBuilder();
    new LinkedHashMap<>(context)
        .forEach((name, value) -> all.append(name).append(": ").append(value).append('\n'));
    for (Part part : parts) {
      all.append(part.name())
          .append(":\n")
          .append(BEGINS)
          .append(mark)
          .append(CLOSE)
          .append('\n')
          // The mark cannot be guessed; that it does not stand inside is seen to all the same.
          .append(part.text().replace(mark, ""))
          .append('\n')
          .append(ENDS)
          .append(mark)
          .append(CLOSE)
          .append('\n');
    }
    return all.toString();
  }

  /** What the marks mean, for the part that the bot itself says. */
  String explained(String rules) {
    return rules.replace("{begin}", BEGINS + mark + CLOSE).replace("{end}", ENDS + mark + CLOSE);
  }
}
