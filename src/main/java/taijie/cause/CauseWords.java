package taijie.cause;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import taijie.content.Conversations;
import taijie.content.Problems;
import taijie.text.Scripts;
import taijie.text.Simplified;

/** Reads what was said of a cause: whose view, what is done, on which order it will be seen. */
public final class CauseWords {

  private static final List<String> LISTS =
      List.of("theirs", "ours", "action", "order", "behind", "agreed", "batch");
  private static final Pattern PIECES = Pattern.compile("[;\\n；]|。");
  private static final Pattern LEAD = Pattern.compile("^[\\s:：,，.;；-]+");
  private static final String NUMBER =
      "((?:p\\.?o\\.?|order|订单)?[\\s#:：-]*[A-Za-z0-9/_-]*\\d[A-Za-z0-9/_-]*)";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  private final Map<String, Pattern> words = new HashMap<>();
  private final Pattern order;
  private final Pattern orderBehind;

  private CauseWords(Map<String, List<String>> lists) {
    lists.forEach((name, list) -> words.put(name, Pattern.compile(any(list), FLAGS)));
    orderBehind =
        Pattern.compile(NUMBER + "\\s*" + any(lists.getOrDefault("behind", List.of())), FLAGS);
    order =
        Pattern.compile(
            "(?:" + any(lists.getOrDefault("order", List.of())) + ")[\\s:：]*" + NUMBER, FLAGS);
  }

  /** Reads {@code cause/words.yml}. */
  public static CauseWords from(Conversations conversations, Problems problems) {
    Map<String, List<String>> lists = new HashMap<>();
    conversations
        .file("cause/words.yml", problems)
        .ifPresent(file -> {
          LISTS.forEach(name -> lists.put(name, file.texts(name)));
          file.end();
        });
    return new CauseWords(lists);
  }

  /**
   * What a text was read as.
   *
   * @param agreed whether it says that both sides agreed
   */
  public record Reading(Cause cause, boolean agreed) {}

  /** Reads what was said of the cause; what names nobody is kept as said. */
  public Reading read(String typed) {
    String text = typed.strip();
    boolean agreed = startsWith("agreed", text);
    List<String> said = new ArrayList<>();
    List<String> theirs = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    List<String> action = new ArrayList<>();
    String rest = agreed ? after("agreed", text) : text;
    for (String piece : PIECES.split(rest)) {
      String clause = piece.strip();
      if (startsWith("theirs", clause)) {
        theirs.add(after("theirs", clause));
      } else if (startsWith("ours", clause)) {
        ours.add(after("ours", clause));
      } else if (startsWith("action", clause)) {
        action.add(after("action", clause));
      } else if (!clause.isEmpty() && !isOrderOnly(clause)) {
        said.add(clause);
      }
    }
    Cause cause =
        new Cause(
            String.join("; ", said),
            String.join("; ", theirs),
            String.join("; ", ours),
            String.join("; ", action),
            order(rest));
    return new Reading(cause, agreed);
  }

  /** Whether the goods have slipped into words about the cause. */
  public boolean speaksOfBatch(String typed) {
    return found("batch").matcher(plain(typed)).find();
  }

  private String order(String text) {
    Matcher m = order.matcher(plain(text));
    Matcher behind = orderBehind.matcher(plain(text));
    String number = m.find() ? m.group(1) : behind.find() ? behind.group(1) : "";
    return number.strip().replaceFirst("^[:：#\\s-]+", "");
  }

  private boolean isOrderOnly(String clause) {
    Matcher m = order.matcher(plain(clause));
    return m.find()
        && m.start() == 0
        && LEAD.matcher(clause.substring(m.end())).replaceFirst("").isEmpty();
  }

  private boolean startsWith(String list, String text) {
    return found(list).matcher(plain(text)).lookingAt();
  }

  private String after(String list, String text) {
    Matcher m = found(list).matcher(plain(text));
    return m.lookingAt() ? LEAD.matcher(text.substring(m.end())).replaceFirst("").strip() : text;
  }

  private Pattern found(String list) {
    return words.getOrDefault(list, Pattern.compile("(?!)"));
  }

  // Of the same length as the text, so that places in one are places in the other.
  private static String plain(String text) {
    String folded = Simplified.of(Normalizer.normalize(text, Normalizer.Form.NFKC));
    return folded.length() == text.length() ? folded : text;
  }

  private static String any(List<String> list) {
    return list.isEmpty()
        ? "(?!)"
        : list.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(word ->
                Scripts.hasHan(word) ? Pattern.quote(word) : "\\b" + Pattern.quote(word) + "\\b")
            .collect(Collectors.joining("|", "(?:", ")"));
  }
}
