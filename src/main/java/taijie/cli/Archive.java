package taijie.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The configured database as a whole. */
public interface Archive {

  /**
   * Writes all that is kept on workspaces as JSON Lines, while the bot may be at work.
   *
   * @param workspace only this one
   */
  void export(Optional<String> workspace, PrintWriter out);

  /**
   * Reads an export.
   *
   * @return what was done, a sentence for each workspace
   */
  List<String> takeIn(BufferedReader in) throws IOException;

  /** Copies everything to a new file, while the bot may be at work. */
  void backUp(Path to);
}
