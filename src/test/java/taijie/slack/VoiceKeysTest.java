package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import taijie.TestBot;
import taijie.dispute.Ending;
import taijie.dispute.Inspector;
import taijie.dispute.Medium;
import taijie.dispute.NoticeTerm;
import taijie.draft.Weight;
import taijie.guard.GuardKind;
import taijie.sampling.DefectClass;
import taijie.vocabulary.Label;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;
import taijie.vocabulary.Stance;

/**
 * The code asks for no sentence that the voice lacks, and the voice has none that nobody asks for.
 */
class VoiceKeysTest {

  private static final Set<String> KEYS = TestBot.KNOWLEDGE.voice().keys();
  private static final Set<String> FILES =
      KEYS.stream().map(VoiceKeysTest::file).collect(Collectors.toSet());

  // A literal that looks like a key, and one that begins or ends a key put together at run time.
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern KEY =
      Pattern.compile("[a-z][a-z-]*\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
  private static final Pattern PREFIX = Pattern.compile("[a-z][a-z-]*\\.(?:[a-z0-9-]*-)?");
  private static final Pattern FIELD =
      Pattern.compile("modals\\.(line|lines|choice|date|person|ticks|tick)\\(\\s*\"([a-z-]+)\"");
  private static final Pattern LABEL =
      Pattern.compile("speech(?:\\(\\))?\\s*\\.label\\(\\s*\"([a-z-]+)\"");

  private static final List<String> SOURCES = sources();

  @Test
  void every_sentence_asked_for_is_there() {
    Set<String> missing = new TreeSet<>();
    literals()
        .filter(text -> KEY.matcher(text).matches() && FILES.contains(file(text)))
        .filter(text -> !text.endsWith(".yml") && !KEYS.contains(text))
        .filter(text -> KEYS.stream().noneMatch(key -> key.startsWith(text + "-")))
        .forEach(missing::add);
    assertThat(missing).isEmpty();
  }

  @Test
  void every_beginning_of_a_key_leads_to_sentences() {
    Set<String> missing = new TreeSet<>();
    literals()
        .filter(text -> PREFIX.matcher(text).matches() && FILES.contains(file(text)))
        .filter(text -> KEYS.stream().noneMatch(key -> key.startsWith(text)))
        .forEach(missing::add);
    assertThat(missing).isEmpty();
  }

  @Test
  void every_field_has_its_label() {
    Set<String> missing = new TreeSet<>();
    matches(FIELD)
        .forEach(m -> {
          want("field." + m.group(2), missing);
          if (m.group(1).equals("tick")) {
            want("field." + m.group(2) + "-tick", missing);
          }
        });
    assertThat(missing).isEmpty();
  }

  @Test
  void every_label_is_called_something() {
    Set<String> missing = new TreeSet<>();
    labels("stance", Stance.values(), missing);
    labels("role", Role.values(), missing);
    labels("relationship", Relationship.values(), missing);
    labels("ending", Ending.values(), missing);
    labels("medium", Medium.values(), missing);
    labels("phrase-medium", taijie.phrasebook.Medium.values(), missing);
    labels("phrase-temperature", taijie.phrasebook.Temperature.values(), missing);
    labels("guard-kind", GuardKind.values(), missing);
    labels("weight", Weight.values(), missing);
    labels("inspector", Inspector.values(), missing);
    labels("since", NoticeTerm.Since.values(), missing);
    labels("defect-class", DefectClass.values(), missing);
    for (Ending ending : Ending.values()) {
      want("thread.closed-" + ending.key(), missing);
    }
    assertThat(missing).isEmpty();
    assertThat(matches(LABEL).map(m -> m.group(1)).distinct().toList())
        .containsExactlyInAnyOrder(
            "stance",
            "role",
            "relationship",
            "ending",
            "medium",
            "phrase-medium",
            "phrase-temperature",
            "guard-kind",
            "weight",
            "inspector",
            "since",
            "defect-class",
            "scope");
  }

  @Test
  void every_sentence_is_asked_for_somewhere() {
    Set<String> literals = literals().collect(Collectors.toSet());
    Set<String> prefixes =
        literals.stream()
            .filter(text -> PREFIX.matcher(text).matches())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> fields =
        matches(FIELD)
            .flatMap(m -> Stream.of("field." + m.group(2), "field." + m.group(2) + "-tick"))
            .collect(Collectors.toSet());
    Set<String> groups = matches(LABEL).map(m -> m.group(1)).collect(Collectors.toSet());
    // Prefixes that end with the dot take the rest from a literal of the same class.
    Set<String> unused =
        KEYS.stream()
            .filter(key -> !literals.contains(key) && !fields.contains(key))
            .filter(key -> !groups.contains(file(key)))
            .filter(key ->
                prefixes.stream()
                    .noneMatch(p ->
                        key.startsWith(p) && (!p.endsWith(".") || literals.contains(rest(key, p)))))
            .filter(key -> !isPieced(key, literals))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).isEmpty();
  }

  // "field." + which + "-hint": the middle is a literal too.
  private static boolean isPieced(String key, Set<String> literals) {
    return literals.contains(file(key) + ".")
        && literals.stream()
            .filter(text -> text.matches("-[a-z-]+") && key.endsWith(text))
            .map(text -> key.substring(file(key).length() + 1, key.length() - text.length()))
            .anyMatch(literals::contains);
  }

  private static String rest(String key, String prefix) {
    return key.substring(prefix.length());
  }

  private static void labels(String group, Label[] labels, Set<String> missing) {
    for (Label label : labels) {
      want(group + "." + label.key(), missing);
    }
  }

  private static void want(String key, Set<String> missing) {
    if (!KEYS.contains(key)) {
      missing.add(key);
    }
  }

  private static Stream<String> literals() {
    return matches(LITERAL).map(m -> m.group(1));
  }

  private static Stream<java.util.regex.MatchResult> matches(Pattern pattern) {
    return SOURCES.stream().map(pattern::matcher).flatMap(Matcher::results);
  }

  private static String file(String key) {
    return key.substring(0, Math.max(0, key.indexOf('.')));
  }

  private static List<String> sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/taijie"))) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> !f.toString().contains("/playground/"))
          .map(VoiceKeysTest::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
