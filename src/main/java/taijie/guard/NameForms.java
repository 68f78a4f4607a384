package taijie.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import taijie.content.Fields;
import taijie.vocabulary.NamedPerson;

/** The ways in which one person's name is written. */
final class NameForms {

  private static final Pattern SPLIT = Pattern.compile("[^a-z']+");
  private static final Pattern HAN = Pattern.compile("[一-鿿]{1,4}");

  private final Map<String, String> surnames = new HashMap<>();
  private final Set<String> titles;
  private final List<String> before;
  private final List<String> after;

  private NameForms(Set<String> titles, List<String> before, List<String> after) {
    this.titles = titles;
    this.before = before;
    this.after = after;
  }

  /** Reads surnames with their Han letters, and the titles that go before and after a name. */
  static NameForms from(Fields names, Set<String> titles) {
    NameForms forms = new NameForms(titles, names.texts("before"), names.texts("after"));
    Fields surnames = names.fields("surnames");
    surnames.keys().forEach(pinyin -> forms.surnames.put(pinyin, surnames.text(pinyin)));
    return forms;
  }

  /**
   * One form of a name.
   *
   * @param needle its plain letters
   * @param told whether the people themselves gave it, rather than the rules of this class
   * @param single whether it is one bare Latin word
   */
  record Form(String needle, boolean told, boolean single) {

    int rank() {
      return needle.length() + (told ? 100 : 0);
    }

    Pattern pattern() {
      String words =
          Arrays.stream(needle.split(" ", -1)).map(Pattern::quote).reduce(Form::join).orElse("");
      return needle.charAt(0) < '\u2E80'
          ? Pattern.compile("(?<![a-z0-9'])" + words + "(?:'s)?(?![a-z0-9])")
          : Pattern.compile(words);
    }

    private static String join(String a, String b) {
      return a + "[ .-]{1,3}" + b;
    }
  }

  Set<Form> of(NamedPerson person) {
    Set<Form> forms = new LinkedHashSet<>();
    for (String name : person.names()) {
      String plain = Heard.plain(name).strip();
      if (plain.length() < 2 || titles.contains(plain)) {
        continue;
      }
      forms.add(
          new Form(
              plain.replaceAll("[ .]+", " "),
              true,
              !plain.contains(" ") && plain.charAt(0) < '\u2E80'));
    }
    for (String name : person.names()) {
      derive(Heard.plain(name).strip(), forms);
    }
    return forms;
  }

  private void derive(String name, Set<Form> forms) {
    List<String> parts = new ArrayList<>(Arrays.asList(SPLIT.split(name)));
    parts.removeIf(part -> part.length() < 2 || titles.contains(part));
    for (String part : parts) {
      forms.add(new Form(part, false, true));
      boolean family = parts.size() == 1 || surnames.containsKey(part);
      if (family) {
        titled(part, " ", forms);
        surnames
            .getOrDefault(part, "")
            .codePoints()
            .mapToObj(Character::toString)
            .forEach(han -> titled(han, "", forms));
      }
    }
    if (parts.size() == 2) {
      forms.add(new Form(parts.get(1) + " " + parts.get(0), false, false));
      forms.add(new Form(parts.get(0) + parts.get(1), false, false));
      forms.add(new Form(parts.get(0) + " " + parts.get(1), false, false));
    }
    if (HAN.matcher(name).lookingAt()) {
      String family =
          name.startsWith("老") && name.length() == 2 ? name.substring(1) : name.substring(0, 1);
      titled(family, "", forms);
    }
  }

  /** The name with each title of its own script; ‘after’ and ‘before’ hold those of both. */
  private void titled(String family, String gap, Set<Form> forms) {
    boolean latin = family.charAt(0) < '\u2E80';
    for (String title : before) {
      if (latin == title.toLowerCase(Locale.ROOT).charAt(0) < '\u2E80') {
        forms.add(new Form(title + gap + family, false, false));
      }
    }
    for (String title : after) {
      if (latin == title.charAt(0) < '\u2E80' || latin) {
        forms.add(new Form(family + (title.charAt(0) < '\u2E80' ? " " : "") + title, false, false));
      }
    }
  }
}
