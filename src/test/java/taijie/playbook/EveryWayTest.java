package taijie.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import taijie.Cast;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Stage;
import taijie.vocabulary.Stance;

/** Walks every way through every playbook, whatever the factory says and whenever. */
class EveryWayTest {

  private static final List<String> TOPICS =
      List.of("measurement", "specification", "significance", "commercial");

  static List<Playbook> all() {
    return Cast.playbooks().all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void there_is_always_something_to_do_and_every_step_has_its_moment(Playbook playbook) {
    Collection<Progress> outlooks = outlooks(playbook);
    Set<String> had = new HashSet<>();
    Set<Set<String>> seen = new HashSet<>();
    Deque<Set<String>> ahead = new ArrayDeque<>(List.of(Set.of()));
    while (!ahead.isEmpty()) {
      Set<String> closed = ahead.pop();
      if (!seen.add(closed)) {
        continue;
      }
      for (Progress outlook : outlooks) {
        Optional<Step> now = playbook.position(with(closed, outlook)).now();
        if (now.isEmpty()) {
          assertThat(closed).as("nothing to do under %s", outlook).contains("close");
        } else {
          had.add(now.get().key());
          Set<String> more = new HashSet<>(closed);
          more.add(now.get().key());
          ahead.push(Set.copyOf(more));
        }
      }
      for (Stance stance : Stance.values()) {
        ahead.push(reopened(playbook, closed, stance));
      }
    }

    assertThat(had).containsExactlyInAnyOrderElementsOf(keys(playbook));
  }

  @ParameterizedTest
  @MethodSource("all")
  void pressing_buttons_always_ends(Playbook playbook) {
    for (Progress outlook : outlooks(playbook)) {
      List<String> pressed = new ArrayList<>();
      Set<String> closed = new HashSet<>();
      Optional<Step> now = playbook.position(with(closed, outlook)).now();
      while (now.isPresent()) {
        pressed.add(now.get().key());
        closed.add(now.get().key());
        now = playbook.position(with(closed, outlook)).now();
      }

      assertThat(pressed).doesNotHaveDuplicates().endsWith("close");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void done_now_and_later_are_three_different_things(Playbook playbook) {
    for (Progress outlook : outlooks(playbook)) {
      Position position = playbook.position(with(Set.of("prepare", "call"), outlook));

      assertThat(
              Stream.of(position.done(), position.now().stream().toList(), position.later())
                  .flatMap(List::stream)
                  .map(Step::key))
          .doesNotHaveDuplicates()
          .contains("prepare", "call", "close");
      assertThat(position.done()).extracting(Step::key).containsExactly("prepare", "call");
    }
  }

  private static Set<String> reopened(Playbook playbook, Set<String> closed, Stance stance) {
    return playbook.steps().stream()
        .filter(step -> closed.contains(step.key()) && !step.reopenedBy().contains(stance))
        .map(Step::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Progress with(Set<String> closed, Progress outlook) {
    return new Progress(
        closed, outlook.stage(), outlook.latest(), outlook.topic(), outlook.reading());
  }

  private static List<String> keys(Playbook playbook) {
    return playbook.steps().stream().map(Step::key).toList();
  }

  /**
   * Every combination of stage, latest answer, argument and reading that the playbook tells apart.
   */
  private static Collection<Progress> outlooks(Playbook playbook) {
    Map<List<Boolean>, Progress> outlooks = new LinkedHashMap<>();
    List<Optional<Stance>> latest =
        Stream.concat(
                Stream.of(Optional.<Stance>empty()), Stream.of(Stance.values()).map(Optional::of))
            .toList();
    for (Stage stage : Stage.values()) {
      for (Optional<Stance> stance : latest) {
        for (Reading reading : Reading.values()) {
          for (String topic : TOPICS) {
            Progress outlook = new Progress(Set.of(), stage, stance, Optional.of(topic), reading);
            outlooks.putIfAbsent(
                playbook.steps().stream().map(step -> step.when().holds(outlook)).toList(),
                outlook);
          }
        }
      }
    }
    return outlooks.values();
  }
}
