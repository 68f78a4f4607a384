package taijie.storage;

import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import taijie.dispute.DisputeId;
import taijie.usecase.Outbox;
import taijie.usecase.Telling;

/** Writes what is to be told beside the events that cause it, and schedules its delivery. */
final class SqlOutbox implements Outbox {

  private final Handle handle;
  private final Schedule schedule;
  private final InstantSource clock;

  SqlOutbox(Handle handle, Schedule schedule, InstantSource clock) {
    this.handle = handle;
    this.schedule = schedule;
    this.clock = clock;
  }

  @Override
  public void put(String workspace, String name, String lane, Telling telling) {
    if (lane.isBlank()) {
      // Slack named neither person nor channel: there is nobody to tell.
      return;
    }
    String id = Names.within(Names.LONGEST, name);
    Integer number = number(telling);
    int added =
        handle
            .createUpdate(
                "insert into delivery (workspace, id, lane, number, body, state, made_at)"
                    + " values (:workspace, :id, :lane, :number, :body, 'waiting', :now)"
                    + " on conflict (workspace, id) do nothing")
            .bind("workspace", workspace)
            .bind("id", id)
            .bind("lane", lane)
            .bind("number", number)
            .bind("body", Json.write(telling))
            .bind("now", clock.millis())
            .execute();
    if (added == 1) {
      schedule.deliver(handle.getConnection(), workspace, lane, id);
    }
  }

  private static @Nullable Integer number(Telling telling) {
    DisputeId id =
        switch (telling) {
          case Telling.Card card -> card.dispute();
          case Telling.Next next -> next.dispute();
          case Telling.AnswerShown shown -> shown.dispute();
          case Telling.Told told -> told.dispute();
          case Telling.PhraseShared shared -> shared.dispute();
          case Telling.BatchShown shown -> shown.dispute();
          case Telling.CauseShown shown -> shown.dispute();
          case Telling.RecordFile file -> file.dispute();
          case Telling.RecordShown shown -> shown.dispute();
          case Telling.Ended ended -> ended.dispute();
          case Telling.WarningShown shown -> shown.dispute();
          case Telling.Doubt doubt -> doubt.dispute();
          case Telling.Nudge nudge -> nudge.dispute();
          case Telling.Note note -> note.dispute();
          case Telling.NoticeText text -> text.dispute();
          case Telling.StatusFor status -> status.dispute();
          case Telling.PhrasesFor phrases -> phrases.dispute().orElse(null);
          case Telling.DraftFor draft -> draft.dispute().orElse(null);
          case Telling.StepSucceeded step -> step.dispute();
          case Telling.PhraseFitted fitted -> fitted.dispute().orElse(null);
          case Telling.UnderstoodFor understood -> understood.dispute();
          case Telling.SecondLook look -> look.dispute();
          case Telling.PhraseAgain again -> again.dispute().orElse(null);
          case Telling.Prompts _,
              Telling.StepFailed _,
              Telling.Whisper _,
              Telling.ToChannel _,
              Telling.WindowAgain _,
              Telling.FiguresFor _,
              Telling.Digest _,
              Telling.Home _ ->
              null;
        };
    return id == null ? null : id.number();
  }
}
