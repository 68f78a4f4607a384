package taijie;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.slack.api.methods.MethodsClient;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may know which, and what only some may touch. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("taijie");

  private static final List<String> CORE =
      List.of(
          "vocabulary",
          "text",
          "content",
          "language",
          "playbook",
          "phrasebook",
          "guard",
          "pushback",
          "draft",
          "people",
          "batch",
          "cause",
          "sampling",
          "dispute",
          "record",
          "calendar",
          "nudge",
          "insight",
          "supplier",
          "opinion");

  private static final Set<String> ASKING =
      Set.of("now", "system", "systemUTC", "systemDefaultZone");

  /** What each package may know beside itself and the JDK. */
  private static final Map<String, List<String>> MAY_KNOW = new TreeMap<>();

  static {
    MAY_KNOW.put("vocabulary", List.of());
    MAY_KNOW.put("sampling", List.of("vocabulary"));
    MAY_KNOW.put("text", List.of("vocabulary"));
    MAY_KNOW.put("content", List.of("text", "vocabulary"));
    MAY_KNOW.put("language", List.of("text"));
    MAY_KNOW.put("language.onnx", List.of("language", "text"));
    MAY_KNOW.put("playbook", List.of("content", "vocabulary"));
    MAY_KNOW.put("phrasebook", List.of("content", "language", "text", "vocabulary"));
    MAY_KNOW.put("guard", List.of("content", "language", "text", "vocabulary"));
    MAY_KNOW.put("pushback", List.of("content", "language", "text", "vocabulary"));
    MAY_KNOW.put("people", List.of("content", "text", "vocabulary"));
    MAY_KNOW.put("draft", List.of("content", "language", "people", "text", "vocabulary"));
    MAY_KNOW.put("batch", List.of("content", "playbook", "text", "vocabulary"));
    MAY_KNOW.put("cause", List.of("content", "text"));
    MAY_KNOW.put(
        "dispute", List.of("batch", "cause", "playbook", "guard", "sampling", "vocabulary"));
    MAY_KNOW.put("calendar", List.of("content", "vocabulary"));
    MAY_KNOW.put(
        "record",
        List.of("batch", "cause", "content", "dispute", "sampling", "text", "vocabulary"));
    MAY_KNOW.put("record.word", List.of("dispute", "record", "vocabulary"));
    MAY_KNOW.put("nudge", List.of("calendar", "dispute", "playbook"));
    MAY_KNOW.put("insight", List.of("dispute", "vocabulary"));
    MAY_KNOW.put("supplier", List.of("dispute", "insight", "vocabulary"));
    MAY_KNOW.put("opinion", List.of("content", "draft", "guard", "pushback", "text", "vocabulary"));
    MAY_KNOW.put("opinion.endpoint", List.of("opinion", "vocabulary"));
    MAY_KNOW.put(
        "supplier.list", List.of("content", "dispute", "people", "supplier", "vocabulary"));
    MAY_KNOW.put("usecase", plus(CORE, "supplier.list"));
    MAY_KNOW.put("installation", List.of());
    MAY_KNOW.put(
        "storage",
        List.of(
            "dispute",
            "opinion",
            "phrasebook",
            "installation",
            "supplier",
            "usecase",
            "vocabulary"));
    MAY_KNOW.put("slack.blocks", plus(CORE, "usecase"));
    MAY_KNOW.put(
        "slack.delivery",
        plus(CORE, "installation", "record.word", "usecase", "slack.blocks", "socket"));
    MAY_KNOW.put("slack", plus(CORE, "installation", "usecase", "slack.blocks", "slack.delivery"));
    MAY_KNOW.put("server", List.of("content", "installation", "usecase", "vocabulary"));
    MAY_KNOW.put("socket", List.of("usecase"));
    MAY_KNOW.put("metrics", List.of("guard", "usecase"));
    MAY_KNOW.put("cli", plus(CORE, "supplier.list", "usecase"));
    MAY_KNOW.put("playground", playground("api", "blocks", "wire", "world"));
    MAY_KNOW.put("playground.world", List.of());
    MAY_KNOW.put("playground.blocks", playground("world"));
    MAY_KNOW.put("playground.wire", playground("world"));
    MAY_KNOW.put("playground.api", playground("blocks", "wire", "world"));
    MAY_KNOW.put(
        "playground.script", plus(playground("api", "blocks", "wire", "world"), "playground"));
  }

  @TestFactory
  Stream<DynamicTest> each_package_knows_only_what_the_map_allows() {
    return MAY_KNOW.entrySet().stream()
        .map(entry ->
            dynamicTest(
                entry.getKey(), () -> knowsOnly("taijie." + entry.getKey(), entry.getValue())));
  }

  private static void knowsOnly(String home, List<String> allowed) {
    List<String> packages = new ArrayList<>(List.of(home));
    allowed.forEach(name -> packages.add("taijie." + name));
    classes()
        .that()
        .resideInAPackage(home)
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("taijie..")
                .or(resideInAPackage(home))
                .or(resideInAnyPackage(packages.toArray(String[]::new))))
        .because("a newcomer can then read a package with only these others in mind")
        .allowEmptyShould(false)
        .check(CLASSES);
  }

  @Test
  void every_package_is_on_the_map() {
    assertThat(
            CLASSES.stream().map(c -> c.getPackageName()).filter(p -> !p.equals("taijie")).toList())
        .allSatisfy(name -> assertThat(MAY_KNOW).containsKey(name.substring("taijie.".length())));
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("taijie.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void the_core_is_plain_java() {
    noClasses()
        .that()
        .resideInAnyPackage(
            CORE.stream()
                .filter(name -> !List.of("content", "text", "language", "calendar").contains(name))
                .map(name -> "taijie." + name)
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat(
            resideOutsideOfPackage("taijie..")
                .and(resideOutsideOfPackage("java.."))
                .and(resideOutsideOfPackage("org.jspecify..")))
        .because("what the bot knows must be testable and movable without any framework")
        .check(CLASSES);
  }

  @Test
  void content_and_text_use_one_library_each() {
    noClasses()
        .that()
        .resideInAnyPackage("taijie.content", "taijie.text")
        .should()
        .dependOnClassesThat(
            resideOutsideOfPackage("taijie..")
                .and(resideOutsideOfPackage("java.."))
                .and(resideOutsideOfPackage("org.jspecify.."))
                .and(resideOutsideOfPackage("org.snakeyaml.."))
                .and(resideOutsideOfPackage("com.github.houbb..")))
        .because("reading YAML and turning Traditional into Simplified are others' work")
        .check(CLASSES);
  }

  @Test
  void only_language_learns() {
    noClasses()
        .that()
        .resideOutsideOfPackages("taijie.language", "taijie.language.onnx")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("de.bwaldvogel..", "ai.onnxruntime..", "ai.djl..")
        .because("the rest must not notice how understanding is come by")
        .check(CLASSES);
  }

  @Test
  void only_storage_encrypts() {
    noClasses()
        .that()
        .resideOutsideOfPackage("taijie.storage")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.crypto..")
        .because("keys have one place where they are handled")
        .check(CLASSES);
  }

  @Test
  void only_one_package_knows_how_things_are_counted() {
    noClasses()
        .that()
        .resideOutsideOfPackage("taijie.metrics")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micrometer..", "io.prometheus..")
        .because("whoever does something tells a witness, and does not ask who that is")
        .check(CLASSES);
  }

  @Test
  void only_one_package_writes_word_files() {
    noClasses()
        .that()
        .resideOutsideOfPackage("taijie.record.word")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..")
        .because("what a record says must not hang on how a file is written")
        .check(CLASSES);
  }

  @Test
  void only_the_edge_knows_slack() {
    noClasses()
        .that()
        .resideOutsideOfPackages("taijie.slack..", "taijie.server", "taijie.socket", "taijie")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.slack..")
        .because("the simulated Slack must judge on its own, and the core outlives any SDK")
        .check(CLASSES);
  }

  @Test
  void only_delivery_calls_slack() {
    noClasses()
        .that()
        .resideOutsideOfPackages("taijie.slack.delivery", "taijie")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.slack.api.methods..")
        .because("rate limits, order and what may have arrived already are one place's business")
        .check(CLASSES);
  }

  @Test
  void what_is_called_of_slack_is_listed_and_no_more() {
    Stream<String> called =
        CLASSES.stream()
            .flatMap(one -> one.getMethodCallsFromSelf().stream())
            .filter(call -> call.getTargetOwner().isEquivalentTo(MethodsClient.class))
            .map(call -> call.getName().toLowerCase(Locale.ROOT));
    // The SDK itself asks where to upload a file to.
    assertThat(Stream.concat(called, Stream.of("filesgetuploadurlexternal")).distinct())
        .containsExactlyInAnyOrderElementsOf(
            SlackMethodsTest.CALLED.stream()
                .map(method -> method.replace(".", "").toLowerCase(Locale.ROOT))
                .toList());
  }

  @Test
  void only_storage_speaks_sql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("taijie.storage")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..")
        .because("the rest must not notice which database is behind it")
        .check(CLASSES);
  }

  @Test
  void time_comes_in_from_outside() {
    noClasses()
        .that()
        .resideOutsideOfPackage("taijie")
        .should()
        .callMethodWhere(
            describe("the system's time is asked for", call -> asksTheTime(call.getTarget())))
        .because("clocks are moved by hand in tests and in the playground")
        .check(CLASSES);
  }

  private static boolean asksTheTime(AccessTarget.MethodCallTarget target) {
    String owner = target.getOwner().getFullName();
    return owner.startsWith("java.time.") && ASKING.contains(target.getName())
        || owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
  }

  @Test
  void only_the_settings_read_the_environment() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("taijie.Settings")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .because("what can be set must be found in one place")
        .check(CLASSES);
  }

  // A sentence: a literal of at least four words that begins with a capital, outside logs and
  // errors.
  private static final Pattern SENTENCE =
      Pattern.compile("\"[A-Z][a-z']*(?: [\\w',–-]+){3,}[^\"]*\"|\"[^\"]*\\p{IsHan}{5,}[^\"]*\"");

  @Test
  void sentences_for_people_stand_in_the_voice() throws IOException {
    List<String> found = new ArrayList<>();
    for (String part :
        List.of("slack", "server", "installation", "usecase", "dispute", "nudge", "playbook")) {
      try (Stream<Path> files = Files.walk(Path.of("src/main/java/taijie", part))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          Files.readString(file)
              .lines()
              .filter(line -> SENTENCE.matcher(line).find())
              .filter(line -> !line.strip().matches("(?:\\*|//|/\\*\\*|LOG\\.).*"))
              .forEach(line -> found.add(file.getFileName() + ": " + line.strip()));
        }
      }
    }
    assertThat(found).as("sentences outside conversations/voice").isEmpty();
  }

  private static List<String> plus(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  private static List<String> playground(String... parts) {
    return Stream.of(parts).map(part -> "playground." + part).toList();
  }
}
