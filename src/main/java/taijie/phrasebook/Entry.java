package taijie.phrasebook;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import taijie.content.Fields;
import taijie.text.Scripts;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Label;
import taijie.vocabulary.Relationship;

/** One file of the phrasebook: a situation and the ways in which people ask for it. */
record Entry(Situation situation, List<String> questions) {

  static final int FEWEST_QUESTIONS = 8;

  Entry {
    questions = List.copyOf(questions);
  }

  static Entry from(Fields file) {
    Bilingual title = words(file, "title");
    List<String> questions = file.texts("questions");
    if (questions.size() < FEWEST_QUESTIONS) {
      file.problem(
          "questions",
          String.format(
              "%d ways of asking are too few: give at least %d, in both languages",
              questions.size(), FEWEST_QUESTIONS));
    } else if (questions.stream().noneMatch(Scripts::hasHan)
        || questions.stream().allMatch(Scripts::hasHan)) {
      file.problem("questions", "people ask in both languages: give some in each");
    }
    List<Bilingual> ready = file.bilinguals("ready");
    ready.forEach(thing -> check(thing, what -> file.problem("ready", what)));
    List<Phrase> phrases = file.list("phrases").stream().flatMap(f -> phrase(f).stream()).toList();
    if (phrases.stream().noneMatch(p -> p.medium().isSpoken())
        || phrases.stream().allMatch(p -> p.medium().isSpoken())) {
      file.problem("phrases", "needs one to say (call, meeting) and one to send (wechat, email)");
    }
    file.end();
    return new Entry(new Situation(file.stem(), title, ready, phrases), questions);
  }

  private static Optional<Phrase> phrase(Fields file) {
    if (!file.has("medium")) {
      file.problem("medium", "“medium” is missing: one of " + Label.keys(Medium.class));
    }
    Optional<Medium> medium = file.label("medium", Medium.class);
    Optional<Relationship> relationship = file.label("relationship", Relationship.class);
    Temperature temperature =
        file.label("temperature", Temperature.class).orElse(Temperature.FIRST);
    Bilingual say = words(file, "say");
    Bilingual avoid = words(file, "avoid");
    Bilingual why = words(file, "why");
    file.end();
    return medium.map(by -> new Phrase(by, relationship, temperature, say, avoid, why));
  }

  private static Bilingual words(Fields file, String key) {
    Bilingual words = file.bilingual(key);
    check(words, what -> file.problem(key, what));
    return words;
  }

  private static void check(Bilingual words, Consumer<String> wrong) {
    Template.parse(words.en(), what -> wrong.accept("English: " + what));
    Template.parse(words.zh(), what -> wrong.accept("Chinese: " + what));
  }
}
