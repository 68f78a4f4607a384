package taijie.playground.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * A file of changes, one JSON object a line, written through at each change: it outlives the
 * killing of the process. A last line that was cut off is dropped.
 */
final class Journal implements AutoCloseable {
  private final Path path;
  private final FileChannel file;
  private final List<Change> found;

  Journal(Path path) {
    this.path = path;
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      found = read();
    } catch (IOException e) {
      throw new UncheckedIOException("The playground's journal " + path + " cannot be opened", e);
    }
  }

  /** What an earlier run left. */
  List<Change> found() {
    return found;
  }

  void append(Change change) {
    byte[] line = (Json.MAPPER.writeValueAsString(change) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      ByteBuffer bytes = ByteBuffer.wrap(line);
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The playground's journal " + path + " cannot be written", e);
    }
  }

  void delete() {
    close();
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Change> read() throws IOException {
    byte[] all = Files.readAllBytes(path);
    List<Change> changes = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] == '\n') {
        changes.add(parse(all, start, i, changes.size() + 1));
        start = i + 1;
      }
    }
    file.truncate(start);
    file.position(start);
    return List.copyOf(changes);
  }

  private Change parse(byte[] all, int from, int to, int line) {
    try {
      return Json.MAPPER.readValue(all, from, to - from, Change.class);
    } catch (JacksonException e) {
      throw new IllegalStateException(
          path + ":" + line + " is no change of the playground; delete the file to start over", e);
    }
  }
}
