package taijie.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import taijie.supplier.list.SupplierList;
import taijie.usecase.TakeInSuppliers.Change;

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

  /**
   * Takes a list of suppliers in, whole or not at all.
   *
   * @param workspace into which; may be left out where only one is known
   * @param really whether to do it, or only to tell what would happen
   * @throws IllegalArgumentException where it is not clear which workspace is meant
   */
  List<Change> takeInSuppliers(Optional<String> workspace, SupplierList list, boolean really);

  /** Copies everything to a new file, while the bot may be at work. */
  void backUp(Path to);
}
