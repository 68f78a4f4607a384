package taijie.playground.blocks;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where blocks are shown: what may stand there, and how much of it. */
public enum Surface {
  MESSAGE(50, "markdown", "table", "data_visualization", "file", "video"),
  MODAL(100),
  HOME(100, "video");

  private static final Set<String> EVERYWHERE =
      Set.of("section", "actions", "context", "header", "divider", "image", "input", "rich_text");

  private final int most;
  private final Set<String> types;

  Surface(int most, String... more) {
    this.most = most;
    this.types =
        Stream.concat(EVERYWHERE.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
  }

  int most() {
    return most;
  }

  Set<String> types() {
    return types;
  }
}
