package taijie.playbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Stage;
import taijie.vocabulary.Stance;

/** A dispute that is walked through a playbook by pressing buttons and logging answers. */
final class Walk {

  private final Playbook playbook;
  private final Set<String> closed = new HashSet<>();
  private Stage stage = Stage.FIRST_NOTICE;
  private Optional<Stance> latest = Optional.empty();
  private Reading reading = Reading.TOO_EARLY;

  private Walk(Playbook playbook) {
    this.playbook = playbook;
  }

  static Walk of(Playbook playbook) {
    return new Walk(playbook);
  }

  Optional<Step> step() {
    return playbook
        .position(new Progress(closed, stage, latest, Optional.of("significance"), reading))
        .now();
  }

  /** The current step's key; empty at the end. */
  String now() {
    return step().map(Step::key).orElse("");
  }

  /** The current step is done, or its waiting is over. */
  Walk press() {
    closed.add(step().orElseThrow().key());
    return this;
  }

  Walk pressUntil(String key) {
    while (!now().equals(key)) {
      press();
    }
    return this;
  }

  /** The steps that are pressed from here to the end, in order. */
  List<String> pressToTheEnd() {
    List<String> pressed = new ArrayList<>();
    while (step().isPresent()) {
      pressed.add(now());
      press();
    }
    return pressed;
  }

  /** The factory answers in writing; what that proves is closed, what it re-opens is open. */
  Walk answer(Stance stance, Reading shows) {
    latest = Optional.of(stance);
    reading = shows;
    stage = stage == Stage.EXHAUSTED ? stage : Stage.IN_DISPUTE;
    while (step().filter(s -> s.proofs().contains(Proof.ANSWER_LOGGED)).isPresent()) {
      press();
    }
    playbook.steps().stream()
        .filter(s -> s.reopenedBy().contains(stance))
        .forEach(s -> closed.remove(s.key()));
    return this;
  }

  Walk exhausted() {
    stage = Stage.EXHAUSTED;
    return this;
  }
}
