package taijie.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import taijie.dispute.DisputeId;
import taijie.storage.Contents.Section;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads what {@link Export} wrote, each workspace whole or not at all, and plans anew what is to be
 * done: looks at open disputes and deliveries that wait.
 */
public final class Import {

  private final Database database;
  private final Schedule schedule;

  /**
   * @param schedule whose clock says when deliveries are to begin
   */
  public Import(Database database, Schedule schedule) {
    this.database = database;
    this.schedule = schedule;
  }

  /** A file that cannot be taken; the message names the line and what is wrong there. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(long line, String why) {
      super("Line " + line + ": " + why);
    }
  }

  /**
   * Reads workspaces until the file ends.
   *
   * @return what was done, a sentence for each workspace
   * @throws Refused where a workspace is broken; those before it are in
   */
  public List<String> read(BufferedReader in) throws IOException {
    Reading reading = new Reading(in);
    List<String> done = new ArrayList<>();
    JsonNode header = reading.next();
    if (header == null) {
      throw new Refused(1, "there is nothing in it");
    }
    while (header != null) {
      String workspace = workspace(header, reading.number);
      done.add(
          database
              .jdbi()
              .inTransaction(database.dialect().isolation(), h -> take(h, workspace, reading)));
      header = reading.next();
    }
    return done;
  }

  private static String workspace(JsonNode header, long line) {
    if (!header.path("format").asString("").equals(Lines.FORMAT)) {
      throw new Refused(line, "a workspace of an export by “taijie export” should begin here");
    }
    int version = header.path("version").asInt(0);
    if (version != Lines.VERSION) {
      throw new Refused(
          line,
          "this is version "
              + version
              + " of the format, and only version "
              + Lines.VERSION
              + " is known here; use the Taijie that wrote it, or a later one");
    }
    return header.path("workspace").asString("");
  }

  private String take(Handle handle, String workspace, Reading reading) throws IOException {
    Lines.Sums kept = Export.sums(handle, workspace);
    boolean add = kept.isEmpty();
    Lines.Sums found = new Lines.Sums();
    for (JsonNode line = reading.next(); ; line = reading.next()) {
      if (line == null || line.has("format")) {
        throw new Refused(
            reading.number, "the export of " + workspace + " is cut off: its last line is missing");
      }
      if (line.has("end")) {
        return end(handle, workspace, add ? null : kept, found.end(), line, reading.number);
      }
      Section section = section(line, reading.number);
      found.add(section.table(), reading.text);
      if (!line.path("row").path("workspace").asString("").equals(workspace)) {
        throw new Refused(reading.number, "the row belongs to another workspace");
      }
      if (add) {
        add(handle, section, line.path("row"), reading.number);
      }
    }
  }

  private String end(
      Handle handle,
      String workspace,
      Lines.@Nullable Sums kept,
      JsonNode found,
      JsonNode promised,
      long line) {
    List<String> broken = Lines.differences(promised, found);
    if (!broken.isEmpty()) {
      throw new Refused(
          line,
          "the export of " + workspace + " was changed or damaged: " + String.join("; ", broken));
    }
    if (kept == null) {
      plan(handle, workspace);
      return workspace + " is in: " + found.path("end").path("dispute").path("rows") + " disputes.";
    }
    List<String> different = Lines.differences(promised, kept.end());
    if (!different.isEmpty()) {
      throw new Refused(
          line,
          "the database keeps other data on "
              + workspace
              + " already ("
              + String.join("; ", different)
              + "); import into an empty database");
    }
    return workspace + " was in already, the same in every row.";
  }

  private static Section section(JsonNode line, long number) {
    String table = line.path("table").asString("");
    return Contents.SECTIONS.stream()
        .filter(section -> section.table().equals(table) && line.path("row").isObject())
        .findFirst()
        .orElseThrow(() -> new Refused(number, "this is no row of a table known here"));
  }

  private void add(Handle handle, Section section, JsonNode row, long number) {
    Set<String> columns = new TreeSet<>();
    row.propertyStream()
        .filter(column -> !column.getValue().isNull())
        .forEach(column -> columns.add(column.getKey()));
    for (String column : columns) {
      if (!column.matches("[a-z_]+")) {
        throw new Refused(number, "“" + column + "” is no column");
      }
    }
    String values = columns.stream().map(c -> ":" + c).collect(Collectors.joining(", "));
    String sql =
        "insert into "
            + section.table()
            + " ("
            + String.join(", ", columns)
            + ") values ("
            + values
            + ")";
    try (Update update = handle.createUpdate(sql)) {
      columns.forEach(column -> bind(update, column, row.get(column)));
      update.execute();
    } catch (JdbiException e) {
      throw new Refused(number, "the row cannot be added: " + Database.reason(e));
    }
  }

  private static void bind(Update update, String column, JsonNode value) {
    if (value.isNumber()) {
      update.bind(column, value.asLong());
    } else {
      update.bind(column, value.asString());
    }
  }

  // A look too many does no harm: each finds out by itself when the next one is due.
  private void plan(Handle handle, String workspace) {
    handle
        .createQuery("select number from dispute where workspace = :w and is_open = 1")
        .bind("w", workspace)
        .mapTo(Integer.class)
        .list()
        .forEach(number ->
            schedule.lookAt(
                handle.getConnection(), new DisputeId(workspace, number), Instant.EPOCH));
    List<Map<String, String>> waiting =
        handle
            .createQuery(
                "select lane, id from delivery where workspace = :w and state = 'waiting'"
                    + " order by place")
            .bind("w", workspace)
            .map((row, context) -> Map.of("lane", row.getString("lane"), "id", row.getString("id")))
            .list();
    Map<String, String> first = new HashMap<>();
    waiting.forEach(row -> first.putIfAbsent(row.get("lane"), row.get("id")));
    first.forEach((lane, id) -> schedule.deliver(handle.getConnection(), workspace, lane, id));
  }

  /** The file, line by line. */
  private static final class Reading {
    private final BufferedReader in;
    private long number;
    private String text = "";

    Reading(BufferedReader in) {
      this.in = in;
    }

    /** The next line that is not empty; null at the end of the file. */
    @Nullable JsonNode next() throws IOException {
      String line = in.readLine();
      number++;
      if (line == null) {
        return null;
      }
      text = line;
      if (line.isBlank()) {
        return next();
      }
      try {
        JsonNode read = Lines.MAPPER.readTree(line);
        if (read.isObject()) {
          return read;
        }
      } catch (JacksonException e) {
        throw new Refused(number, "this is no JSON, or it is cut off");
      }
      throw new Refused(number, "this is no JSON object");
    }
  }
}
