package taijie.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import taijie.text.Traditional;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Language;

/**
 * Every sentence the bot says, in both languages, by key: {@code card.next-step} is the entry
 * {@code next-step} of {@code voice/card.yml}. Sentences have slots, {@code {supplier}}, and choose
 * a plural by a number: {@code {days} {days|day|days}}.
 */
public final class Voice {

  private static final Pattern SLOT =
      Pattern.compile("\\{([a-z][a-z-]*)(?:\\|([^|}]*)\\|([^}]*))?}");

  private static final String TRADITIONAL = "traditional.yml";

  private final Map<String, Bilingual> sentences;
  private final Map<String, String> traditional;

  private Voice(Map<String, Bilingual> sentences, Map<String, String> traditional) {
    this.sentences = Map.copyOf(sentences);
    this.traditional = Map.copyOf(traditional);
  }

  /**
   * Reads {@code voice/*.yml}, where both languages must have the same slots, and {@code
   * traditional.yml}, where there is one: what is called otherwise where Traditional Chinese is
   * written.
   */
  public static Voice from(Conversations conversations, Problems problems) {
    Map<String, String> traditional = new HashMap<>();
    if (conversations.files().containsKey(TRADITIONAL)) {
      conversations
          .file(TRADITIONAL, problems)
          .ifPresent(file -> file.keys().forEach(word -> traditional.put(word, file.text(word))));
    }
    Map<String, Bilingual> sentences = new HashMap<>();
    for (Fields file : conversations.folder("voice", problems)) {
      for (String key : file.keys()) {
        Bilingual words = file.bilingual(key);
        if (!slots(words.en()).equals(slots(words.zh()))) {
          file.problem(key, "en has the slots " + slots(words.en()) + ", zh " + slots(words.zh()));
        }
        sentences.put(file.stem() + "." + key, words);
      }
    }
    return new Voice(sentences, traditional);
  }

  public Speech in(Language language) {
    return new Speech(this, language);
  }

  /** Words in both languages as a reader of this one sees them. */
  String show(Bilingual words, Language language) {
    String text = words.in(language);
    if (language != Language.ZH_HANT) {
      return text;
    }
    String converted = Traditional.of(text);
    for (Map.Entry<String, String> word : traditional.entrySet()) {
      converted = converted.replace(word.getKey(), word.getValue());
    }
    return converted;
  }

  public Set<String> keys() {
    return new TreeSet<>(sentences.keySet());
  }

  /**
   * A sentence with its slots still open.
   *
   * @throws IllegalArgumentException where there is no such sentence; a test holds that the code
   *     asks for none
   */
  public Bilingual sentence(String key) {
    Bilingual words = sentences.get(key);
    if (words == null) {
      throw new IllegalArgumentException(
          "no sentence “" + key + "” in voice/" + Nearest.hint(key, sentences.keySet()));
    }
    return words;
  }

  /** Names of the slots in a sentence. */
  public static Set<String> slots(String sentence) {
    Set<String> names = new TreeSet<>();
    SLOT.matcher(sentence).results().forEach(slot -> names.add(slot.group(1)));
    return names;
  }

  /** Fills a sentence; {@code values} holds what stands in each slot, ready to be shown. */
  static String fill(String sentence, Map<String, String> values) {
    return SLOT.matcher(sentence)
        .replaceAll(slot -> {
          String value = values.get(slot.group(1));
          if (value == null) {
            throw new IllegalArgumentException(
                "nothing given for {" + slot.group(1) + "} in “" + sentence + "”");
          }
          boolean plain = slot.group(2) == null;
          String shown = plain ? value : value.equals("1") ? slot.group(2) : slot.group(3);
          return java.util.regex.Matcher.quoteReplacement(shown);
        });
  }

  /** Pairs of slot names and values as a map. */
  static Map<String, Object> pairs(Object... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("names and values must come in pairs");
    }
    List<Object> all = List.of(namesAndValues);
    Map<String, Object> pairs = new HashMap<>();
    for (int i = 0; i < all.size(); i += 2) {
      pairs.put((String) all.get(i), all.get(i + 1));
    }
    return pairs;
  }
}
