package taijie.slack;

import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.InputBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import taijie.content.Speech;
import taijie.people.PeopleWords;
import taijie.slack.blocks.Kit;
import taijie.vocabulary.Label;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Role;

/** People at the factory, four fields each. */
final class PeopleFields {

  private static final int NAME = 300;
  private static final int LINE = 200;
  private static final Pattern NAMES = Pattern.compile("\\s*[/／|、，,;；]\\s*");
  private static final Pattern SEVERAL = Pattern.compile("[\\n;；]");

  private final Speech speech;
  private final PeopleWords words;

  PeopleFields(Speech speech, PeopleWords words) {
    this.speech = speech;
    this.words = words;
  }

  static String name(int number) {
    return "person-" + number + "-name";
  }

  static String others(int number) {
    return "person-" + number + "-others";
  }

  static String role(int number) {
    return "person-" + number + "-role";
  }

  static String reach(int number) {
    return "person-" + number + "-reach";
  }

  static List<String> of(int number) {
    return List.of(name(number), others(number), role(number), reach(number));
  }

  /** The fields of several people. */
  static List<String> all(int people) {
    return Stream.iterate(1, n -> n <= people, n -> n + 1).flatMap(n -> of(n).stream()).toList();
  }

  static void fill(List<NamedPerson> people, Map<String, String> values) {
    for (int i = 0; i < Math.min(people.size(), FactsShape.MOST_PEOPLE); i++) {
      NamedPerson person = people.get(i);
      values.put(name(i + 1), person.name());
      values.put(others(i + 1), String.join(" / ", person.aliases()));
      values.put(role(i + 1), person.role().key());
      values.put(reach(i + 1), person.reach());
    }
  }

  /** How many people are entered, with the gaps between them. */
  static int entered(Filled filled) {
    for (int n = FactsShape.MOST_PEOPLE; n > 0; n--) {
      if (of(n).stream().anyMatch(filled::has)) {
        return n;
      }
    }
    return 0;
  }

  List<InputBlock> blocks(int number, Filled filled) {
    return List.of(
        line(name(number), "field.person-name", number, filled, NAME, number == 1),
        line(others(number), "field.person-others", number, filled, NAME, false),
        Kit.field(
            role(number),
            speech.plain("field.person-role", "number", number),
            Kit.menu(
                speech.plain("field.choose"),
                Kit.VALUE,
                Arrays.stream(Role.values())
                    .map(r -> new Kit.Choice(speech.label("role", r), r.key()))
                    .toList(),
                Optional.of(filled.text(role(number)))),
            true,
            ""),
        line(reach(number), "field.person-reach", number, filled, LINE, false));
  }

  private InputBlock line(
      String field, String label, int number, Filled filled, int most, boolean hinted) {
    String typed = filled.text(field);
    return Kit.field(
        field,
        speech.plain(label, "number", number),
        plainTextInput(p ->
            p.actionId(Kit.VALUE)
                .maxLength(most)
                .initialValue(typed.isEmpty() ? null : Kit.cut(typed, most))),
        true,
        hinted ? speech.plain("field.person-hint") : "");
  }

  /** Everybody who was entered; what cannot be read is told beside its field. */
  List<NamedPerson> read(Filled filled, Map<String, String> problems) {
    List<NamedPerson> people = new ArrayList<>();
    for (int n = 1; n <= FactsShape.MOST_PEOPLE; n++) {
      people.addAll(person(n, filled, problems));
    }
    return people;
  }

  private List<NamedPerson> person(int number, Filled filled, Map<String, String> problems) {
    String name = filled.text(name(number));
    Optional<Role> role = Label.find(Role.class, filled.text(role(number)));
    if (name.isEmpty()) {
      if (of(number).stream().anyMatch(filled::has)) {
        problems.put(name(number), speech.plain("field.person-nameless"));
      }
      return List.of();
    }
    String reach = filled.text(reach(number));
    List<String> others = names(filled.text(others(number)));
    if (role.isPresent() && !SEVERAL.matcher(name).find()) {
      List<String> names = names(name);
      List<String> aliases =
          Stream.concat(names.stream().skip(1), others.stream()).distinct().toList();
      return List.of(
          new NamedPerson(names.isEmpty() ? name : names.getFirst(), aliases, role.get(), reach));
    }
    // Pasted as one writes it in a message: "Linda Zhou / 周琳, sales contact".
    PeopleWords.Read read = words.people(name);
    if (!read.unclear().isEmpty()) {
      problems.put(
          role(number),
          speech.plain("field.people-unclear", "line", Kit.cut(read.unclear().getFirst(), 80)));
    }
    return read.people().stream()
        .map(p ->
            new NamedPerson(
                p.name(),
                Stream.concat(p.aliases().stream(), others.stream()).distinct().toList(),
                p.role(),
                reach))
        .toList();
  }

  private static List<String> names(String typed) {
    return NAMES.splitAsStream(typed).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }
}
