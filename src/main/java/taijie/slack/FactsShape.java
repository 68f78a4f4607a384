package taijie.slack;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import taijie.slack.blocks.Act;

/**
 * What the window of a dispute's facts shows, as it carries it along.
 *
 * @param about the channel in which a dispute is being opened, or the number of one that is
 * @param full whether all groups are shown, or only the first fields
 * @param people for how many people there is room
 * @param supplier from whose last dispute fields were filled; empty where from none
 * @param renewed how often the bot put something into a field
 */
record FactsShape(
    String about, boolean full, int people, String supplier, Map<String, Integer> renewed) {

  static final int MOST_PEOPLE = 10;
  private static final String FULL = "full";

  FactsShape {
    people = Math.clamp(people, 1, MOST_PEOPLE);
    renewed = Map.copyOf(renewed);
  }

  static FactsShape brief(String about) {
    return new FactsShape(about, false, 1, "", Map.of());
  }

  static FactsShape read(String carried) {
    String[] parts = Arrays.copyOf(Act.parts(carried), 5);
    Map<String, Integer> renewed = new TreeMap<>();
    for (String field : (parts[4] == null ? "" : parts[4]).split(",")) {
      String[] pair = field.split("=");
      if (pair.length == 2) {
        renewed.put(pair[0], Integer.parseInt(pair[1]));
      }
    }
    boolean whole = parts[3] != null;
    return new FactsShape(
        parts[0],
        whole && parts[1].equals(FULL),
        whole && parts[2].matches("\\d{1,2}") ? Integer.parseInt(parts[2]) : 1,
        whole ? URLDecoder.decode(parts[3], StandardCharsets.UTF_8) : "",
        renewed);
  }

  String carried() {
    String fields =
        new TreeMap<>(renewed)
            .entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(","));
    return String.join(
        "|",
        about,
        full ? FULL : "brief",
        String.valueOf(people),
        URLEncoder.encode(supplier, StandardCharsets.UTF_8),
        fields);
  }

  FactsShape opened() {
    return new FactsShape(about, true, people, supplier, renewed);
  }

  FactsShape withRoomFor(int persons) {
    return new FactsShape(about, full, persons, supplier, renewed);
  }

  FactsShape remembering(String name) {
    return new FactsShape(about, full, people, name, renewed);
  }

  /** The same after the bot put something into these fields. */
  FactsShape renewing(Collection<String> fields) {
    Map<String, Integer> more = new TreeMap<>(renewed);
    fields.forEach(field -> more.merge(field, 1, Integer::sum));
    return new FactsShape(about, full, people, supplier, more);
  }
}
