package taijie;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import taijie.dispute.AnswerEvent;
import taijie.dispute.CourseEvent.StepBegan;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Ending;
import taijie.dispute.Entry;
import taijie.dispute.LifeEvent.Closed;
import taijie.playbook.Playbook;
import taijie.usecase.Standing;
import taijie.vocabulary.Label;
import taijie.vocabulary.Reading;

/** What was met in the disputes of some trials: steps, readings and endings. */
final class Played {

  private static final Standing STANDING =
      new Standing(TestBot.KNOWLEDGE.playbooks(), TestBot.KNOWLEDGE.pushback());

  private final Set<String> met = new HashSet<>();

  /** Follows every dispute that a bot keeps, from its opening to where it stands. */
  void follow(TestBot bot) {
    String workspace = bot.slack().world().team().id();
    Stream.iterate(1, number -> number + 1)
        .map(number -> new DisputeId(workspace, number))
        .takeWhile(id -> !journal(bot, id).isEmpty())
        .forEach(id -> follow(id, journal(bot, id)));
  }

  /** The steps, readings and endings that no dispute has met. */
  List<String> missing(Collection<Playbook> playbooks) {
    Stream<String> steps =
        playbooks.stream()
            .flatMap(playbook -> playbook.steps().stream().map(s -> step(playbook.key(), s.key())));
    Stream<String> readings = Arrays.stream(Reading.values()).map(r -> named("reading", r));
    Stream<String> endings = Arrays.stream(Ending.values()).map(e -> named("ending", e));
    return Stream.of(steps, readings, endings)
        .flatMap(names -> names)
        .filter(name -> !met.contains(name))
        .toList();
  }

  private static List<Entry> journal(TestBot bot, DisputeId id) {
    return bot.store().transact(work -> work.journal().entries(id));
  }

  // Each event is looked at with what had happened by then, and nothing later.
  private void follow(DisputeId id, List<Entry> journal) {
    for (int at = 0; at < journal.size(); at++) {
      Dispute dispute = Dispute.of(id, journal.subList(0, at + 1));
      List<Entry> fromHere = journal.subList(at, journal.size());
      switch (journal.get(at).event()) {
        case StepBegan began when stood(fromHere) ->
            met.add(step(dispute.head().playbook(), began.step()));
        case AnswerEvent answered -> met.add(named("reading", STANDING.series(dispute).reading()));
        case Closed closed -> met.add(named("ending", closed.ending()));
        default -> {}
      }
    }
  }

  /** Whether the step that begins these entries was anybody's turn, and not passed over at once. */
  private static boolean stood(List<Entry> fromHere) {
    Entry began = fromHere.getFirst();
    return fromHere.stream()
        .skip(1)
        .takeWhile(entry -> !(entry.event() instanceof StepBegan))
        .anyMatch(e -> !e.person().equals(Entry.BOT) || e.logged().isAfter(began.logged()));
  }

  private static String step(String playbook, String step) {
    return playbook + ": " + step;
  }

  private static String named(String what, Label label) {
    return what + ": " + label.key();
  }
}
