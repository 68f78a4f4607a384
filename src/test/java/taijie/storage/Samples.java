package taijie.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import taijie.Cast;
import taijie.batch.Disposition;
import taijie.batch.Money;
import taijie.batch.Portion;
import taijie.batch.Terms;
import taijie.cause.Cause;
import taijie.dispute.Answer;
import taijie.dispute.AnswerEvent.AnswerCorrected;
import taijie.dispute.AnswerEvent.AnswerGlossed;
import taijie.dispute.AnswerEvent.AnswerLogged;
import taijie.dispute.AnswerEvent.AnswerPosted;
import taijie.dispute.AnswerEvent.AnswerWeighed;
import taijie.dispute.AnswerEvent.AnswerWithdrawn;
import taijie.dispute.BatchEvent.BatchAgreed;
import taijie.dispute.BatchEvent.BatchProposed;
import taijie.dispute.BatchEvent.BatchReinspected;
import taijie.dispute.BatchEvent.BatchReopened;
import taijie.dispute.CauseEvent.CauseStated;
import taijie.dispute.CauseEvent.CauseVerified;
import taijie.dispute.CourseEvent.Nudged;
import taijie.dispute.CourseEvent.StepBegan;
import taijie.dispute.CourseEvent.StepDone;
import taijie.dispute.CourseEvent.StepLeftOut;
import taijie.dispute.CourseEvent.StepReopened;
import taijie.dispute.CourseEvent.StepSnoozed;
import taijie.dispute.DisputeId;
import taijie.dispute.Ending;
import taijie.dispute.Event;
import taijie.dispute.LifeEvent.CardPosted;
import taijie.dispute.LifeEvent.ChannelBack;
import taijie.dispute.LifeEvent.ChannelLost;
import taijie.dispute.LifeEvent.ChannelMoved;
import taijie.dispute.LifeEvent.Closed;
import taijie.dispute.LifeEvent.FactsChanged;
import taijie.dispute.LifeEvent.HandedOver;
import taijie.dispute.LifeEvent.Loss;
import taijie.dispute.LifeEvent.NoticeGiven;
import taijie.dispute.LifeEvent.NoticeOffered;
import taijie.dispute.LifeEvent.NoticeWaived;
import taijie.dispute.LifeEvent.NoticeWarned;
import taijie.dispute.LifeEvent.Opened;
import taijie.dispute.LifeEvent.OpinionSwitched;
import taijie.dispute.LifeEvent.PlaybookChanged;
import taijie.dispute.LifeEvent.ProcessExhausted;
import taijie.dispute.LifeEvent.Reopened;
import taijie.dispute.Medium;
import taijie.dispute.NoticeMark;
import taijie.dispute.RecordContent;
import taijie.dispute.RecordEvent.RecordCorrected;
import taijie.dispute.RecordEvent.RecordFinalised;
import taijie.dispute.RecordEvent.RecordPresent;
import taijie.dispute.RecordEvent.RecordShared;
import taijie.dispute.TalkEvent.BatchNoted;
import taijie.dispute.TalkEvent.CauseNoted;
import taijie.dispute.TalkEvent.Clarified;
import taijie.dispute.TalkEvent.Noted;
import taijie.dispute.TalkEvent.NotedToShare;
import taijie.dispute.TalkEvent.ToldApart;
import taijie.dispute.WatchEvent.Choice;
import taijie.dispute.WatchEvent.Form;
import taijie.dispute.WatchEvent.GuardMuted;
import taijie.dispute.WatchEvent.Warned;
import taijie.dispute.WatchEvent.Warning;
import taijie.dispute.WatchEvent.WarningAnswered;
import taijie.guard.GuardAction;
import taijie.guard.GuardKind;
import taijie.playbook.Proof;
import taijie.playbook.Side;
import taijie.record.Kind;
import taijie.usecase.Telling;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Language;
import taijie.vocabulary.Stage;
import taijie.vocabulary.Stance;

/** One of each kind of what is kept, as a journal might hold them one after the other. */
final class Samples {

  private static final Instant SAID = Instant.parse("2026-03-03T02:15:30.250Z");
  static final Answer ANSWER =
      new Answer(
          1,
          "卡尺不对吧？ Your \"caliper\" is wrong.\nWe measure again.",
          "周琳",
          Medium.WECHAT,
          SAID,
          Stance.DISPUTES,
          List.of("measurement", "specification"),
          0.35,
          "C0QUALITY/1772442000.000300",
          false);

  static final Terms TERMS =
      new Terms(
          List.of(
              new Portion(
                  Disposition.CONCESSION,
                  Optional.of(4100),
                  true,
                  Optional.of(new Money(new BigDecimal("450.50"), "USD")),
                  Optional.of(new BigDecimal("4")),
                  Optional.of(LocalDate.of(2026, 3, 20)),
                  "light ones"),
              new Portion(
                  Disposition.SORT,
                  Optional.empty(),
                  false,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  "")),
          Optional.of(LocalDate.of(2026, 3, 18)),
          "re-inspect on Friday",
          "at their cost",
          "about 4100 light ones …");
  static final Cause CAUSE =
      new Cause("mould 3 worn", "insert worn", "no check", "insert replaced", "PO-4502");
  static final RecordContent CONTENT =
      new RecordContent(
          List.of(
              new RecordContent.Section(
                  "batch",
                  new Bilingual("Batch", "这批货"),
                  List.of(
                      new RecordContent.Line(
                          new Bilingual("Agreed", "谈定"), new Bilingual("sort", "挑选"))))));

  private Samples() {}

  static List<Event> events() {
    return List.of(
        new Opened(Cast.LIDS, Cast.CHANNEL, Cast.ANNA, "first-rejection-established"),
        new StepBegan("prepare", Instant.parse("2026-03-02T13:10:00Z")),
        new CardPosted("1772442000.000100"),
        new FactsChanged(Cast.LIDS_IN_FULL),
        new PlaybookChanged("new-supplier"),
        new StepSnoozed("prepare", Instant.parse("2026-03-03T08:00:00Z")),
        new Nudged("prepare", Cast.ANNA),
        new StepDone("prepare", Optional.of(Proof.NEXT_DONE)),
        new StepDone("call", Optional.empty()),
        new AnswerLogged(ANSWER),
        new AnswerCorrected(ANSWER.withStance(Stance.ASKS).withTopics(List.of())),
        new AnswerPosted(1, "1772442010.000200"),
        new AnswerWithdrawn(1),
        new StepLeftOut("follow-up", "she called back herself"),
        new StepReopened("call"),
        new Noted("photos are with Marcus"),
        new BatchNoted("sort 5000, replace 900", true),
        new CauseNoted("mould 3 worn", false),
        new NotedToShare("samples 1 to 5 are with Linda"),
        new Clarified(1, "Measured at the rim, 3 points, mean; 壁厚按杯口三点平均"),
        new Clarified(1, ""),
        new ToldApart(Cast.ANNA),
        new BatchProposed(TERMS, Optional.of(Side.FACTORY)),
        new BatchAgreed(TERMS),
        new BatchReopened(),
        new BatchReinspected(LocalDate.of(2026, 3, 18), true, "0 of 200"),
        new CauseStated(CAUSE, true),
        new CauseVerified(LocalDate.of(2026, 5, 4), "PO-4502", false, "2 of 125"),
        new RecordPresent("Linda Zhou, Anna Weber"),
        new RecordShared(LocalDate.of(2026, 3, 12), "e-mail", "Linda Zhou", CONTENT),
        new RecordCorrected(LocalDate.of(2026, 3, 13), "Linda Zhou", "返工数量是 890"),
        new RecordFinalised(1, CONTENT, "9f86d081884c7d65"),
        new NoticeWaived(LocalDate.of(2026, 3, 30)),
        new Warned(
            new Warning(
                1,
                Cast.MARCUS,
                List.of(GuardKind.COPY_OWNER, GuardKind.ULTIMATUM),
                GuardAction.WARN,
                Stage.IN_DISPUTE,
                Form.BRIEF)),
        new WarningAnswered(1, Choice.OWNER_INVOLVED, "he called us"),
        new GuardMuted(Cast.MARCUS, true),
        new HandedOver(Cast.MARCUS),
        new ProcessExhausted("all answered, four weeks"),
        new NoticeOffered(LocalDate.of(2026, 3, 6)),
        new NoticeWarned(LocalDate.of(2026, 3, 6), NoticeMark.ONE_DAY),
        new NoticeGiven(LocalDate.of(2026, 3, 4), "e-mail to Linda"),
        new ChannelLost(Loss.ARCHIVED),
        new ChannelBack(),
        new ChannelMoved("C0NEW"),
        new Closed(Ending.ACCEPTED, "ask sooner", Optional.of("sorted all in two days")),
        new Closed(Ending.SPECIFICATION_CLARIFIED, "write “no visible chip” as 0.5 mm"),
        new Reopened("second carton, same fault"),
        new AnswerWeighed(1, Stance.DISPUTES, List.of("measurement")),
        new AnswerGlossed(1, "Your caliper is off."),
        new OpinionSwitched(false));
  }

  static List<Telling> tellings(DisputeId id) {
    Map<String, String> values = Map.of("person", "@" + Cast.ANNA, "text", "“好的” & <x>");
    return Stream.<Telling>of(
            new Telling.Card(id),
            new Telling.Next(id, "call", List.of("prepare"), Cast.ANNA),
            new Telling.AnswerShown(id, 1),
            new Telling.SecondLook(id, 1),
            new Telling.Doubt(
                id,
                Cast.ANNA,
                "Ev1",
                List.of(GuardKind.COPY_OWNER),
                GuardAction.WARN,
                Instant.parse("2026-03-02T08:10:05Z")),
            new Telling.PhraseFitted(
                Cast.ANNA, Cast.CHANNEL, "", Optional.of(id), "they say our calipers are wrong"),
            new Telling.UnderstoodFor(Cast.ANNA, Cast.CHANNEL, "1.2", id, "写下来"),
            new Telling.Told(id, "thread.noted", values),
            new Telling.ToChannel(Cast.ANNA, Cast.CHANNEL, "thread.opinion-channel-off", values),
            new Telling.PhraseShared(id, "give-time", 2, Cast.ANNA),
            new Telling.BatchShown(id, 1, TERMS, Optional.of(Side.BUYER), true, "@" + Cast.ANNA),
            new Telling.RecordFile(id, Kind.FINAL, 2, "@" + Cast.ANNA),
            new Telling.RecordShown(id, Kind.DRAFT, 0),
            new Telling.Ended(id, "@" + Cast.ANNA),
            new Telling.CauseShown(id, CAUSE, false, "@" + Cast.ANNA),
            new Telling.Whisper(Cast.ANNA, Cast.CHANNEL, "", "refusal.closed", values),
            new Telling.WindowAgain(
                Cast.ANNA, Cast.CHANNEL, "1.2", "refusal.trigger-expired", "close", "1"),
            new Telling.PhrasesFor(Cast.ANNA, Cast.CHANNEL, "1.2", Optional.of(id), "how to ask"),
            new Telling.PhrasesFor(Cast.ANNA, "", "", Optional.empty(), "卡尺"),
            new Telling.DraftFor(Cast.ANNA, Cast.CHANNEL, "", Optional.of(id), "Dear Linda,\n…"),
            new Telling.StatusFor(Cast.ANNA, Cast.CHANNEL, "1.2", id),
            new Telling.WarningShown(id, 1),
            new Telling.Nudge(id, "call", 2, Cast.ANNA, Optional.of(SAID)),
            new Telling.Note(id, Cast.MARCUS, "note.handed-over", values),
            new Telling.NoticeText(id, Cast.ANNA),
            new Telling.FiguresFor(Cast.ANNA, Cast.CHANNEL, "", "Huaxin", true),
            new Telling.Digest(Cast.ANNA),
            new Telling.PhraseAgain(
                Cast.ANNA,
                "D0001",
                "1.2",
                Optional.of(id),
                "give-time",
                2,
                Optional.of(taijie.phrasebook.Medium.WECHAT),
                Optional.of(Language.ZH)),
            new Telling.Prompts(Cast.ANNA, "D0001"),
            new Telling.StepSucceeded(id, "Fx01"),
            new Telling.StepFailed("Fx01", "“Supplier” is missing."),
            new Telling.Home(Cast.ANNA))
        .toList();
  }
}
