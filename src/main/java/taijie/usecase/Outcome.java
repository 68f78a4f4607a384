package taijie.usecase;

import java.util.List;
import taijie.dispute.Event;

/**
 * What a use case decided.
 *
 * @param tellings what is to be told beside the card
 * @param tellsNext whether those tellings say what comes next, so that no message of its own need
 */
record Outcome(List<Event> events, List<Telling> tellings, boolean tellsNext) {

  static Outcome of(Event event, Telling... tellings) {
    return new Outcome(List.of(event), List.of(tellings), false);
  }

  static Outcome quiet(Event event, Telling... tellings) {
    return new Outcome(List.of(event), List.of(tellings), true);
  }

  static Outcome nothing() {
    return new Outcome(List.of(), List.of(), true);
  }
}
