package taijie.dispute;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taijie.Cast;
import taijie.dispute.AnswerEvent.AnswerLogged;
import taijie.dispute.CourseEvent.StepBegan;
import taijie.dispute.LifeEvent.Opened;
import taijie.vocabulary.Stance;

/** A dispute told event by event, with a clock that is moved by hand. */
public final class Story {

  /** A Monday, 10:00 in Hamburg. */
  public static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  public static final String PLAYBOOK = "first-rejection-established";

  private final List<Entry> journal = new ArrayList<>();
  private Instant now = MONDAY;

  private Story(Facts facts) {
    by(Cast.ANNA, new Opened(facts, Cast.CHANNEL, Cast.ANNA, PLAYBOOK));
  }

  /** Anna opens the dispute about Huaxin's lids. */
  public static Story opened() {
    return new Story(Cast.LIDS);
  }

  public Story later(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** Somebody did this now. */
  public Story by(String person, Event event) {
    journal.add(new Entry(journal.size() + 1L, event, person, now));
    return this;
  }

  /** Anna did this now. */
  public Story then(Event event) {
    return by(Cast.ANNA, event);
  }

  /** The bot did this now. */
  public Story follows(Event event) {
    return by(Entry.BOT, event);
  }

  public Story begins(String step, Instant due) {
    return follows(new StepBegan(step, due));
  }

  public Story answered(int number, Stance stance, Medium medium) {
    return then(new AnswerLogged(answer(number, stance, medium, now)));
  }

  public Dispute told() {
    return Dispute.of(Cast.D12, journal);
  }

  public Instant now() {
    return now;
  }

  /** Something that Linda said. */
  public static Answer answer(int number, Stance stance, Medium medium, Instant said) {
    List<String> topics = stance == Stance.DISPUTES ? List.of("measurement") : List.of();
    return new Answer(
        number,
        "words of answer " + number,
        "Linda Zhou",
        medium,
        said,
        stance,
        topics,
        0.2,
        "",
        false);
  }

  static Optional<String> currentStep(Dispute dispute) {
    return dispute.course().current().map(Course.Current::step);
  }
}
