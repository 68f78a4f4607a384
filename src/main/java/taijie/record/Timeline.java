package taijie.record;

import java.util.Optional;
import java.util.function.UnaryOperator;
import taijie.dispute.AnswerEvent;
import taijie.dispute.AnswerEvent.AnswerCorrected;
import taijie.dispute.AnswerEvent.AnswerGlossed;
import taijie.dispute.AnswerEvent.AnswerLogged;
import taijie.dispute.AnswerEvent.AnswerPosted;
import taijie.dispute.AnswerEvent.AnswerWeighed;
import taijie.dispute.AnswerEvent.AnswerWithdrawn;
import taijie.dispute.BatchEvent;
import taijie.dispute.BatchEvent.BatchAgreed;
import taijie.dispute.BatchEvent.BatchProposed;
import taijie.dispute.BatchEvent.BatchReinspected;
import taijie.dispute.BatchEvent.BatchReopened;
import taijie.dispute.CauseEvent;
import taijie.dispute.CauseEvent.CauseStated;
import taijie.dispute.CauseEvent.CauseVerified;
import taijie.dispute.CourseEvent;
import taijie.dispute.CourseEvent.StepDone;
import taijie.dispute.CourseEvent.StepLeftOut;
import taijie.dispute.Entry;
import taijie.dispute.LifeEvent;
import taijie.dispute.LifeEvent.CardPosted;
import taijie.dispute.LifeEvent.ChannelBack;
import taijie.dispute.LifeEvent.ChannelLost;
import taijie.dispute.LifeEvent.ChannelMoved;
import taijie.dispute.LifeEvent.Closed;
import taijie.dispute.LifeEvent.FactsChanged;
import taijie.dispute.LifeEvent.HandedOver;
import taijie.dispute.LifeEvent.NoticeGiven;
import taijie.dispute.LifeEvent.NoticeOffered;
import taijie.dispute.LifeEvent.NoticeWaived;
import taijie.dispute.LifeEvent.NoticeWarned;
import taijie.dispute.LifeEvent.Opened;
import taijie.dispute.LifeEvent.OpinionSwitched;
import taijie.dispute.LifeEvent.PlaybookChanged;
import taijie.dispute.LifeEvent.ProcessExhausted;
import taijie.dispute.LifeEvent.Reopened;
import taijie.dispute.RecordEvent;
import taijie.dispute.RecordEvent.RecordCorrected;
import taijie.dispute.RecordEvent.RecordFinalised;
import taijie.dispute.RecordEvent.RecordPresent;
import taijie.dispute.RecordEvent.RecordShared;
import taijie.dispute.TalkEvent;
import taijie.dispute.TalkEvent.BatchNoted;
import taijie.dispute.TalkEvent.CauseNoted;
import taijie.dispute.TalkEvent.Clarified;
import taijie.dispute.TalkEvent.Noted;
import taijie.dispute.TalkEvent.NotedToShare;
import taijie.dispute.TalkEvent.ToldApart;
import taijie.dispute.WatchEvent;
import taijie.dispute.WatchEvent.GuardMuted;
import taijie.dispute.WatchEvent.Warned;
import taijie.dispute.WatchEvent.WarningAnswered;
import taijie.vocabulary.Bilingual;

/** What happened, a line each; what is the bot's own business has none. */
final class Timeline {

  private final RecordWords words;
  private final UnaryOperator<String> names;

  /**
   * @param names how people of the workspace are called, by their ids
   */
  Timeline(RecordWords words, UnaryOperator<String> names) {
    this.words = words;
    this.names = names;
  }

  Optional<Bilingual> line(Entry entry) {
    return switch (entry.event()) {
      case LifeEvent e -> life(entry, e);
      case CourseEvent e -> course(e);
      case AnswerEvent e -> answer(e);
      case TalkEvent e -> talk(entry, e);
      case BatchEvent e -> batch(e);
      case CauseEvent e -> cause(e);
      case RecordEvent e -> record(e);
      case WatchEvent e -> watch(entry, e);
    };
  }

  private Optional<Bilingual> life(Entry entry, LifeEvent event) {
    return switch (event) {
      case Opened opened -> by(entry, "opened");
      case FactsChanged changed -> by(entry, "facts-changed");
      case PlaybookChanged(String playbook) -> said("playbook-changed", "what", playbook);
      case HandedOver(String to) ->
          said("handed-over", "person", name(entry), "to", names.apply(to));
      case ProcessExhausted(String reason) -> said("process-exhausted", "what", reason);
      case NoticeGiven given ->
          said("notice-given", "date", words.day(given.on()), "what", given.how());
      case NoticeWaived waived ->
          said("notice-waived", "person", name(entry), "date", words.day(waived.due()));
      case Closed closed -> by(entry, "closed");
      case Reopened(String reason) -> said("reopened", "person", name(entry), "what", reason);
      case CardPosted _,
          NoticeOffered _,
          NoticeWarned _,
          ChannelLost _,
          ChannelBack _,
          ChannelMoved _,
          OpinionSwitched _ ->
          Optional.empty();
    };
  }

  private Optional<Bilingual> course(CourseEvent event) {
    return switch (event) {
      case StepDone done -> said("step-done", "what", done.step());
      case StepLeftOut left ->
          said(
              "step-left-out",
              "what",
              left.step() + (left.reason().isBlank() ? "" : ": " + left.reason()));
      default -> Optional.empty();
    };
  }

  private Optional<Bilingual> answer(AnswerEvent event) {
    return switch (event) {
      case AnswerLogged(var answer) -> said("answer-logged", "number", answer.number());
      case AnswerCorrected(var answer) -> said("answer-corrected", "number", answer.number());
      case AnswerWithdrawn(int number) -> said("answer-withdrawn", "number", number);
      case AnswerPosted _, AnswerWeighed _, AnswerGlossed _ -> Optional.empty();
    };
  }

  private Optional<Bilingual> talk(Entry entry, TalkEvent event) {
    return switch (event) {
      case Noted(String text) -> said("noted", "person", name(entry), "what", text);
      case NotedToShare(String text) -> said("noted", "person", name(entry), "what", text);
      case BatchNoted(String text, boolean agreed) ->
          said(agreed ? "batch-agreed" : "batch-proposed", "what", text);
      case CauseNoted(String text, boolean _) -> said("cause-stated", "what", text);
      case Clarified(int _, String text) -> said("clarified", "what", text);
      case ToldApart _ -> Optional.empty();
    };
  }

  private Optional<Bilingual> batch(BatchEvent event) {
    return switch (event) {
      case BatchProposed(var terms, var _) -> said("batch-proposed", "what", terms.typed());
      case BatchAgreed(var terms) -> said("batch-agreed", "what", terms.typed());
      case BatchReopened() -> said("batch-reopened");
      case BatchReinspected seen ->
          Optional.of(
              words.of(
                  seen.passed() ? "sentences.passed" : "sentences.not-passed",
                  "date",
                  words.day(seen.on())));
    };
  }

  private Optional<Bilingual> cause(CauseEvent event) {
    return switch (event) {
      case CauseStated(var cause, boolean _) -> said("cause-stated", "what", cause.inOneLine());
      case CauseVerified seen ->
          Optional.of(
              words.of(
                  seen.works() ? "sentences.works" : "sentences.works-not",
                  "date",
                  words.day(seen.on())));
    };
  }

  private Optional<Bilingual> record(RecordEvent event) {
    return switch (event) {
      case RecordShared shared ->
          said(
              "record-shared",
              "date",
              words.day(shared.on()),
              "to",
              shared.with(),
              "what",
              shared.how());
      case RecordCorrected corrected -> said("record-corrected", "to", corrected.who());
      case RecordFinalised made -> said("record-finalised", "number", made.version());
      case RecordPresent _ -> Optional.empty();
    };
  }

  private Optional<Bilingual> watch(Entry entry, WatchEvent event) {
    return switch (event) {
      case Warned(var warning) -> said("warned", "person", names.apply(warning.person()));
      case WarningAnswered(int _, var choice, String reason) ->
          said(
              "warning-answered",
              "person",
              name(entry),
              "what",
              reason.isBlank() ? choice.name().toLowerCase(java.util.Locale.ROOT) : reason);
      case GuardMuted _ -> Optional.empty();
    };
  }

  private Optional<Bilingual> by(Entry entry, String key) {
    return said(key, "person", name(entry));
  }

  private Optional<Bilingual> said(String key, Object... slots) {
    return Optional.of(words.of("timeline." + key, slots));
  }

  private String name(Entry entry) {
    return entry.person().equals(Entry.BOT) ? "Taijie" : names.apply(entry.person());
  }
}
