package taijie.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Event;
import taijie.dispute.TalkEvent.Clarified;
import taijie.dispute.TalkEvent.Noted;
import taijie.dispute.TalkEvent.NotedToShare;

/** Remarks for the record: for the buyer's own eyes, or for the one that is shared. */
public final class TakeNote {

  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})\\s*[:：](.*)", Pattern.DOTALL);

  private final Disputes disputes;

  public TakeNote(Disputes disputes) {
    this.disputes = disputes;
  }

  /** A remark that stays with the buyer. */
  public Dispute remark(Actor actor, DisputeId id, String text) {
    return remark(actor, id, text, false);
  }

  /**
   * What both sides agreed that the specification means. Words that begin with the number of one
   * that is there, such as {@code 1: …}, put that one right, and take it back where nothing
   * follows.
   */
  public Dispute clarified(Actor actor, DisputeId id, String typed) {
    TalkBatch.mustSaySomething(typed);
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          Clarified said = clarification(dispute, typed);
          Map<String, String> values =
              Map.of(
                  "person",
                  "@" + actor.user(),
                  "number",
                  String.valueOf(said.number()),
                  "text",
                  said.text());
          String sentence = said.text().isEmpty() ? "thread.clarified-back" : "thread.clarified";
          return Outcome.of(said, new Telling.Told(id, sentence, values));
        });
  }

  private static Clarified clarification(Dispute dispute, String typed) {
    Matcher numbered = NUMBERED.matcher(typed.strip());
    if (numbered.matches()) {
      int number = Integer.parseInt(numbered.group(1));
      if (!dispute.talks().clarified().getOrDefault(number, "").isEmpty()) {
        return new Clarified(number, numbered.group(2).strip());
      }
    }
    return new Clarified(dispute.talks().nextClarification(), typed.strip());
  }

  /**
   * @param shared whether it goes into the record that the factory gets
   */
  public Dispute remark(Actor actor, DisputeId id, String text, boolean shared) {
    TalkBatch.mustSaySomething(text);
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          List<Event> events = new ArrayList<>();
          events.add(shared ? new NotedToShare(text) : new Noted(text));
          List<Telling> tellings = new ArrayList<>();
          tellings.add(
              new Telling.Told(
                  id,
                  shared ? "thread.noted-to-share" : "thread.noted",
                  Map.of("person", "@" + actor.user(), "text", text)));
          Knowledge knowledge = disputes.knowledge();
          boolean mixes =
              knowledge.batchWords().speaksOfCause(text)
                  && knowledge.causeWords().speaksOfBatch(text);
          if (mixes && shared) {
            Apart.say(dispute, actor, "talk.apart-in-note", events, tellings);
          }
          return new Outcome(events, tellings, false);
        });
  }
}
