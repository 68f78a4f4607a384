package taijie.guard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Problems;
import taijie.text.Marked;
import taijie.text.Span;
import taijie.vocabulary.Label;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Role;
import taijie.vocabulary.Stage;

/**
 * A message that somebody wrote or could have written, with what it proposes, to learn from.
 *
 * @param voice the file it comes from: one way of speaking
 * @param kinds what it proposes; usually nothing
 * @param proposes the words that propose it
 */
record Lesson(String voice, Remark remark, Set<GuardKind> kinds, Optional<Span> proposes) {

  private static final String FOLDER = "guard/examples";
  private static final Set<String> NOTHING = Set.of("near-misses", "everyday");

  /**
   * Reads {@code guard/examples}: a file for each way of speaking, in it lists of messages under
   * what they propose ({@code copy-owner}, {@code copy-owner + ultimatum}), under {@code
   * near-misses} or {@code everyday}. The words that propose may be marked «so».
   */
  static List<Lesson> from(Conversations conversations, Problems problems) {
    List<Lesson> lessons = new ArrayList<>();
    for (Fields file : conversations.folder(FOLDER, problems)) {
      for (String key : file.keys()) {
        Set<GuardKind> kinds = kinds(file, key);
        for (Fields entry : file.list(key, "says")) {
          lessons.add(of(file.stem(), entry, kinds));
          entry.end();
        }
      }
      file.end();
    }
    return List.copyOf(lessons);
  }

  private static Set<GuardKind> kinds(Fields file, String key) {
    Set<GuardKind> kinds = EnumSet.noneOf(GuardKind.class);
    if (NOTHING.contains(key)) {
      return kinds;
    }
    for (String kind : key.split(" \\+ ", -1)) {
      Label.find(GuardKind.class, kind)
          .ifPresentOrElse(
              kinds::add,
              () ->
                  file.problem(
                      key,
                      "“%s” is none of %s, near-misses, everyday; join several kinds by “ + ”"
                          .formatted(kind, String.join(", ", Label.keys(GuardKind.class)))));
    }
    return kinds;
  }

  private static Lesson of(String voice, Fields entry, Set<GuardKind> kinds) {
    Marked says = Marked.of(entry.text("says"));
    List<NamedPerson> people = new ArrayList<>();
    for (Fields person : entry.list("people")) {
      people.add(
          new NamedPerson(
              person.text("name"),
              person.texts("aliases"),
              person.label("role", Role.class).orElse(Role.SALES_CONTACT)));
      person.end();
    }
    Remark remark =
        new Remark(says.text(), entry.optionalText("previous"), Stage.FIRST_NOTICE, people);
    return new Lesson(voice, remark, Set.copyOf(kinds), says.spans().stream().findFirst());
  }
}
