package taijie.dispute;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import taijie.dispute.Course.Mark;
import taijie.dispute.WatchEvent.Choice;
import taijie.dispute.WatchEvent.Form;
import taijie.dispute.WatchEvent.Warning;
import taijie.guard.GuardKind;
import taijie.playbook.Playbook;
import taijie.vocabulary.Stage;
import taijie.vocabulary.Stance;

/**
 * What figures are made of: how far a dispute came, when, and what the guard had to do with it. All
 * of it follows from the journal and changes when that is put right.
 *
 * @param noticed when the factory first heard of it: the earliest of the call that somebody marked
 *     as made, the first answer that was said, and the day of the written notice; empty where none
 *     of these is known
 * @param accepted when the first accepting answer was said after which no answer disputes; empty
 *     while there is none
 * @param settled since when it is agreed what happens to the batch. Where nobody noted that, the
 *     closing counts, unless it ended by parting or by our own error, which settle no batch
 * @param ending how it ended; empty while it is open
 * @param ownerEarly whether somebody said, before the normal process was exhausted, that the owner
 *     would be copied all the same or was involved already. People say it; nobody looks into their
 *     mailboxes
 * @param stepsDone steps done, by a button or by an act that proved them
 * @param stepsLeftOut steps that somebody left out
 */
public record Milestones(
    Optional<Instant> noticed,
    Optional<Instant> accepted,
    Optional<Instant> settled,
    Optional<Ending> ending,
    boolean ownerEarly,
    Warnings warnings,
    int stepsDone,
    int stepsLeftOut) {

  public static final Milestones NONE =
      new Milestones(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Warnings.NONE,
          0,
          0);

  /**
   * Warnings that somebody got to see, and what was then chosen.
   *
   * @param told all of them, the unanswered ones too
   */
  public record Warnings(int told, int calledInstead, int ownerInvolved, int anyway) {

    public static final Warnings NONE = new Warnings(0, 0, 0, 0);

    public int unanswered() {
      return told - calledInstead - ownerInvolved - anyway;
    }
  }

  /** How far a dispute has come. */
  public static Milestones of(Dispute dispute) {
    int done = (int) dispute.course().closed().values().stream().filter(Mark::done).count();
    return new Milestones(
        noticed(dispute),
        accepted(dispute.answers()),
        settled(dispute),
        dispute.head().closed().map(Head.Close::ending),
        ownerEarly(dispute.watch()),
        warnings(dispute.watch()),
        done,
        dispute.course().closed().size() - done);
  }

  private static Optional<Instant> noticed(Dispute dispute) {
    Mark call = dispute.course().closed().get(Playbook.CALL);
    Stream<Instant> called =
        call != null && call.done() && !call.person().equals(Entry.BOT)
            ? Stream.of(call.at())
            : Stream.of();
    Stream<Instant> answered = dispute.answers().asSaid().stream().limit(1).map(Answer::said);
    Stream<Instant> written =
        dispute.head().notice().stream().map(n -> n.on().atStartOfDay(ZoneOffset.UTC).toInstant());
    return Stream.of(called, answered, written).flatMap(s -> s).min(Instant::compareTo);
  }

  private static Optional<Instant> accepted(Answers answers) {
    Optional<Instant> accepted = Optional.empty();
    for (Answer answer : answers.asSaid()) {
      if (answer.isDisputing()) {
        accepted = Optional.empty();
      } else if (answer.stance() == Stance.ACCEPTS && accepted.isEmpty()) {
        accepted = Optional.of(answer.said());
      }
    }
    return accepted;
  }

  private static Optional<Instant> settled(Dispute dispute) {
    return dispute
        .batchAgreed()
        .or(() ->
            dispute
                .head()
                .closed()
                .filter(c -> c.ending() != Ending.PARTED && c.ending() != Ending.OUR_ERROR)
                .map(Head.Close::at));
  }

  private static boolean ownerEarly(Watch watch) {
    return watch.warnings().stream()
        .filter(w -> w.kinds().contains(GuardKind.COPY_OWNER) && w.stage() != Stage.EXHAUSTED)
        .map(w -> watch.answered().get(w.number()))
        .anyMatch(choice -> choice == Choice.ANYWAY || choice == Choice.OWNER_INVOLVED);
  }

  private static Warnings warnings(Watch watch) {
    return new Warnings(
        (int) watch.warnings().stream().filter(w -> w.form() != Form.SILENT).count(),
        count(watch, Choice.CALL_INSTEAD),
        count(watch, Choice.OWNER_INVOLVED),
        count(watch, Choice.ANYWAY));
  }

  private static int count(Watch watch, Choice choice) {
    return (int)
        watch.warnings().stream()
            .filter(w -> w.form() != Form.SILENT)
            .map(Warning::number)
            .filter(number -> watch.answered().get(number) == choice)
            .count();
  }
}
