package taijie.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A folder of conversations, as it was read: what the bot knows and says.
 *
 * @param files texts by their path below the folder, such as {@code guard/copy-owner.yml}
 */
public record Conversations(Map<String, String> files) {

  private static final int BEGINNING = 20;

  public Conversations {
    files = new TreeMap<>(files);
  }

  /**
   * Reads all YAML files below a folder.
   *
   * @throws ContentException where there is no such folder, or a file cannot be one of it
   */
  public static Conversations in(Path folder) {
    Problems problems = new Problems();
    Map<String, String> files = new Folder(folder, problems).read();
    problems.throwIfAny();
    return new Conversations(files);
  }

  /** The files below a folder such as {@code playbook}, each as its top mapping, by name. */
  public List<Fields> folder(String name, Problems problems) {
    return folder(name, file -> true, problems);
  }

  /** The same without those that are not wanted, which are not read at all. */
  public List<Fields> folder(String name, Predicate<String> wanted, Problems problems) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(name + "/") && wanted.test(file.getKey()))
        .flatMap(file -> Yaml.read(file.getKey(), file.getValue(), problems).stream())
        .toList();
  }

  /** One file; a problem where it is missing. */
  public Optional<Fields> file(String name, Problems problems) {
    String text = files.get(name);
    if (text == null) {
      problems.add(new Place(name, 1, 1), "the file is missing");
      return Optional.empty();
    }
    return Yaml.read(name, text, problems);
  }

  /**
   * Where some words of a file stand, as far as their beginning shows it: in the source they may be
   * quoted and broken into lines. The file's beginning where they are not found.
   */
  public Place find(String file, String words) {
    String beginning = words.substring(0, Math.min(words.length(), BEGINNING));
    List<String> lines = files.getOrDefault(file, "").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int column = lines.get(i).indexOf(beginning);
      if (column >= 0) {
        return new Place(file, i + 1, column + 1);
      }
    }
    return new Place(file, 1, 1);
  }
}
