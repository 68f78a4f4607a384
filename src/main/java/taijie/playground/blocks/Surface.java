package taijie.playground.blocks;

import java.util.Set;

/** Where blocks are shown: what may stand there, and how much of it. */
public enum Surface {
  MESSAGE(50, "markdown", "table", "data_visualization", "file", "video"),
  MODAL(100),
  HOME(100, "video");

  private static final Set<String> EVERYWHERE =
      Set.of("section", "actions", "context", "header", "divider", "image", "input", "rich_text");

  private final int most;
  private final Set<String> more;

  Surface(int most, String... more) {
    this.most = most;
    this.more = Set.of(more);
  }

  int most() {
    return most;
  }

  boolean shows(String type) {
    return EVERYWHERE.contains(type) || more.contains(type);
  }
}
