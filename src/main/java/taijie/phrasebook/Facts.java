package taijie.phrasebook;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Label;
import taijie.vocabulary.Language;

/** What is known of a dispute, in the words that phrases take over. What is blank is missing. */
public record Facts(Map<Placeholder, Bilingual> values) {

  private static final String CHINESE = "-zh";

  public Facts {
    values = Map.copyOf(values);
  }

  public static Facts none() {
    return new Facts(Map.of());
  }

  /**
   * Reads facts by the names that templates use; with {@code -zh} behind it, a name gives the form
   * for Chinese text: {@code contact: Mr Chen, contact-zh: 陈经理}. Without one, both share a form.
   *
   * @throws IllegalArgumentException for a name that is none
   */
  public static Facts of(Map<String, String> named) {
    Map<Placeholder, Bilingual> values = new EnumMap<>(Placeholder.class);
    named.forEach((name, value) -> {
      boolean chinese = name.endsWith(CHINESE);
      String plain = chinese ? name.substring(0, name.length() - CHINESE.length()) : name;
      Placeholder placeholder =
          Label.find(Placeholder.class, plain)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "“" + name + "” is no fact; there are " + Placeholder.names()));
      Bilingual had = values.getOrDefault(placeholder, new Bilingual("", ""));
      values.put(
          placeholder, chinese ? new Bilingual(had.en(), value) : new Bilingual(value, had.zh()));
    });
    return new Facts(values);
  }

  /** These facts and one more, the same in both languages. */
  public Facts with(Placeholder placeholder, String value) {
    return with(placeholder, new Bilingual(value, value));
  }

  /** These facts and one more. */
  public Facts with(Placeholder placeholder, Bilingual value) {
    Map<Placeholder, Bilingual> more = new EnumMap<>(Placeholder.class);
    more.putAll(values);
    more.put(placeholder, value);
    return new Facts(more);
  }

  /** These facts less one. */
  public Facts without(Placeholder placeholder) {
    Map<Placeholder, Bilingual> fewer = new EnumMap<>(Placeholder.class);
    fewer.putAll(values);
    fewer.remove(placeholder);
    return new Facts(fewer);
  }

  /** A fact in a language; where only the other language has a form, that one. */
  Optional<String> get(Placeholder placeholder, Language language) {
    Bilingual value = values.getOrDefault(placeholder, new Bilingual("", ""));
    String own = line(value.in(language));
    String other = line(value.in(language == Language.EN ? Language.ZH : Language.EN));
    return Optional.of(own.isEmpty() ? other : own).filter(words -> !words.isEmpty());
  }

  private static String line(String value) {
    return value.strip().replaceAll("\\s+", " ");
  }
}
