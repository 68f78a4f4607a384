package taijie.content;

/**
 * Text that is Slack mrkdwn already, such as a link or a mention, and goes into a sentence as it
 * is.
 *
 * @param text safe mrkdwn
 */
public record Markup(String text) {

  /** What a person typed, harmless within mrkdwn: Slack's three signs as entities. */
  public static String escaped(String typed) {
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A mention of a person of the workspace. */
  public static Markup person(String user) {
    return new Markup("<@" + escaped(user) + ">");
  }

  public static Markup link(String url, String words) {
    return new Markup("<" + url + "|" + escaped(words).replace("|", "/") + ">");
  }
}
