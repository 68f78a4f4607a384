package taijie.usecase;

import java.util.List;
import java.util.Map;
import taijie.dispute.Dispute;
import taijie.dispute.Event;
import taijie.dispute.TalkEvent.ToldApart;

/** Tells somebody, alone and once in a dispute, that batch and cause belong into two messages. */
final class Apart {

  private Apart() {}

  /**
   * @param sentence how it is said, for what the person wrote
   */
  static void say(
      Dispute dispute, Actor actor, String sentence, List<Event> events, List<Telling> tellings) {
    if (!dispute.talks().toldApart().contains(actor.user())) {
      events.add(new ToldApart(actor.user()));
      tellings.add(
          new Telling.Whisper(
              actor.user(),
              dispute.head().channel(),
              dispute.head().card().orElse(""),
              sentence,
              Map.of()));
    }
  }
}
