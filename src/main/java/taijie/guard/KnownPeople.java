package taijie.guard;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.content.Fields;
import taijie.text.Scripts;
import taijie.vocabulary.Language;
import taijie.vocabulary.NamedPerson;

/**
 * Finds the dispute's people in a text by any of the forms in which their names are written: as
 * told, by a part of the name, with Mr or 总, in pinyin or in Han letters.
 */
final class KnownPeople {

  private static final char UNCLEAR = 0;

  private final char owner;
  private final char colleague;
  private final char contact;
  private final Set<String> titles;
  private final Set<String> ordinaryWords;
  private final NameForms forms;

  KnownPeople(Fields names, Wording wording) {
    owner = wording.letter("owner");
    colleague = wording.letter("own");
    contact = wording.letter("person");
    titles = Set.copyOf(names.texts("titles"));
    ordinaryWords = Set.copyOf(names.texts("ordinary-words"));
    forms = NameForms.from(names, titles);
    names.end();
  }

  /** Whether any of them is named at all; cheap. */
  boolean anyOwnerIn(String words, List<NamedPerson> people) {
    return people.stream()
        .filter(person -> letterFor(person) == owner)
        .flatMap(person -> forms.of(person).stream())
        .anyMatch(form -> words.contains(form.needle()));
  }

  /** The words with all known people replaced by what they are. */
  String mark(Heard heard, List<NamedPerson> people) {
    StringBuilder marked = new StringBuilder(heard.words());
    for (Form form : forms(people)) {
      Matcher matcher = form.pattern().matcher(marked.toString());
      while (matcher.find()) {
        if (!form.single() || isName(heard.raw(), matcher.start(), matcher.end())) {
          Mentions.replace(marked, matcher.start(), matcher.end(), form.letter());
        }
      }
    }
    return marked.toString();
  }

  /**
   * The words with all known people named by what they are, for a reader who knows none of them.
   */
  String named(String marked) {
    boolean chinese = Scripts.languageOf(marked) == Language.ZH;
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < marked.length(); i++) {
      char letter = marked.charAt(i);
      if (letter == owner) {
        named.append(chinese ? "老板" : "the owner");
      } else if (letter == colleague) {
        named.append(chinese ? "同事" : "our colleague");
      } else if (letter == contact) {
        named.append(chinese ? "对接人" : "the contact");
      } else if (letter != Mentions.REST) {
        named.append(letter);
      }
    }
    return named.toString();
  }

  /** A form of a name and who is meant by it. */
  private record Form(Pattern pattern, boolean single, char letter, int length) {}

  private List<Form> forms(List<NamedPerson> people) {
    Map<String, Meant> meant = new HashMap<>();
    for (NamedPerson person : people) {
      Set<NameForms.Form> all = forms.of(person);
      all.forEach(
          form -> meant.merge(form.needle(), new Meant(form, letterFor(person)), this::clearer));
    }
    return meant.values().stream()
        .filter(one -> one.letter() != UNCLEAR)
        .map(one ->
            new Form(one.form().pattern(), one.form().single(), one.letter(), one.form().rank()))
        .sorted(Comparator.comparingInt(Form::length).reversed())
        .toList();
  }

  /** A form of a name and who is meant by it, or nobody in particular. */
  private record Meant(NameForms.Form form, char letter) {}

  // "Mr Xu" is who was told by this name, and not the contact who is also called Xu. Where nobody
  // was, or two were, it is the owner: a needless word does less harm than none.
  private Meant clearer(Meant one, Meant other) {
    if (one.form().told() != other.form().told()) {
      return one.form().told() ? one : other;
    }
    if (one.letter() == other.letter()) {
      return one;
    }
    boolean titled = !one.form().single() && (one.letter() == owner || other.letter() == owner);
    return new Meant(one.form(), titled ? owner : UNCLEAR);
  }

  private char letterFor(NamedPerson person) {
    if (!person.role().isFactory()) {
      return colleague;
    }
    return person.role().isTopManagement() ? owner : contact;
  }

  /** Short names are also ordinary words: "Long", "He", "May" count with a capital letter only. */
  private boolean isName(String raw, int start, int end) {
    String form = raw.substring(start, end);
    boolean ordinary = form.length() <= 3 || ordinaryWords.contains(Heard.plain(form));
    return !ordinary || Character.isUpperCase(form.charAt(0)) || form.charAt(0) >= '\u2E80';
  }
}
