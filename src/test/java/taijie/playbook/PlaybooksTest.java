package taijie.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taijie.Cast;
import taijie.content.Conversations;
import taijie.content.Problem;
import taijie.content.Problems;
import taijie.vocabulary.Label;
import taijie.vocabulary.Relationship;

class PlaybooksTest {

  private static final String STEP =
      """
        - key: %s
          title: {en: T, zh: 题}
          do: {en: D, zh: 做}
          why: {en: W, zh: 因}
          done: {en: OK, zh: 好}
          within: 1d
      """;

  private static String playbook(String fits, String... steps) {
    StringBuilder yaml =
        new StringBuilder("name: {en: N, zh: 名}\nbecause: {en: B, zh: 因}\nfits: {" + fits + "}\n");
    yaml.append("steps:\n");
    for (String step : steps) {
      yaml.append(STEP.formatted(step));
    }
    return yaml.toString();
  }

  private static final String[] NEEDED = {
    "call", "settle-batch", "discuss-cause", "share-draft-record", "close"
  };

  private static List<String> problems(Map<String, String> files) {
    Problems problems = new Problems();
    Playbooks.from(new Conversations(files), problems);
    return problems.all().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "established,false,false,first-rejection-established",
    "long,false,false,first-rejection-long-partner",
    "new,false,false,new-supplier",
    "established,true,false,repeat-defect",
    "long,true,false,repeat-defect",
    "new,true,false,repeat-defect",
    "established,false,true,safety-critical",
    "new,true,true,safety-critical",
  })
  void each_dispute_has_its_playbook(
      String relationship, boolean rejectedBefore, boolean critical, String key) {
    Relationship known = Label.find(Relationship.class, relationship).orElseThrow();

    assertThat(Cast.playbooks().choose(known, rejectedBefore, critical).key()).isEqualTo(key);
  }

  @Test
  void a_playbook_is_found_by_the_name_of_its_file() {
    assertThat(Cast.playbooks().find("new-supplier")).isPresent();
    assertThat(Cast.playbooks().find("no-such")).isEmpty();
  }

  @Test
  void among_equally_fitting_ones_the_first_by_name_is_chosen() {
    Problems problems = new Problems();
    Map<String, String> files =
        Map.of("playbook/b.yml", playbook("", NEEDED), "playbook/a.yml", playbook("", NEEDED));
    Playbooks playbooks = Playbooks.from(new Conversations(files), problems);

    assertThat(problems.all()).isEmpty();
    assertThat(playbooks.choose(Relationship.NEW, false, false).key()).isEqualTo("a");
  }

  @Test
  void a_dispute_that_no_playbook_fits_is_a_problem() {
    Map<String, String> files =
        Map.of("playbook/a.yml", playbook("relationship: [new, established]", NEEDED));

    assertThat(problems(files))
        .containsExactly(
            "playbook:1:1: no playbook fits a dispute with relationship long; loosen one's “fits”",
            "playbook:1:1: no playbook fits a dispute with relationship long and an earlier"
                + " rejection; loosen one's “fits”");
  }

  @Test
  void steps_that_the_product_knows_by_name_must_be_there_once() {
    Map<String, String> files = Map.of("playbook/a.yml", playbook("", "call", "call", "close"));

    assertThat(problems(files))
        .containsExactlyInAnyOrder(
            "playbook/a.yml:5:3: the step “call” stands here twice",
            "playbook/a.yml:5:3: a playbook needs the step “settle-batch”",
            "playbook/a.yml:5:3: a playbook needs the step “discuss-cause”",
            "playbook/a.yml:5:3: a playbook needs the step “share-draft-record”");
  }

  @Test
  void mistakes_in_a_step_are_told_with_their_place() {
    String step =
        """
            waiting: true
            side: factry
            unti: x
            proved-by: [call-logged]
        """;
    String yaml = playbook("", NEEDED) + step;

    assertThat(
            problems(
                Map.of("playbook/a.yml", yaml.replace("1d\n    waiting", "soon\n    waiting"))))
        .containsExactlyInAnyOrder(
            "playbook/a.yml:34:13: “within” is written 4h or 2d, not “soon”",
            "playbook/a.yml:36:11: “factry” is none of buyer, factory (did you mean “factory”?)",
            "playbook/a.yml:37:5: unknown key “unti”",
            "playbook/a.yml:38:16: a waiting step must end: add time-passed to “proved-by”");
  }
}
