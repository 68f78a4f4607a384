package taijie.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Problems;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;
import taijie.vocabulary.Stage;

/** Drafts as the content files write them, and the check they are held against. */
final class Drafts {

  static final Conversations CONVERSATIONS = Conversations.in(Path.of("conversations"));
  static final DraftCheck CHECK = check();

  private Drafts() {}

  static Draft of(String body) {
    return new Draft(
        List.of(person(Role.SALES_CONTACT, 1)),
        List.of(),
        "",
        body,
        Stage.IN_DISPUTE,
        true,
        Relationship.ESTABLISHED,
        false,
        false);
  }

  static Draft read(Fields fields) {
    List<NamedPerson> to = people(fields, "to");
    return new Draft(
        to.isEmpty() ? List.of(person(Role.SALES_CONTACT, 1)) : to,
        people(fields, "cc"),
        fields.optionalText("subject").orElse(""),
        fields.text("text"),
        fields.label("stage", Stage.class).orElse(Stage.IN_DISPUTE),
        fields.flag("called", true),
        fields.label("relationship", Relationship.class).orElse(Relationship.ESTABLISHED),
        fields.flag("shared", false),
        fields.flag("record", false));
  }

  static List<String> keys(Draft draft) {
    return CHECK.check(draft).stream().map(Finding::key).toList();
  }

  private static List<NamedPerson> people(Fields fields, String key) {
    List<NamedPerson> people = new ArrayList<>();
    fields.labels(key, Role.class).forEach(role -> people.add(person(role, people.size())));
    return people;
  }

  private static NamedPerson person(Role role, int number) {
    return new NamedPerson(role.key() + " " + (char) ('A' + number), List.of(), role);
  }

  private static DraftCheck check() {
    Problems problems = new Problems();
    DraftCheck check = DraftCheck.from(CONVERSATIONS, problems);
    problems.throwIfAny();
    return check;
  }
}
