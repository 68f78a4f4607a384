package taijie.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a folder of somebody's own: whatever lies in it, it comes to an end soon. */
final class Folder {

  // The largest of the built-in files has a tenth of it; the YAML reader takes no more than three.
  private static final long LARGEST = 2_000_000;
  // The built-in folder has three hundred.
  private static final int MOST_ENTRIES = 20_000;

  private final Path folder;
  private final Problems problems;

  Folder(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** The texts by their names; what cannot be read becomes a problem. */
  Map<String, String> read() {
    Map<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      problem(folder.toString(), Files.exists(folder) ? "is no folder" : "is not there", FOLDER);
      return files;
    }
    try {
      List<Path> entries = entries();
      if (entries.size() > MOST_ENTRIES) {
        problem(folder.toString(), "holds more than " + MOST_ENTRIES + " files", FOLDER);
        return files;
      }
      Path real = folder.toRealPath();
      for (Path path : entries.stream().filter(Folder::isYaml).toList()) {
        add(path, real, files);
      }
      if (files.isEmpty() && problems.all().isEmpty()) {
        problem(folder.toString(), "holds no .yml file", FOLDER);
      }
    } catch (IOException | UncheckedIOException e) {
      problem(
          folder.toString(), "cannot be read (" + reason(e) + ")", "let the bot's user read it");
    }
    return files;
  }

  private static final String FOLDER =
      "name a folder of conversations, such as a copy of the built-in one";

  // Endless trees are not gone through to their end, and links to folders not followed.
  private List<Path> entries() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.limit(MOST_ENTRIES + 1L).toList();
    }
  }

  private void add(Path path, Path real, Map<String, String> files) {
    String plain = folder.relativize(path).toString().replace('\\', '/');
    String name = plain.replaceAll("\\p{Cntrl}", "?");
    try {
      if (!name.equals(plain)) {
        problem(name, "has a control character in its name", "rename it");
      } else if (!path.toRealPath().startsWith(real)) {
        problem(name, "is a link that leads out of the folder", "put the file itself there");
      } else if (!Files.isRegularFile(path)) {
        problem(name, "is no file", "take it away or rename it");
      } else if (Files.size(path) > LARGEST) {
        problem(name, "is larger than " + LARGEST / 1_000_000 + " MB", "split it");
      } else {
        files.put(name, Files.readString(path));
      }
    } catch (CharacterCodingException e) {
      problem(name, "is not UTF-8 text", "save it as UTF-8");
    } catch (IOException e) {
      problem(name, "cannot be read (" + reason(e) + ")", "let the bot's user read it");
    }
  }

  private void problem(String file, String wrong, String cure) {
    problems.add(new Place(file, 1, 1), wrong + "; " + cure);
  }

  // The message of such an exception is often no more than the file's name.
  private static String reason(Exception e) {
    Throwable inner = e.getCause() instanceof IOException cause ? cause : e;
    return inner.getClass().getSimpleName();
  }

  private static boolean isYaml(Path path) {
    return path.toString().endsWith(".yml") || path.toString().endsWith(".yaml");
  }
}
