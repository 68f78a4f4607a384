package taijie.vocabulary;

import java.util.List;
import java.util.stream.Stream;

/**
 * A person of the dispute as the buyers speak of them.
 *
 * @param name the usual name, such as "Mr Chen" or 陈总
 * @param aliases other names and spellings
 * @param role what the person does
 * @param reach how to reach the person, as somebody wrote it; may be empty
 */
public record NamedPerson(String name, List<String> aliases, Role role, String reach) {

  public NamedPerson {
    aliases = List.copyOf(aliases);
  }

  public NamedPerson(String name, List<String> aliases, Role role) {
    this(name, aliases, role, "");
  }

  /** The usual name and all others. */
  public List<String> names() {
    return Stream.concat(Stream.of(name), aliases.stream()).distinct().toList();
  }
}
