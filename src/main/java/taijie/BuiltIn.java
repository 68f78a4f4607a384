package taijie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import taijie.content.Conversations;

/** The conversations that come with the program, be it a folder of classes or a jar. */
final class BuiltIn {

  private static final String FOLDER = "/conversations";

  private BuiltIn() {}

  /** The folder somebody chose, or the built-in conversations. */
  static Conversations conversations(Optional<Path> chosen) {
    return chosen.map(Conversations::in).orElseGet(BuiltIn::conversations);
  }

  private static Conversations conversations() {
    URL url = BuiltIn.class.getResource(FOLDER);
    if (url == null) {
      throw new IllegalStateException("the program was built without its conversations");
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return Conversations.in(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return Conversations.in(jar.getPath(FOLDER));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the built-in conversations cannot be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the built-in conversations cannot be found", e);
    }
  }
}
