package taijie.playbook;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import taijie.content.Fields;
import taijie.vocabulary.Bilingual;

/**
 * A recommended sequence for one kind of dispute.
 *
 * @param because why it is the right one, as shown to people
 * @param fits the disputes it is meant for
 */
public record Playbook(
    String key, Bilingual name, Bilingual because, Fitting fits, List<Step> steps) {

  /** The steps that the rest of the product knows by name. */
  public static final String CALL = "call";

  /** The last step, which is done by closing the dispute. */
  public static final String CLOSE = "close";

  /** Agreeing on what happens to the batch. */
  public static final String SETTLE_BATCH = "settle-batch";

  /** Sharing the draft of the record, without which a final one comes as a surprise. */
  public static final String SHARE_DRAFT = "share-draft-record";

  static final List<String> REQUIRED =
      List.of(CALL, SETTLE_BATCH, "discuss-cause", SHARE_DRAFT, CLOSE);

  static Playbook from(Fields fields) {
    Playbook playbook =
        new Playbook(
            fields.stem(),
            fields.bilingual("name"),
            fields.bilingual("because"),
            Fitting.from(fields.fields("fits")),
            fields.list("steps").stream().map(Step::from).toList());
    fields.end();
    playbook.complain(fields);
    return playbook;
  }

  /** Where a dispute with this progress stands. */
  public Position position(Progress progress) {
    Optional<Step> now =
        steps.stream()
            .filter(step -> !progress.closed().contains(step.key()))
            .filter(step -> step.when().holds(progress))
            .findFirst();
    List<Step> done =
        steps.stream().filter(step -> progress.closed().contains(step.key())).toList();
    int at = now.map(steps::indexOf).orElse(steps.size());
    List<Step> later =
        steps.stream()
            .skip(Math.min(at + 1L, steps.size()))
            .filter(step -> !progress.closed().contains(step.key()))
            .filter(step -> step.when().equals(Condition.ALWAYS) || step.when().holds(progress))
            .toList();
    return new Position(done, now, later);
  }

  /**
   * The steps between the call and the agreement on the batch, which lead from one to the other.
   */
  public List<String> stepsToAgreement() {
    List<String> keys = steps.stream().map(Step::key).toList();
    return keys.subList(keys.indexOf(CALL) + 1, keys.indexOf(SETTLE_BATCH));
  }

  public Optional<Step> step(String key) {
    return steps.stream().filter(step -> step.key().equals(key)).findFirst();
  }

  private void complain(Fields fields) {
    Set<String> seen = new HashSet<>();
    for (Step step : steps) {
      if (!seen.add(step.key())) {
        fields.problem("steps", "the step “" + step.key() + "” stands here twice");
      }
    }
    for (String required : REQUIRED) {
      if (!seen.contains(required)) {
        fields.problem("steps", "a playbook needs the step “" + required + "”");
      }
    }
  }
}
