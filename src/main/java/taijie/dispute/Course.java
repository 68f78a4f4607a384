package taijie.dispute;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import taijie.dispute.CourseEvent.Nudged;
import taijie.dispute.CourseEvent.StepBegan;
import taijie.dispute.CourseEvent.StepDone;
import taijie.dispute.CourseEvent.StepLeftOut;
import taijie.dispute.CourseEvent.StepReopened;
import taijie.dispute.CourseEvent.StepSnoozed;

/**
 * How far a dispute has come in its sequence.
 *
 * @param closed steps done or left out, in the order in which that happened
 * @param current the step to do next; empty before the first and after the last
 * @param dues when each step was due when it last began
 */
public record Course(
    Map<String, Mark> closed, Optional<Current> current, Map<String, Instant> dues) {

  public static final Course START = new Course(Map.of(), Optional.empty(), Map.of());

  /**
   * @param done false where the step was left out
   * @param person who did it, or {@link Entry#BOT} where an act proved it
   */
  public record Mark(boolean done, Instant at, String person) {}

  /**
   * @param since when it became the current step
   * @param nudges how many reminders really reached somebody
   * @param lastNudge when the last one did
   * @param snoozed until when nobody wants to be reminded
   */
  public record Current(
      String step,
      Instant since,
      Instant due,
      int nudges,
      Optional<Instant> lastNudge,
      Optional<Instant> snoozed) {

    Current snoozedTo(Instant until) {
      return new Current(step, since, due, nudges, lastNudge, Optional.of(until));
    }

    Current nudgedAt(Instant at) {
      return new Current(step, since, due, nudges + 1, Optional.of(at), snoozed);
    }
  }

  public Set<String> closedSteps() {
    return closed.keySet();
  }

  public boolean isDone(String step) {
    Mark mark = closed.get(step);
    return mark != null && mark.done();
  }

  /** A dispute that ended has no current step; one that is taken up again begins it anew. */
  Course after(LifeEvent event) {
    boolean rests = event instanceof LifeEvent.Closed || event instanceof LifeEvent.Reopened;
    return rests ? new Course(closed, Optional.empty(), dues) : this;
  }

  Course after(CourseEvent event, Entry entry) {
    Instant at = entry.logged();
    return switch (event) {
      case StepBegan(String step, Instant due) -> {
        Map<String, Instant> more = new HashMap<>(dues);
        more.put(step, due);
        yield new Course(
            closed,
            Optional.of(new Current(step, at, due, 0, Optional.empty(), Optional.empty())),
            Map.copyOf(more));
      }
      case StepDone done -> closing(done.step(), new Mark(true, at, entry.person()));
      case StepLeftOut left -> closing(left.step(), new Mark(false, at, entry.person()));
      case StepReopened(String step) -> {
        Map<String, Mark> fewer = new LinkedHashMap<>(closed);
        fewer.remove(step);
        yield new Course(fewer, current, dues);
      }
      case StepSnoozed(String step, Instant until) ->
          new Course(
              closed, current.map(c -> c.step().equals(step) ? c.snoozedTo(until) : c), dues);
      case Nudged nudged ->
          new Course(
              closed, current.map(c -> c.step().equals(nudged.step()) ? c.nudgedAt(at) : c), dues);
    };
  }

  private Course closing(String step, Mark mark) {
    Map<String, Mark> more = new LinkedHashMap<>(closed);
    more.put(step, mark);
    return new Course(more, current.filter(c -> !c.step().equals(step)), dues);
  }
}
