package taijie.draft;

import java.util.Optional;
import java.util.regex.Pattern;
import taijie.people.FormsOfAddress;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Language;
import taijie.vocabulary.NamedPerson;

/** Greets the main addressee in the form that the relationship has. */
record Salutation(Frame frame, FormsOfAddress forms) {

  private static final Pattern TITLED =
      Pattern.compile(
          "(?i)^(?:mr|mrs|ms|miss|dr|prof)\\b\\.? .+|.*(?:总|經理|经理|厂长|廠長|工|姐|哥|主任|先生|小姐|女士)$");

  Bilingual to(Draft draft) {
    Optional<NamedPerson> addressee =
        draft.to().stream().filter(person -> person.role().isFactory()).findFirst();
    Optional<Bilingual> name = addressee.map(person -> forms.of(person, draft.relationship()));
    return new Bilingual(line(name, Language.EN), line(name, Language.ZH));
  }

  private String line(Optional<Bilingual> name, Language language) {
    if (name.isEmpty()) {
      return frame.greetingNobody().in(language);
    }
    String called = name.get().in(language);
    Bilingual form = TITLED.matcher(called).matches() ? frame.greetingTitled() : frame.greeting();
    return form.in(language).replace("{name}", called);
  }
}
