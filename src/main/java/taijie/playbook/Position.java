package taijie.playbook;

import java.util.List;
import java.util.Optional;

/**
 * Where a dispute stands in its sequence.
 *
 * @param done steps done or left out, in the playbook's order
 * @param now the step to do next; empty where all is done
 * @param later the steps that may come after it
 */
public record Position(List<Step> done, Optional<Step> now, List<Step> later) {

  /** The step that can be done along with the present one; empty where each needs its own turn. */
  public Optional<Step> along() {
    return now.filter(step -> step.proofs().contains(Proof.NEXT_DONE))
        .flatMap(step -> later.stream().findFirst())
        .filter(step -> !step.waiting());
  }
}
