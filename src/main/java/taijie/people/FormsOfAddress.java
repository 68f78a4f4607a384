package taijie.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Problems;
import taijie.text.Scripts;
import taijie.text.Simplified;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;

/** How a person at the factory is addressed: 周经理, 陈总, Linda, as the relationship has it. */
public final class FormsOfAddress {

  private static final int LONGEST_HAN_NAME = 4;

  private final Map<Role, String> titles;
  private final List<String> ends;
  private final List<String> begins;
  private final Set<String> surnames;
  private final String hanSurnames;
  private final List<String> ofTwo;

  private FormsOfAddress(
      Map<Role, String> titles,
      List<String> ends,
      List<String> begins,
      Set<String> surnames,
      String hanSurnames,
      List<String> ofTwo) {
    this.titles = titles;
    this.ends = ends;
    this.begins = begins;
    this.surnames = surnames;
    this.hanSurnames = hanSurnames;
    this.ofTwo = ofTwo;
  }

  /** Reads {@code people/address.yml}. */
  public static FormsOfAddress from(Conversations conversations, Problems problems) {
    Optional<Fields> file = conversations.file("people/address.yml", problems);
    Map<Role, String> titles = new EnumMap<>(Role.class);
    file.map(f -> f.fields("titles"))
        .ifPresent(known -> {
          for (Role role : Role.values()) {
            known.optionalText(role.key()).ifPresent(title -> titles.put(role, title));
          }
          known.end();
        });
    FormsOfAddress forms =
        new FormsOfAddress(
            titles,
            file.map(f -> f.texts("forms-end")).orElse(List.of()),
            file.map(f -> f.texts("forms-begin")).orElse(List.of()),
            Set.copyOf(file.map(f -> f.texts("surnames")).orElse(List.of())),
            file.map(f -> f.text("han-surnames")).orElse(""),
            file.map(f -> f.texts("han-surnames-of-two")).orElse(List.of()));
    file.ifPresent(Fields::end);
    return forms;
  }

  /**
   * For English and for Chinese words; a name in one script serves both where it is the only one.
   */
  public Bilingual of(NamedPerson person, Relationship relationship) {
    Optional<String> latin = first(person, name -> !Scripts.hasHan(name));
    Optional<String> plain = first(person, Scripts::hasHan);
    String chinese =
        first(person, this::isForm)
            .or(() -> plain)
            .map(name -> chinese(name, person.role(), relationship))
            .orElseGet(() -> latin.map(this::english).orElse(person.name()));
    return new Bilingual(latin.map(this::english).or(() -> plain).orElse(chinese), chinese);
  }

  private static Optional<String> first(NamedPerson person, Predicate<String> fits) {
    return person.names().stream().filter(fits).findFirst();
  }

  // To an old partner one writes the name one has always used.
  private String chinese(String name, Role role, Relationship relationship) {
    String title = titles.getOrDefault(role, "");
    int surname = surname(name);
    boolean plain = surname > 0 && surname < name.length() && !isForm(name);
    return plain && relationship != Relationship.LONG && !title.isEmpty()
        ? name.substring(0, surname) + title
        : name;
  }

  // How many letters of a Chinese name are the surname; 0 where it begins with none.
  private int surname(String name) {
    String simplified = Simplified.of(name);
    if (name.length() > LONGEST_HAN_NAME) {
      return 0;
    }
    if (ofTwo.stream().anyMatch(simplified::startsWith)) {
      return 2;
    }
    return hanSurnames.indexOf(simplified.charAt(0)) >= 0 ? 1 : 0;
  }

  private boolean isForm(String name) {
    String simplified = Simplified.of(name);
    return Scripts.hasHan(name)
        && (ends.stream().anyMatch(end -> simplified.endsWith(end) && !simplified.equals(end))
            || begins.stream().anyMatch(begin -> simplified.startsWith(begin)));
  }

  private String english(String name) {
    String[] words = name.strip().split("\\s+");
    boolean givenFirst =
        words.length == 2
            && surnames.contains(words[1].toLowerCase(Locale.ROOT))
            && !surnames.contains(words[0].toLowerCase(Locale.ROOT))
            && !words[0].matches("(?i)(?:mr|ms|mrs|miss|dr|boss|manager)\\.?");
    return givenFirst ? words[0] : name.strip();
  }
}
