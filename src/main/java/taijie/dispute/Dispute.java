package taijie.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import taijie.dispute.LifeEvent.Opened;
import taijie.playbook.Playbook;
import taijie.vocabulary.Stage;

/**
 * A rejected batch and all that followed, as its journal tells it.
 *
 * @param batchAgreed since when what happens to the batch is agreed; empty while it is not
 * @param lastActivity when a person last did something in it
 * @param seq the number of the journal's last entry
 */
public record Dispute(
    DisputeId id,
    Head head,
    Course course,
    Answers answers,
    Talks talks,
    Records records,
    Watch watch,
    Optional<Instant> batchAgreed,
    Instant lastActivity,
    long seq) {

  /** The first entry of a journal makes a dispute; it must be {@link Opened}. */
  public static Dispute opened(DisputeId id, Entry first) {
    if (!(first.event() instanceof Opened opened)) {
      throw new IllegalStateException(id + ": a journal starts with Opened, not " + first.event());
    }
    return new Dispute(
        id,
        Head.of(opened, first),
        Course.START,
        Answers.NONE,
        Talks.NONE,
        Records.NONE,
        Watch.NONE,
        Optional.empty(),
        first.logged(),
        first.seq());
  }

  /** The dispute that a whole journal tells of. */
  public static Dispute of(DisputeId id, List<Entry> journal) {
    Dispute dispute = opened(id, journal.getFirst());
    for (Entry entry : journal.subList(1, journal.size())) {
      dispute = dispute.after(entry);
    }
    return dispute;
  }

  /** The dispute once this has happened too. */
  public Dispute after(Entry entry) {
    return switch (entry.event()) {
      case LifeEvent e -> with(head.after(e, entry.logged()), entry).with(course.after(e));
      case CourseEvent e -> with(head, entry).with(course.after(e, entry));
      case AnswerEvent e -> with(head, entry).with(answers.after(e));
      case TalkEvent e -> with(head, entry).with(talks.after(e), entry);
      case BatchEvent e -> with(head, entry).with(talks.after(e), entry);
      case CauseEvent e -> with(head, entry).with(talks.after(e), entry);
      case RecordEvent e -> with(head, entry).with(records.after(e));
      case WatchEvent e -> with(head, entry).with(watch.after(e));
    };
  }

  public Facts facts() {
    return head.facts();
  }

  /** Whether it ended because the goods were in order and the buyer was wrong. */
  public boolean wasOurError() {
    return head.closed().filter(close -> close.ending() == Ending.OUR_ERROR).isPresent();
  }

  public boolean isOpen() {
    return head.closed().isEmpty();
  }

  /** Whether the factory heard of it by voice: the step was done, or an answer came by call. */
  public boolean called() {
    Course.Mark call = course.closed().get(Playbook.CALL);
    // A written answer proves that they were told, not that anybody called.
    boolean pressed = call != null && call.done() && !call.person().equals(Entry.BOT);
    return pressed || answers.standing().stream().anyMatch(a -> a.medium().isSpoken());
  }

  public Stage stage() {
    if (head.exhausted()) {
      return Stage.EXHAUSTED;
    }
    return called() || !answers.standing().isEmpty() ? Stage.IN_DISPUTE : Stage.FIRST_NOTICE;
  }

  private Dispute with(Head after, Entry entry) {
    Instant active = entry.person().equals(Entry.BOT) ? lastActivity : entry.logged();
    return new Dispute(
        id, after, course, answers, talks, records, watch, batchAgreed, active, entry.seq());
  }

  private Dispute with(Talks after, Entry entry) {
    Optional<Instant> agreed =
        after.batchAgreed() ? batchAgreed.or(() -> Optional.of(entry.logged())) : Optional.empty();
    return new Dispute(id, head, course, answers, after, records, watch, agreed, lastActivity, seq);
  }

  private Dispute with(Course after) {
    return new Dispute(
        id, head, after, answers, talks, records, watch, batchAgreed, lastActivity, seq);
  }

  private Dispute with(Answers after) {
    return new Dispute(
        id, head, course, after, talks, records, watch, batchAgreed, lastActivity, seq);
  }

  private Dispute with(Records after) {
    return new Dispute(
        id, head, course, answers, talks, after, watch, batchAgreed, lastActivity, seq);
  }

  private Dispute with(Watch after) {
    return new Dispute(
        id, head, course, answers, talks, records, after, batchAgreed, lastActivity, seq);
  }
}
