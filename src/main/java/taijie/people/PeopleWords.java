package taijie.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.content.Conversations;
import taijie.content.Problems;
import taijie.content.Speech;
import taijie.text.Scripts;
import taijie.vocabulary.Label;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Role;

/**
 * Reads people as somebody typed them: one a line, {@code Linda Zhou / 周琳, sales contact}. Names
 * are separated by strokes, the role stands behind a comma, a dash or in brackets.
 */
public final class PeopleWords {

  private static final Pattern LINES = Pattern.compile("[\\n;；]+");
  private static final Pattern ADDRESSEES = Pattern.compile("[\\n;；,，、]+(?![^(（]*[)）])");
  private static final Pattern NAMES = Pattern.compile("\\s*[/／|]\\s*");
  private static final Pattern ROLE_APART =
      Pattern.compile("\\s*(?:[,，:：=（(]|\\s[-–—]\\s|—|–)\\s*");

  private static final Pattern BRACKETS = Pattern.compile("\\s*[(（]([^()（）]*)[)）]");
  // What may stand between a name and the role behind it.
  private static final String APART = " \u3000\t/／|";

  private final List<Word> words;

  private record Word(String text, Role role) {}

  private PeopleWords(List<Word> words) {
    this.words = words;
  }

  /** Reads {@code people/roles.yml}. */
  public static PeopleWords from(Conversations conversations, Problems problems) {
    List<Word> words = new ArrayList<>();
    conversations
        .file("people/roles.yml", problems)
        .ifPresent(file -> {
          for (Role role : Role.values()) {
            file.texts(role.key())
                .forEach(text -> words.add(new Word(text.toLowerCase(Locale.ROOT), role)));
          }
          file.end();
        });
    words.sort(Comparator.comparingInt((Word w) -> w.text().length()).reversed());
    return new PeopleWords(List.copyOf(words));
  }

  /**
   * What came of a text.
   *
   * @param unclear lines without a role that anybody could tell
   */
  public record Read(List<NamedPerson> people, List<String> unclear) {}

  /** People of the factory, one a line, each with a role. */
  public Read people(String typed) {
    List<NamedPerson> people = new ArrayList<>();
    List<String> unclear = new ArrayList<>();
    for (String line : LINES.split(typed)) {
      if (!line.isBlank()) {
        Optional<NamedPerson> person = person(line.strip());
        person.ifPresentOrElse(people::add, () -> unclear.add(line.strip()));
      }
    }
    return new Read(people, unclear);
  }

  /**
   * Addressees of a draft: known people by any of their names, others by a role beside the name.
   */
  public List<NamedPerson> addressees(String typed, List<NamedPerson> known) {
    return Arrays.stream(ADDRESSEES.split(typed))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> addressee(name, known))
        .toList();
  }

  /** The same people as somebody would type them. */
  public String write(List<NamedPerson> people, Speech speech) {
    return people.stream()
        .map(p -> String.join(" / ", p.names()) + ", " + speech.label("role", p.role()))
        .collect(Collectors.joining("\n"));
  }

  private NamedPerson addressee(String typed, List<NamedPerson> known) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(p -> p.names().stream().anyMatch(n -> names(lower, n.toLowerCase(Locale.ROOT))))
        .findFirst()
        .or(() -> person(typed))
        .orElseGet(() -> new NamedPerson(typed, List.of(), role(lower).orElse(Role.SALES_CONTACT)));
  }

  private static boolean names(String typed, String name) {
    if (Scripts.hasHan(name)) {
      return typed.contains(name);
    }
    return Pattern.compile("(?<![\\p{L}])" + Pattern.quote(name) + "(?![\\p{L}])")
        .matcher(typed)
        .find();
  }

  private Optional<NamedPerson> person(String typed) {
    List<String> inBrackets = new ArrayList<>();
    String line = withoutNamesInBrackets(typed, inBrackets);
    String[] parts = ROLE_APART.split(line, 2);
    String front = parts[0];
    String behind = parts.length > 1 ? parts[1] : "";
    if (!behind.isEmpty() && exactly(front).isPresent() && exactly(behind).isEmpty()) {
      // The other way round: “Owner: Mr Chen”.
      return named(ROLE_APART.split(behind, 2)[0], inBrackets, exactly(front));
    }
    if (!behind.isEmpty()) {
      return named(front, inBrackets, role(lower(behind)));
    }
    Optional<Word> last = words.stream().filter(w -> endsWith(front, w.text())).findFirst();
    return last.isPresent()
        ? named(cut(front, last.get()), inBrackets, last.map(Word::role))
        : named(front, inBrackets, role(lower(front)));
  }

  // A name in brackets is one more name; a role there is the role.
  private String withoutNamesInBrackets(String typed, List<String> names) {
    return BRACKETS
        .matcher(typed)
        .replaceAll(m -> {
          String inside = m.group(1).strip();
          if (inside.isEmpty() || role(lower(inside)).isPresent()) {
            return Matcher.quoteReplacement(m.group());
          }
          names.add(inside);
          return "";
        });
  }

  private static Optional<NamedPerson> named(
      String typed, List<String> others, Optional<Role> role) {
    List<String> names =
        Stream.concat(Arrays.stream(NAMES.split(typed)), others.stream())
            .map(String::strip)
            .filter(n -> !n.isEmpty())
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : role.map(r -> new NamedPerson(names.getFirst(), names.subList(1, names.size()), r));
  }

  // “周琳 业务”, but not “Boss Chen” or “陈老板”: a title that is part of a name stays there.
  private static boolean endsWith(String typed, String word) {
    String lower = lower(typed).stripTrailing();
    int before = lower.length() - word.length() - 1;
    return before > 0 && lower.endsWith(word) && APART.indexOf(lower.charAt(before)) >= 0;
  }

  private static String cut(String typed, Word word) {
    String line = typed.stripTrailing();
    return line.substring(0, line.length() - word.text().length() - 1);
  }

  private Optional<Role> exactly(String typed) {
    String lower = lower(typed).strip();
    return Label.find(Role.class, lower)
        .or(() -> words.stream().filter(w -> w.text().equals(lower)).map(Word::role).findFirst());
  }

  private Optional<Role> role(String lower) {
    Optional<Role> exact = Label.find(Role.class, lower.replaceAll("[)）\\s]+$", ""));
    return exact.isPresent()
        ? exact
        : words.stream().filter(w -> names(lower, w.text())).map(Word::role).findFirst();
  }

  private static String lower(String typed) {
    return typed.toLowerCase(Locale.ROOT);
  }
}
