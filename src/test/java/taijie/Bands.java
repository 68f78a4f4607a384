package taijie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import taijie.draft.Draft;
import taijie.draft.DraftCheck;
import taijie.draft.Finding;
import taijie.guard.Remark;
import taijie.vocabulary.Label;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;
import taijie.vocabulary.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the bands of doubt are worth, in which a language model may be asked: how many texts fall
 * into them, and how many of the bot's errors do. Run by {@code mvn test -Dtest=Bands}; it asserts
 * nothing and asks nobody, and the bands were not set by these examples and must not be.
 */
class Bands {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final StringBuilder table =
      new StringBuilder(
          "| | texts | asked about | wrong | of the wrong, asked about | of those asked about,"
              + " wrong | of the wrong, to be put right |\n"
              + "| --- | --- | --- | --- | --- | --- | --- |\n");

  /**
   * One text as the bot judged it by itself.
   *
   * @param mendable whether an answer within what may be asked could have put it right
   */
  private record Judged(boolean doubtful, boolean wrong, boolean mendable) {

    static Judged of(Set<String> right, Set<String> judged, Set<String> doubtful) {
      Set<String> differing = new HashSet<>(right);
      differing.addAll(judged);
      differing.removeIf(one -> right.contains(one) && judged.contains(one));
      return new Judged(!doubtful.isEmpty(), !differing.isEmpty(), doubtful.containsAll(differing));
    }
  }

  @Test
  void what_the_bands_are_worth() throws IOException {
    for (Map.Entry<String, Path> set :
        List.of(Map.entry("unseen", Unseen.FIRST), Map.entry("fresh", Unseen.FRESH))) {
      measure("guard, " + set.getKey(), set.getValue().resolve("guard.jsonl"), Bands::guard);
      measure("answers, " + set.getKey(), set.getValue().resolve("pushback.jsonl"), Bands::answer);
      measure("drafts, " + set.getKey(), set.getValue().resolve("draft.jsonl"), Bands::draft);
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/bands.md"), table);
    System.out.println(table);
  }

  private void measure(String what, Path examples, Function<JsonNode, Judged> judge)
      throws IOException {
    List<Judged> all = new ArrayList<>();
    for (String line : Files.readAllLines(examples)) {
      all.add(judge.apply(JSON.readTree(line)));
    }
    List<Judged> asked = all.stream().filter(Judged::doubtful).toList();
    List<Judged> wrong = all.stream().filter(Judged::wrong).toList();
    List<Judged> both = asked.stream().filter(Judged::wrong).toList();
    long mendable = both.stream().filter(Judged::mendable).count();
    table.append(
        "| %s | %d | %s | %s | %s | %s | %s |%n"
            .formatted(
                what,
                all.size(),
                share(asked.size(), all.size()),
                share(wrong.size(), all.size()),
                share(both.size(), wrong.size()),
                share(both.size(), asked.size()),
                share(mendable, wrong.size())));
  }

  private static String share(long some, int of) {
    return of == 0 ? "–" : "%d (%.2f)".formatted(some, (double) some / of);
  }

  private static Judged guard(JsonNode in) {
    var weighed =
        Awake.KNOWLEDGE
            .guard()
            .weigh(
                new Remark(
                    in.get("text").asString(),
                    Optional.ofNullable(in.get("previous"))
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString),
                    label(in, "stage", Stage.class),
                    people(in, "people")));
    return Judged.of(
        strings(in.get("kinds")), keys(weighed.verdict().kinds()), keys(weighed.doubtful()));
  }

  // As the figures go: the stance, and of what disputes the first topic.
  private static Judged answer(JsonNode in) {
    var weighed = Awake.KNOWLEDGE.pushback().weigh(in.get("text").asString(), List.of());
    String stance = in.get("stance").asString();
    String first = in.get("topics").path(0).asString("");
    boolean topical = stance.equals("disputes");
    boolean rightTopic =
        !topical
            || weighed.judgement().topics().stream().findFirst().filter(first::equals).isPresent();
    boolean wrong = !weighed.judgement().stance().key().equals(stance) || !rightTopic;
    boolean mendable =
        weighed.possibleStances().contains(stance)
            && (!topical || weighed.possibleTopics().contains(first));
    return new Judged(weighed.isDoubtful(), wrong, mendable);
  }

  private static Judged draft(JsonNode in) {
    Draft draft =
        new Draft(
            people(in, "to"),
            people(in, "cc"),
            in.path("subject").asString(""),
            in.get("body").asString(),
            label(in, "stage", Stage.class),
            in.path("called").asBoolean(false),
            label(in, "relationship", Relationship.class),
            in.path("draft_shared").asBoolean(false),
            in.path("record").asBoolean(false));
    DraftCheck check = Awake.KNOWLEDGE.drafts();
    Set<String> right =
        in.get("findings")
            .valueStream()
            .map(one -> one.get("key").asString())
            .collect(Collectors.toSet());
    Set<String> judged = check.check(draft).stream().map(Finding::key).collect(Collectors.toSet());
    return Judged.of(right, judged, check.doubtful(draft));
  }

  private static <E extends Enum<E> & Label> E label(JsonNode in, String field, Class<E> type) {
    return Label.find(type, in.get(field).asString()).orElseThrow();
  }

  private static Set<String> keys(Set<? extends Label> labels) {
    return labels.stream().map(Label::key).collect(Collectors.toSet());
  }

  private static Set<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
  }

  private static List<NamedPerson> people(JsonNode in, String field) {
    return in.path(field)
        .valueStream()
        .map(person ->
            new NamedPerson(
                person.path("name").asString(""),
                person.path("aliases").valueStream().map(JsonNode::asString).toList(),
                label(person, "role", Role.class)))
        .toList();
  }
}
