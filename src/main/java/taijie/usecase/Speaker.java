package taijie.usecase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.vocabulary.NamedPerson;

/**
 * Who said something, where its first words tell: {@code 周琳：…}, {@code Linda: …}, {@code Linda says
 * …}.
 *
 * @param name as it is known; empty where the words do not tell
 * @param words what was said
 */
public record Speaker(String name, String words) {

  private static final Pattern TOLD =
      Pattern.compile(
          "^\\s*([^:：\\n]{1,40}?)\\s*(?:[:：]|\\s(?:says|said|writes|wrote|replied|answered)\\b[:,]?|(?<=\\p{IsHan})(?:说|讲|回复|回)[:：，,]?)\\s*(?=\\S)");

  /**
   * @param people who may be meant; a stranger's name stays in the text
   */
  public static Speaker of(String text, List<NamedPerson> people) {
    Matcher told = TOLD.matcher(text);
    if (!told.find()) {
      return new Speaker("", text);
    }
    String typed = told.group(1).toLowerCase(Locale.ROOT);
    Optional<NamedPerson> speaker =
        people.stream()
            .filter(person -> person.role().isFactory())
            .filter(person -> person.names().stream().anyMatch(name -> means(typed, name)))
            .findFirst();
    return speaker
        .map(person -> new Speaker(person.name(), text.substring(told.end())))
        .orElse(new Speaker("", text));
  }

  private static boolean means(String typed, String name) {
    String whole = name.toLowerCase(Locale.ROOT);
    return typed.equals(whole) || typed.equals(whole.split("\\s+", 2)[0]);
  }
}
