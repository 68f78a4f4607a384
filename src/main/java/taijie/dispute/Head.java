package taijie.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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

/**
 * What a dispute is about, where it lives and whether it is open.
 *
 * @param card the card's ts, which is the thread's root; empty until it was posted
 * @param opener who opened it
 * @param exhausted whether the normal process was declared exhausted
 * @param noticeWarned what the handler last heard of the time for written notice
 * @param notice the written notice, once given
 * @param lost how the bot lost the channel; empty while it can write there
 * @param closed how and when it ended; empty while it is open
 * @param opinion whether a language model may be asked about it, where the workspace allows that
 */
public record Head(
    Facts facts,
    String channel,
    String handler,
    String playbook,
    String opener,
    Instant opened,
    Optional<String> card,
    boolean exhausted,
    Optional<NoticeWarned> noticeWarned,
    Optional<NoticeGiven> notice,
    Optional<Loss> lost,
    Optional<Close> closed,
    boolean opinion) {

  /**
   * @param lesson what was learned, as somebody wrote it; may be empty
   * @param credit what the supplier did well, as somebody wrote it
   */
  public record Close(Ending ending, String lesson, Optional<String> credit, Instant at) {}

  static Head of(Opened event, Entry entry) {
    return new Head(
        event.facts(),
        event.channel(),
        event.handler(),
        event.playbook(),
        entry.person(),
        entry.logged(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  Head after(LifeEvent event, Instant at) {
    return switch (event) {
      case Opened again -> throw new IllegalStateException("a dispute is opened once: " + again);
      case CardPosted(String ts) -> with(facts, handler, playbook, Optional.of(ts), closed);
      case FactsChanged(Facts changed) -> with(changed, handler, playbook, card, closed);
      case PlaybookChanged(String other) -> with(facts, handler, other, card, closed);
      case HandedOver(String to) -> with(facts, to, playbook, card, closed);
      case NoticeWaived waived -> this;
      case Closed(Ending ending, String lesson, Optional<String> credit) ->
          with(facts, handler, playbook, card, Optional.of(new Close(ending, lesson, credit, at)));
      case Reopened(String reason) -> with(facts, handler, playbook, card, Optional.empty());
      case ProcessExhausted(String reason) -> with(true, noticeWarned, notice);
      case NoticeOffered(LocalDate due) ->
          with(exhausted, Optional.of(new NoticeWarned(due, NoticeMark.THREE_DAYS)), notice);
      case NoticeWarned warned -> with(exhausted, Optional.of(warned), notice);
      case ChannelLost(Loss loss) -> with(channel, Optional.of(loss));
      case ChannelBack() -> with(channel, Optional.empty());
      case ChannelMoved(String id) -> with(id, lost);
      case OpinionSwitched(boolean allowed) ->
          new Head(
              facts,
              channel,
              handler,
              playbook,
              opener,
              opened,
              card,
              exhausted,
              noticeWarned,
              notice,
              lost,
              closed,
              allowed);
      case NoticeGiven given -> with(exhausted, noticeWarned, Optional.of(given));
    };
  }

  private Head with(
      Facts facts, String handler, String playbook, Optional<String> card, Optional<Close> closed) {
    return new Head(
        facts,
        channel,
        handler,
        playbook,
        opener,
        opened,
        card,
        exhausted,
        noticeWarned,
        notice,
        lost,
        closed,
        opinion);
  }

  private Head with(String channel, Optional<Loss> lost) {
    return new Head(
        facts,
        channel,
        handler,
        playbook,
        opener,
        opened,
        card,
        exhausted,
        noticeWarned,
        notice,
        lost,
        closed,
        opinion);
  }

  private Head with(
      boolean exhausted, Optional<NoticeWarned> noticeWarned, Optional<NoticeGiven> notice) {
    return new Head(
        facts,
        channel,
        handler,
        playbook,
        opener,
        opened,
        card,
        exhausted,
        noticeWarned,
        notice,
        lost,
        closed,
        opinion);
  }
}
