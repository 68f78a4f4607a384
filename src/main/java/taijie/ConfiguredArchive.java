package taijie;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import taijie.cli.Archive;
import taijie.storage.Database;
import taijie.storage.Export;
import taijie.storage.Import;
import taijie.storage.Schedule;
import taijie.storage.SqlStore;
import taijie.supplier.list.SupplierList;
import taijie.usecase.TakeInSuppliers;
import taijie.usecase.TakeInSuppliers.Change;

/** The database that the settings name, opened for one task at a time. */
record ConfiguredArchive(Settings settings) implements Archive {

  @Override
  public void export(Optional<String> workspace, PrintWriter out) {
    try (Database database = Database.look(settings.database(), settings.data())) {
      new Export(database).write(workspace, out);
    }
  }

  @Override
  public List<String> takeIn(BufferedReader in) throws IOException {
    // Only plans are made: whoever serves carries them out, at once whatever its clock says.
    Schedule schedule = new Schedule(new Chores(), InstantSource.fixed(Instant.EPOCH));
    try (Database database = Database.open(settings.database(), settings.data())) {
      return new Import(database, schedule).read(in);
    }
  }

  @Override
  public List<Change> takeInSuppliers(
      Optional<String> workspace, SupplierList list, boolean really) {
    InstantSource clock = InstantSource.system();
    try (Database database =
        really
            ? Database.open(settings.database(), settings.data())
            : Database.look(settings.database(), settings.data())) {
      SqlStore store = new SqlStore(database, new Schedule(new Chores(), clock), clock);
      return new TakeInSuppliers(store, clock.instant())
          .run(workspace.orElseGet(() -> onlyOne(store.workspaces())), list, really);
    }
  }

  private static String onlyOne(List<String> workspaces) {
    if (workspaces.size() != 1) {
      throw new IllegalArgumentException(
          workspaces.isEmpty()
              ? "No workspace is known yet: open a dispute first, or name it: --workspace T…"
              : "Several workspaces are known ("
                  + String.join(", ", workspaces)
                  + "): say which, --workspace T…");
    }
    return workspaces.getFirst();
  }

  @Override
  public void backUp(Path to) {
    try (Database database = Database.look(settings.database(), settings.data())) {
      database.backUp(to);
    }
  }
}
