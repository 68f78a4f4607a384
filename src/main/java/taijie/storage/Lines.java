package taijie.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import taijie.storage.Contents.Section;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The lines of an exported file, and what they add up to. */
final class Lines {

  static final String FORMAT = "taijie-export";
  static final int VERSION = 1;

  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Lines() {}

  /** The first line of a workspace. */
  static String header(String workspace) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("format", FORMAT);
    line.put("version", VERSION);
    line.put("workspace", workspace);
    return MAPPER.writeValueAsString(line);
  }

  /** A row; its columns in the order of their names, so that two databases write the same. */
  static String row(Section section, Map<String, Object> columns) {
    Map<String, Object> row = new TreeMap<>(columns);
    section.own().forEach(row::remove);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("table", section.table());
    line.put("row", row);
    return MAPPER.writeValueAsString(line);
  }

  /** Rows and their hash for each section, added up line by line. */
  static final class Sums {

    private final Map<String, MessageDigest> hashes = new TreeMap<>();
    private final Map<String, Long> rows = new TreeMap<>();

    Sums() {
      for (Section section : Contents.SECTIONS) {
        hashes.put(section.table(), Names.sha256());
        rows.put(section.table(), 0L);
      }
    }

    /** Counts a line as it stands in the file, without its end. */
    void add(String table, String line) {
      MessageDigest hash = hashes.get(table);
      if (hash != null) {
        hash.update(line.getBytes(StandardCharsets.UTF_8));
        hash.update((byte) '\n');
        rows.merge(table, 1L, Long::sum);
      }
    }

    boolean isEmpty() {
      return rows.values().stream().allMatch(count -> count == 0);
    }

    /** The last line of a workspace; the sums must not be added to afterwards. */
    JsonNode end() {
      ObjectNode end = MAPPER.createObjectNode();
      ObjectNode sections = end.putObject("end");
      rows.forEach((table, count) -> {
        ObjectNode sum = sections.putObject(table);
        sum.put("rows", count);
        MessageDigest hash = hashes.get(table);
        sum.put("sha256", hash == null ? "" : HexFormat.of().formatHex(hash.digest()));
      });
      return end;
    }
  }

  /** Where two ends differ, in words. */
  static List<String> differences(JsonNode promised, JsonNode found) {
    List<String> differences = new ArrayList<>();
    found
        .path("end")
        .propertyStream()
        .forEach(section -> {
          JsonNode other = promised.path("end").path(section.getKey());
          long expected = other.path("rows").asLong(0);
          long rows = section.getValue().path("rows").asLong(0);
          if (rows != expected) {
            differences.add(section.getKey() + " has " + rows + " rows instead of " + expected);
          } else if (!other.isMissingNode()
              && !other.path("sha256").equals(section.getValue().path("sha256"))) {
            differences.add(section.getKey() + " has another hash");
          }
        });
    return differences;
  }
}
