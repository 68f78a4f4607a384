package taijie.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with its mentions marked.
 *
 * @param start where it begins in the message
 * @param words its words
 * @param breaks where another thought begins: a comma, "but", "so"
 * @param turns where the mind changes: "but", "still"
 */
record Sentence(int start, String words, Pattern breaks, Pattern turns) {

  /** What stands between the last break and a place. */
  String clauseBefore(int place) {
    int begin = 0;
    Matcher matcher = breaks.matcher(words).region(0, place);
    while (matcher.find()) {
      begin = matcher.end();
    }
    return words.substring(begin, place);
  }

  /** What stands between a place and the next turn. */
  String restAfter(int place) {
    Matcher matcher = turns.matcher(words).region(place, words.length());
    return words.substring(place, matcher.find() ? matcher.start() : words.length());
  }
}
