package taijie.storage;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import taijie.storage.Contents.Section;

/** Writes all that is kept on workspaces as JSON Lines. */
public final class Export {

  // A journal of years must not have to fit into memory.
  private static final int ROWS_AT_ONCE = 500;

  private final Database database;

  public Export(Database database) {
    this.database = database;
  }

  /**
   * Writes a workspace, or all; each as it was at one moment, while the bot may be at work.
   *
   * @throws IllegalArgumentException where nothing is kept on the workspace named
   */
  public void write(Optional<String> workspace, PrintWriter out) {
    database
        .jdbi()
        .useTransaction(
            database.dialect().isolation(),
            handle -> {
              List<String> all = workspaces(handle);
              if (workspace.isPresent() && !all.contains(workspace.get())) {
                throw new IllegalArgumentException(
                    "Nothing is kept on a workspace "
                        + workspace.get()
                        + "; known are: "
                        + (all.isEmpty() ? "none" : String.join(", ", all)));
              }
              for (String one : workspace.map(List::of).orElse(all)) {
                write(handle, one, out);
              }
            });
    out.flush();
    if (out.checkError()) {
      throw new IllegalStateException("The export could not be written to its end.");
    }
  }

  private static void write(Handle handle, String workspace, PrintWriter out) {
    // Lines end alike on every system: the hash is taken over them.
    out.print(Lines.header(workspace) + "\n");
    Lines.Sums sums = new Lines.Sums();
    for (Section section : Contents.SECTIONS) {
      rows(
          handle,
          workspace,
          section,
          line -> {
            sums.add(section.table(), line);
            out.print(line + "\n");
          });
    }
    out.print(sums.end() + "\n");
  }

  /** What is kept on a workspace adds up to this. */
  static Lines.Sums sums(Handle handle, String workspace) {
    Lines.Sums sums = new Lines.Sums();
    for (Section section : Contents.SECTIONS) {
      rows(handle, workspace, section, line -> sums.add(section.table(), line));
    }
    return sums;
  }

  private static void rows(
      Handle handle, String workspace, Section section, Consumer<String> each) {
    try (Stream<String> lines =
        handle
            .createQuery(
                "select * from "
                    + section.table()
                    + " where workspace = :workspace order by "
                    + section.order())
            .bind("workspace", workspace)
            .setFetchSize(ROWS_AT_ONCE)
            .mapToMap()
            .map(row -> Lines.row(section, row))
            .stream()) {
      // Names compare otherwise on other databases; numbers do not.
      (section.order().matches("number.*|place") ? lines : lines.sorted()).forEach(each);
    }
  }

  private static List<String> workspaces(Handle handle) {
    String union =
        String.join(
            " union ",
            Contents.SECTIONS.stream()
                .map(section -> "select workspace from " + section.table())
                .toList());
    return handle.createQuery(union).mapTo(String.class).stream().sorted().toList();
  }
}
