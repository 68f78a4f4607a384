package taijie.slack;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as Slack delivers it: three signs as entities, people, channels and links in angle
 * brackets.
 */
record Delivered(String text) {

  private static final Pattern MARK = Pattern.compile("<([^<>|\\n]+)(?:\\|([^<>\\n]*))?>");

  /**
   * As its author sees it.
   *
   * @param name how a user, given by id, is called
   */
  String words(UnaryOperator<String> name) {
    return signs(MARK.matcher(text).replaceAll(m -> Matcher.quoteReplacement(seen(m, name))));
  }

  /** The same with people still in angle brackets, for commands that name somebody. */
  String command() {
    UnaryOperator<String> none = user -> "";
    return signs(
        MARK.matcher(text)
            .replaceAll(m ->
                Matcher.quoteReplacement(m.group(1).startsWith("@") ? m.group() : seen(m, none))));
  }

  private static String seen(MatchResult mark, UnaryOperator<String> name) {
    String target = mark.group(1);
    String label = mark.group(2);
    if (target.startsWith("@")) {
      return "@" + (label == null ? name.apply(target.substring(1)) : label);
    }
    if (target.startsWith("#")) {
      return "#" + (label == null ? target.substring(1) : label);
    }
    if (target.startsWith("!")) {
      return label == null ? "@" + target.substring(1) : label;
    }
    return label == null ? target : label;
  }

  // The ampersand last, so that a typed “&lt;” stays what it was.
  private static String signs(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
