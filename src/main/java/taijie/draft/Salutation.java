package taijie.draft;

import java.util.Optional;
import java.util.regex.Pattern;
import taijie.text.Scripts;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Language;
import taijie.vocabulary.NamedPerson;

/** Greets the main addressee by the name and title that are known. */
record Salutation(Frame frame) {

  private static final Pattern TITLED =
      Pattern.compile(
          "(?i)^(?:mr|mrs|ms|miss|dr|prof)\\b\\.? .+|.*(?:总|經理|经理|厂长|廠長|工|姐|哥|主任|先生|小姐|女士)$");
  private static final int LONGEST_FULL_NAME = 4;

  Bilingual to(Draft draft) {
    Optional<NamedPerson> addressee =
        draft.to().stream().filter(person -> person.role().isFactory()).findFirst();
    return new Bilingual(line(addressee, Language.EN), line(addressee, Language.ZH));
  }

  private String line(Optional<NamedPerson> addressee, Language language) {
    if (addressee.isEmpty()) {
      return frame.greetingNobody().in(language);
    }
    String name = name(addressee.get(), language);
    Bilingual form = TITLED.matcher(name).matches() ? frame.greetingTitled() : frame.greeting();
    return form.in(language).replace("{name}", name);
  }

  // The name in the letters of the language, where one is known.
  private String name(NamedPerson person, Language language) {
    boolean han = language == Language.ZH;
    String name =
        person.names().stream()
            .filter(n -> Scripts.hasHan(n) == han)
            .findFirst()
            .orElse(person.name());
    return han && Scripts.hasHan(name) ? titled(name, person) : name;
  }

  private String titled(String name, NamedPerson person) {
    String title = frame.titles().getOrDefault(person.role(), "");
    boolean full = name.length() >= 2 && name.length() <= LONGEST_FULL_NAME;
    if (title.isEmpty()
        || !full
        || TITLED.matcher(name).matches()
        || name.startsWith("小")
        || name.startsWith("老")) {
      return name;
    }
    boolean two = frame.familyNames().stream().anyMatch(name::startsWith);
    return name.substring(0, two ? 2 : 1) + title;
  }
}
