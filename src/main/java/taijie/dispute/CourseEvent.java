package taijie.dispute;

import java.time.Instant;
import java.util.Optional;
import taijie.playbook.Proof;

/** What happens to the steps of a dispute's sequence. */
public sealed interface CourseEvent extends Event {

  /** The key of the step concerned. */
  String step();

  /** A step became the current one. */
  record StepBegan(String step, Instant due) implements CourseEvent {}

  /**
   * @param proof the act that showed it; empty where somebody pressed the button
   */
  record StepDone(String step, Optional<Proof> proof) implements CourseEvent {}

  record StepLeftOut(String step, String reason) implements CourseEvent {}

  /** A new answer made a finished step necessary again. */
  record StepReopened(String step) implements CourseEvent {}

  record StepSnoozed(String step, Instant until) implements CourseEvent {}

  /** A reminder really reached somebody. */
  record Nudged(String step, String person) implements CourseEvent {}
}
