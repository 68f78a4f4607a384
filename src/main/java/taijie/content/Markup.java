package taijie.content;

import java.util.regex.Pattern;

/**
 * Text that is Slack mrkdwn already, such as a link or a mention, and goes into a sentence as it
 * is.
 *
 * @param text safe mrkdwn
 */
public record Markup(String text) {

  // Embeddings, overrides and isolates (https://www.unicode.org/reports/tr9/): with them a name can
  // turn round the words behind it. Right-to-left scripts need none of them here.
  private static final Pattern TURNING = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

  /** What a person typed, harmless within mrkdwn: Slack's three signs as entities. */
  public static String escaped(String typed) {
    return upright(typed).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** What a person typed, unable to turn round the words that stand beside it. */
  public static String upright(String typed) {
    return TURNING.matcher(typed).replaceAll("");
  }

  /** A mention of a person of the workspace. */
  public static Markup person(String user) {
    return new Markup("<@" + escaped(user) + ">");
  }

  public static Markup link(String url, String words) {
    return new Markup("<" + url + "|" + escaped(words).replace("|", "/") + ">");
  }
}
