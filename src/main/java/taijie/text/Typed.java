package taijie.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Slack message, with what its author did not say themselves set aside: code, quoted lines and
 * links.
 *
 * @param raw the text as Slack delivers it
 * @param said the author's own words, as long as {@code raw}: what is set aside is blank, so that a
 *     span of one is a span of the other
 */
public record Typed(String raw, String said) {

  private static final Pattern SET_ASIDE =
      Pattern.compile(
          "```.*?(?:```|\\z)" // code blocks, also unfinished ones
              + "|^(?:&gt;|>){3}.*\\z" // a block quote takes the rest
              + "|`[^`\\n]+`"
              + "|^(?:&gt;|>)[^\\n]*" // quoted lines
              + "|<(?:https?://|mailto:)[^<>]*>"
              + "|(?<![\\w/])https?://\\S+",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt);");

  /** Reads a text as Slack delivers it, its three entities included. */
  public static Typed of(String raw) {
    Matcher aside = SET_ASIDE.matcher(raw);
    String words = aside.replaceAll(match -> " ".repeat(match.end() - match.start()));
    String said = ENTITY.matcher(words).replaceAll(Typed::decoded);
    return new Typed(raw, said);
  }

  /** Whether nothing is left that the author said. */
  public boolean isBlank() {
    return said.isBlank();
  }

  private static String decoded(java.util.regex.MatchResult entity) {
    String sign =
        switch (entity.group(1)) {
          case "amp" -> "&";
          case "lt" -> "<";
          default -> ">";
        };
    return sign + " ".repeat(entity.end() - entity.start() - 1);
  }
}
