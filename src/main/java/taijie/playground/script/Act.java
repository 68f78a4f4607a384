package taijie.playground.script;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One act of a script.
 *
 * @param place {@code file:line}
 * @param fields as written
 */
record Act(String place, JsonNode fields) {
  /** What may be done; an act does one of these. */
  static final List<String> DEEDS =
      List.of(
          "command",
          "says",
          "mention",
          "click",
          "choose",
          "shortcut",
          "edits",
          "deletes",
          "wait",
          "until",
          "home",
          "fill",
          "closes",
          "invites",
          "removes",
          "archives",
          "shares",
          "unshares");

  private static final Set<String> BESIDES =
      Set.of("by", "in", "thread", "top", "on", "from", "to", "fill", "submit", "then");

  /** What an expectation may speak of. */
  static final Set<String> EXPECTED =
      Set.of(
          "thread", "channel", "card", "private", "dm", "modal", "home", "errors", "fails",
          "silence", "not");

  /** The first deed written down; {@code fill} alone means the modal that is open. */
  String deed() {
    return DEEDS.stream()
        .filter(fields::has)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(place));
  }

  String text(String field) {
    return fields.path(field).asString("");
  }

  boolean has(String field) {
    return fields.has(field);
  }

  boolean flag(String field, boolean otherwise) {
    String text = text(field);
    return text.isEmpty() ? otherwise : text.equals("true");
  }

  JsonNode then() {
    return fields.path("then");
  }

  /** What is wrong with the way it is written. */
  Stream<String> problems() {
    if (!fields.isObject()) {
      return Stream.of(place + ": an act is a mapping, such as {by: anna, says: \"…\"}");
    }
    Stream<String> unknown =
        fields.propertyNames().stream()
            .filter(f -> !DEEDS.contains(f) && !BESIDES.contains(f))
            .map(f -> place + ": “" + f + "” is unknown; known are " + known());
    Stream<String> expected =
        then().propertyNames().stream()
            .filter(f -> !EXPECTED.contains(f))
            .map(f -> place + ": then “" + f + "” is unknown; known are " + sorted(EXPECTED));
    long deeds = DEEDS.stream().filter(fields::has).filter(d -> !d.equals("fill")).count();
    Stream<String> count =
        deeds == 1 || deeds == 0 && has("fill")
            ? Stream.of()
            : Stream.of(place + ": an act does one thing, of " + DEEDS);
    return Stream.of(unknown, expected, count).flatMap(s -> s);
  }

  private static List<String> known() {
    return sorted(Stream.concat(DEEDS.stream(), BESIDES.stream()).toList());
  }

  private static List<String> sorted(Collection<String> words) {
    return words.stream().distinct().sorted().toList();
  }
}
