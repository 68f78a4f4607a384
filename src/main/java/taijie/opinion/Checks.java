package taijie.opinion;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import taijie.text.Scripts;
import taijie.vocabulary.Language;

/**
 * What is believed of a text that a model wrote. All texts here have placeholders in the place of
 * names, as they went out and came back.
 */
public final class Checks {

  /** Of English words so many in a row are nobody's by chance. */
  private static final int TELLING = 6;

  private static final double CHINESE = 0.5;

  private static final Pattern CAPITALISED =
      Pattern.compile("(?<![\\w-])([A-Z][A-Za-z]+|[A-Z]{2,}\\d*)");
  private static final Pattern LATIN = Pattern.compile("(?<![A-Za-z])([A-Za-z]{2,})");
  private static final Pattern SENTENCE_END = Pattern.compile("(?:^|[.!?:;\"“”\\n(–-])\\s*$");
  private static final Pattern UNIT = Pattern.compile("(?i)mm|cm|kg|ml|um|mpa|pcs|ok");

  // Names of days and months are counted among the quantities; the rest is everybody's.
  private static final Set<String> COMMON =
      Set.of(
          "i",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "ok",
          "qc",
          "wechat",
          "chinese",
          "english");

  private Checks() {}

  /** Whether a text is in a language as a reader of it expects. */
  public static boolean isIn(String text, Language language) {
    String words = Veil.without(text);
    return language == Language.EN
        ? !Scripts.hasHan(words) && words.chars().anyMatch(Character::isLetter)
        : Scripts.hanShare(words) >= CHINESE;
  }

  /** Whether every number, unit, day and placeholder of a source is kept, and none added. */
  public static boolean keepsEverything(String text, String source) {
    return keepsAllOf(text, source) && addsNothing(text, List.of(source));
  }

  /** Whether every number, unit, day and placeholder of a source is there. */
  public static boolean keepsAllOf(String text, String source) {
    return Quantities.in(text).keepAllOf(Quantities.in(source))
        && Veil.placeholdersIn(text).containsAll(Veil.placeholdersIn(source));
  }

  /**
   * Whether there is nothing in a text that none of its sources has: no number, unit, day,
   * placeholder or name, no address and no price.
   */
  public static boolean addsNothing(String text, List<String> sources) {
    String all = String.join("\n", sources);
    boolean newcomers = new Veil(Known.NOTHING).hidesMoreIn(Veil.without(text), Veil.without(all));
    return !newcomers
        && Quantities.in(text).addNothingTo(Quantities.in(all))
        && Veil.placeholdersIn(all).containsAll(Veil.placeholdersIn(text))
        && strangers(text, all).isEmpty();
  }

  /** Whether two texts, one in each language, speak of the same numbers, units and days. */
  public static boolean sameFigures(String one, String other) {
    Quantities first = Quantities.in(one);
    Quantities second = Quantities.in(other);
    return first.addNothingTo(second) && second.addNothingTo(first);
  }

  /** Names and foreign words that a source does not have. */
  static Set<String> strangers(String text, String source) {
    String words = Veil.without(text);
    Set<String> known = latin(source);
    Set<String> strangers = new HashSet<>();
    Matcher name = (Scripts.hanShare(words) >= CHINESE ? LATIN : CAPITALISED).matcher(words);
    boolean chinese = Scripts.hanShare(words) >= CHINESE;
    while (name.find()) {
      String word = name.group(1).toLowerCase(Locale.ROOT);
      boolean begins = !chinese && SENTENCE_END.matcher(words.substring(0, name.start())).find();
      boolean shout =
          name.group(1).length() > 1
              && name.group(1).equals(name.group(1).toUpperCase(Locale.ROOT));
      if (!known.contains(word)
          && !COMMON.contains(word)
          && !UNIT.matcher(word).matches()
          && (!begins || shout)) {
        strangers.add(name.group(1));
      }
    }
    return strangers;
  }

  private static Set<String> latin(String text) {
    return LATIN
        .matcher(Veil.without(text))
        .results()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** Whether some words stand in a text, letter for letter; no words stand nowhere. */
  public static boolean stands(String quote, String text) {
    return !quote.isBlank() && text.contains(quote);
  }

  /** Whether a text repeats what only the model was told. */
  public static boolean tells(String text, String secret, List<String> sources) {
    Set<String> known = runs(String.join("\n", sources));
    Set<String> secrets = runs(secret);
    return runs(text).stream().anyMatch(run -> secrets.contains(run) && !known.contains(run));
  }

  private static Set<String> runs(String text) {
    List<String> words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + TELLING <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + TELLING)));
    }
    return runs;
  }
}
