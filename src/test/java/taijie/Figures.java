package taijie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Shares of examples that were judged as they should be, together and for each language. */
final class Figures {

  private static final List<String> LANGUAGES = List.of("en", "zh-Hans", "zh-Hant", "mixed");
  private static final List<String> KINDS =
      List.of("copy-owner", "copy-many", "formal-notice", "ultimatum");

  private Figures() {}

  /**
   * One figure.
   *
   * @param apart for each language
   */
  record Row(double all, Map<String, Double> apart) {}

  /** A measure over examples as they are labelled and as they were judged. */
  @FunctionalInterface
  private interface Measure {
    double of(List<JsonNode> expected, List<JsonNode> judged);
  }

  static Map<String, Row> of(String task, List<JsonNode> expected, List<JsonNode> judged) {
    Map<String, Row> rows = new LinkedHashMap<>();
    measures(task)
        .forEach((name, measure) -> {
          Map<String, Double> apart = new LinkedHashMap<>();
          for (String language : LANGUAGES) {
            List<Integer> those =
                IntStream.range(0, expected.size())
                    .filter(i -> expected.get(i).get("lang").asString().equals(language))
                    .boxed()
                    .toList();
            apart.put(
                language,
                measure.of(
                    those.stream().map(expected::get).toList(),
                    those.stream().map(judged::get).toList()));
          }
          rows.put(task + ": " + name, new Row(measure.of(expected, judged), apart));
        });
    return rows;
  }

  static String table(String title, Map<String, Row> rows) {
    StringBuilder table =
        new StringBuilder("| " + title + " | all | en | zh-Hans | zh-Hant | mixed |\n");
    table.append("| --- | --- | --- | --- | --- | --- |\n");
    rows.forEach((name, row) -> {
      table.append("| ").append(name).append(" | ").append("%.2f".formatted(row.all()));
      row.apart().values().forEach(one -> table.append(" | ").append("%.2f".formatted(one)));
      table.append(" |\n");
    });
    return table.toString();
  }

  private static Map<String, Measure> measures(String task) {
    Map<String, Measure> measures = new LinkedHashMap<>();
    switch (task) {
      case "guard" -> {
        measures.put("copy-owner, precision", (e, j) -> precision(e, j, "copy-owner"));
        measures.put("copy-owner, recall", (e, j) -> recall(e, j, "copy-owner"));
        measures.put("mean f-measure of four kinds", Figures::meanOfKinds);
        measures.put("right thing done", share(always(), Figures::isActedOn));
        measures.put(
            "hard negatives left alone",
            share(
                (e, j) -> e.get("kinds").isEmpty() && e.path("hard").asBoolean(false),
                (e, j) -> j.get("kinds").isEmpty()));
      }
      case "pushback" -> {
        measures.put("stance", share(always(), (e, j) -> e.get("stance").equals(j.get("stance"))));
        measures.put(
            "first topic",
            share(
                Figures::disputes,
                (e, j) -> e.get("topics").get(0).equals(j.get("topics").path(0))));
        measures.put("band of substance", share(Figures::disputes, (e, j) -> band(e) == band(j)));
      }
      case "reading" ->
          measures.put(
              "from texts alone",
              share(always(), (e, j) -> e.get("expected").equals(j.get("reading"))));
      case "draft" -> {
        measures.put("f-measure of all findings", Figures::findings);
        measures.put(
            "good ones told that they are good",
            share((e, j) -> e.get("findings").isEmpty(), (e, j) -> j.get("findings").isEmpty()));
      }
      default -> {
        measures.put("right situation first", share(Figures::own, (e, j) -> isAmong(e, j, 1)));
        measures.put("right one among three", share(Figures::own, (e, j) -> isAmong(e, j, 3)));
        measures.put("real ones answered", share(Figures::own, Figures::confident));
        measures.put(
            "others told that there is nothing",
            share((e, j) -> !own(e, j), (e, j) -> !confident(e, j)));
      }
    }
    return measures;
  }

  /** What is done follows from what is proposed and how far the dispute is. */
  private static boolean isActedOn(JsonNode expected, JsonNode judged) {
    List<String> kinds = strings(expected.get("kinds"));
    String owner = expected.get("stage").asString().equals("exhausted") ? "guide" : "warn";
    String action = kinds.isEmpty() ? "none" : kinds.contains("copy-owner") ? owner : "caution";
    return judged.get("action").asString().equals(action);
  }

  private static BiPredicate<JsonNode, JsonNode> always() {
    return (e, j) -> true;
  }

  private static Measure share(
      BiPredicate<JsonNode, JsonNode> among, BiPredicate<JsonNode, JsonNode> right) {
    return (expected, judged) -> {
      int of = 0;
      int good = 0;
      for (int i = 0; i < expected.size(); i++) {
        if (among.test(expected.get(i), judged.get(i))) {
          of++;
          good += right.test(expected.get(i), judged.get(i)) ? 1 : 0;
        }
      }
      return of == 0 ? 1 : (double) good / of;
    };
  }

  private static boolean disputes(JsonNode expected, JsonNode judged) {
    return expected.get("stance").asString().equals("disputes");
  }

  private static int band(JsonNode answer) {
    double specificity = answer.get("specificity").asDouble();
    return specificity < 0.34 ? 0 : specificity <= 0.67 ? 1 : 2;
  }

  private static boolean own(JsonNode expected, JsonNode judged) {
    return !expected.get("situations").isEmpty();
  }

  private static boolean confident(JsonNode expected, JsonNode judged) {
    return judged.get("confident").asBoolean();
  }

  private static boolean isAmong(JsonNode expected, JsonNode judged, int first) {
    List<String> right = strings(expected.get("situations"));
    return strings(judged.get("situations")).stream().limit(first).anyMatch(right::contains);
  }

  private static double precision(List<JsonNode> expected, List<JsonNode> judged, String kind) {
    return share((e, j) -> has(j, kind), (e, j) -> has(e, kind)).of(expected, judged);
  }

  private static double recall(List<JsonNode> expected, List<JsonNode> judged, String kind) {
    return share((e, j) -> has(e, kind), (e, j) -> has(j, kind)).of(expected, judged);
  }

  private static double meanOfKinds(List<JsonNode> expected, List<JsonNode> judged) {
    return KINDS.stream()
        .mapToDouble(kind -> {
          double precision = precision(expected, judged, kind);
          double recall = recall(expected, judged, kind);
          return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        })
        .average()
        .orElse(0);
  }

  private static boolean has(JsonNode example, String kind) {
    return strings(example.get("kinds")).contains(kind);
  }

  private static double findings(List<JsonNode> expected, List<JsonNode> judged) {
    int right = 0;
    int either = 0;
    for (int i = 0; i < expected.size(); i++) {
      Set<String> should = keys(expected.get(i));
      Set<String> does = keys(judged.get(i));
      either += should.size() + does.size();
      should.retainAll(does);
      right += should.size();
    }
    return either == 0 ? 1 : 2.0 * right / either;
  }

  private static Set<String> keys(JsonNode draft) {
    Set<String> keys = new TreeSet<>();
    draft.get("findings").forEach(finding -> keys.add(finding.get("key").asString()));
    return keys;
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(one -> strings.add(one.asString()));
    return strings;
  }
}
