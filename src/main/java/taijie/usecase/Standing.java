package taijie.usecase;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import taijie.dispute.Answer;
import taijie.dispute.Answers;
import taijie.dispute.Dispute;
import taijie.dispute.Facts;
import taijie.playbook.Playbook;
import taijie.playbook.Playbooks;
import taijie.playbook.Position;
import taijie.playbook.Progress;
import taijie.playbook.Step;
import taijie.pushback.Judged;
import taijie.pushback.Judgement;
import taijie.pushback.Pushback;
import taijie.pushback.Series;

/** How a dispute stands: what its answers show, and where it is in its sequence. */
public final class Standing {

  /** The zone in which the factory lives. China has a single one. */
  public static final ZoneId FACTORY_ZONE = ZoneId.of("Asia/Shanghai");

  private final Playbooks playbooks;
  private final Pushback pushback;

  public Standing(Playbooks playbooks, Pushback pushback) {
    this.playbooks = playbooks;
    this.pushback = pushback;
  }

  /** The reading of all answers, in the order in which they were said. */
  public Series series(Dispute dispute) {
    Answers answers = dispute.answers();
    return pushback.read(
        answers.asSaid().stream()
            .map(answer -> judged(answer, answers.weighed().contains(answer.number())))
            .toList());
  }

  /** What the dispute's sequence looks at. */
  public Progress progress(Dispute dispute) {
    Set<String> closed = new HashSet<>(dispute.course().closedSteps());
    if (dispute.talks().batchAgreed()) {
      // Where the batch is agreed, nobody need answer or await anything any more.
      closed.addAll(playbook(dispute).stepsToAgreement());
    }
    return new Progress(
        closed,
        dispute.stage(),
        dispute.answers().latest().map(Answer::stance),
        dispute.answers().disputing().reversed().stream()
            .flatMap(answer -> answer.topics().stream())
            .findFirst(),
        series(dispute).reading());
  }

  /** The dispute's sequence; where a team has removed it from its folder, the one that now fits. */
  public Playbook playbook(Dispute dispute) {
    return playbooks.find(dispute.head().playbook()).orElseGet(() -> fitting(dispute.facts()));
  }

  /** The sequence that fits these facts best. */
  public Playbook fitting(Facts facts) {
    return playbooks.choose(
        facts.relationship(), facts.earlierRejections() > 0, facts.safetyCritical());
  }

  /** Where the dispute stands; steps that were passed over do not count as done. */
  public Position position(Dispute dispute) {
    Position position = playbook(dispute).position(progress(dispute));
    Set<String> closed = dispute.course().closedSteps();
    List<Step> done = position.done().stream().filter(step -> closed.contains(step.key())).toList();
    return new Position(done, position.now(), position.later());
  }

  /** The step that can be done along with this one, if this one is the present one. */
  public Optional<Step> along(Dispute dispute, Step step) {
    Position position = position(dispute);
    return position.now().filter(step::equals).flatMap(now -> position.along());
  }

  /** The step that a dispute's course calls current, as its sequence describes it. */
  public Optional<Step> currentStep(Dispute dispute) {
    return dispute.course().current().flatMap(c -> playbook(dispute).step(c.step()));
  }

  // What a second opinion was heard of is told, like what somebody put right.
  private static Judged judged(Answer answer, boolean weighed) {
    LocalDate said = answer.said().atZone(FACTORY_ZONE).toLocalDate();
    Judgement judgement =
        new Judgement(answer.stance(), List.copyOf(answer.topics()), answer.specificity());
    return answer.corrected() || weighed
        ? new Judged(said, judgement)
        : Judged.understood(said, judgement, answer.text());
  }
}
