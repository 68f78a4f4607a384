package taijie.guard;

import java.util.List;
import java.util.Set;
import taijie.content.Fields;
import taijie.content.Place;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Role;
import taijie.vocabulary.Stage;

/**
 * An example in a kind's file: what somebody writes and what it carries.
 *
 * @param place where it stands
 */
record Example(Place place, Remark remark, Set<GuardKind> kinds) {

  /** Reads one; without {@code kinds} of its own it carries those of its list. */
  static Example from(Fields fields, List<GuardKind> otherwise) {
    List<GuardKind> kinds =
        fields.has("kinds") ? fields.labels("kinds", GuardKind.class) : otherwise;
    Remark remark =
        new Remark(
            fields.text("text"),
            fields.optionalText("previous"),
            fields.label("stage", Stage.class).orElse(Stage.FIRST_NOTICE),
            fields.list("people").stream().map(Example::person).toList());
    fields.end();
    return new Example(fields.place(), remark, Set.copyOf(kinds));
  }

  private static NamedPerson person(Fields fields) {
    fields.text("role");
    NamedPerson person =
        new NamedPerson(
            fields.text("name"),
            fields.texts("aliases"),
            fields.label("role", Role.class).orElse(Role.SALES_CONTACT));
    fields.end();
    return person;
  }
}
