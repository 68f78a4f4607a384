package taijie.dispute;

import java.time.LocalDate;
import java.util.Optional;

/** What happens to a dispute as a whole. */
public sealed interface LifeEvent extends Event {

  /**
   * @param playbook key of the sequence that was chosen
   */
  record Opened(Facts facts, String channel, String handler, String playbook)
      implements LifeEvent {}

  /** The card stands in the channel; {@code ts} is the thread's root. */
  record CardPosted(String ts) implements LifeEvent {}

  record FactsChanged(Facts facts) implements LifeEvent {}

  record PlaybookChanged(String playbook) implements LifeEvent {}

  record HandedOver(String to) implements LifeEvent {}

  /** Every argument was answered, time was given, nothing moved. */
  record ProcessExhausted(String reason) implements LifeEvent {}

  /**
   * A neutral written notice was offered to the handler three days before its time runs out.
   * Journals have it from before {@link NoticeWarned} was there.
   */
  record NoticeOffered(LocalDate due) implements LifeEvent {}

  /** The handler was told how little of the time for written notice is left. */
  record NoticeWarned(LocalDate due, NoticeMark mark) implements LifeEvent {}

  /** Written notice was given to the factory. */
  record NoticeGiven(LocalDate on, String how) implements LifeEvent {}

  /** The bot can write in the dispute's channel no longer, and keeps quiet about it. */
  record ChannelLost(Loss loss) implements LifeEvent {}

  /** It can again. */
  record ChannelBack() implements LifeEvent {}

  /** Slack gave the channel another id, as it may where a channel is shared or made private. */
  record ChannelMoved(String channel) implements LifeEvent {}

  /** Somebody decided to close although written notice is still due and was not given. */
  record NoticeWaived(LocalDate due) implements LifeEvent {}

  /**
   * @param lesson what was learned, as somebody wrote it; may be empty
   * @param credit what the supplier did well, as somebody wrote it
   */
  record Closed(Ending ending, String lesson, Optional<String> credit) implements LifeEvent {
    public Closed(Ending ending, String lesson) {
      this(ending, lesson, Optional.empty());
    }
  }

  record Reopened(String reason) implements LifeEvent {}

  /** How a channel was lost. */
  enum Loss {
    ARCHIVED,
    /** The bot was removed from it. */
    REMOVED,
    /** It was deleted, or it is private and the bot was removed from it: Slack says no more. */
    GONE
  }

  /** Whether a language model may be asked about this dispute. */
  record OpinionSwitched(boolean allowed) implements LifeEvent {}
}
