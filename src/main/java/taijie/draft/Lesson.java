package taijie.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Problems;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;
import taijie.vocabulary.Stage;

/**
 * A draft that somebody wrote or could have written, with what is wrong and what is good about it,
 * to learn from.
 *
 * @param voice the file it comes from
 * @param found the words concerned for each finding that holds; none where it is about the whole
 * @param good the words that do a good thing ({@code relationship}, {@code data}, {@code question},
 *     {@code way-out})
 */
record Lesson(
    String voice, Draft draft, Map<String, List<String>> found, Map<String, List<String>> good) {

  private static final String FOLDER = "draft/drafts";
  private static final List<String> GOOD = List.of("relationship", "data", "question", "way-out");

  /** Reads {@code draft/drafts}: files with a list of {@code drafts}. */
  static List<Lesson> from(Conversations conversations, List<String> known, Problems problems) {
    List<Lesson> lessons = new ArrayList<>();
    for (Fields file : conversations.folder(FOLDER, problems)) {
      for (Fields entry : file.list("drafts")) {
        Draft draft = draft(entry);
        lessons.add(
            new Lesson(
                file.stem(),
                draft,
                words(entry, "found", known, draft.body()),
                words(entry, "good", GOOD, draft.body())));
        entry.end();
      }
      file.end();
    }
    return List.copyOf(lessons);
  }

  private static Draft draft(Fields entry) {
    return new Draft(
        people(entry, "to"),
        people(entry, "cc"),
        entry.optionalText("subject").orElse(""),
        entry.text("body"),
        entry.label("stage", Stage.class).orElse(Stage.FIRST_NOTICE),
        entry.flag("called", false),
        entry.label("relationship", Relationship.class).orElse(Relationship.ESTABLISHED),
        entry.flag("shared", false),
        entry.flag("record", false));
  }

  private static List<NamedPerson> people(Fields entry, String key) {
    List<NamedPerson> people = new ArrayList<>();
    for (Fields person : entry.list(key)) {
      people.add(
          new NamedPerson(
              person.text("name"),
              List.of(),
              person.label("role", Role.class).orElse(Role.SALES_CONTACT)));
      person.end();
    }
    return people;
  }

  private static Map<String, List<String>> words(
      Fields entry, String key, List<String> known, String body) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    entry
        .optional(key)
        .ifPresent(named -> {
          for (String name : named.keys()) {
            if (!known.contains(name)) {
              named.problem(name, "“" + name + "” is none of " + String.join(", ", known));
            }
            List<String> spans = named.texts(name);
            spans.stream()
                .filter(span -> !body.contains(span))
                .forEach(span -> named.problem(name, "the body does not hold “" + span + "”"));
            words.put(name, spans);
          }
          named.end();
        });
    return words;
  }
}
