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
  public void backUp(Path to) {
    try (Database database = Database.look(settings.database(), settings.data())) {
      database.backUp(to);
    }
  }
}
