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
public record Position(List<Step> done, Optional<Step> now, List<Step> later) {}
