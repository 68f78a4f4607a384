package taijie.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.Ending;
import taijie.dispute.Milestones.Warnings;

/**
 * Figures over disputes.
 *
 * @param all every dispute
 * @param endings how many ended how; only those that occur
 * @param warnings what the guard said and what was then chosen
 * @param owner disputes with the owner copied early, beside those without; empty where there are
 *     too few
 * @param steps disputes in which every step was followed, beside those in which some were left out;
 *     empty where there are too few
 * @param suppliers those with the most disputes first
 * @param handlers those with the most disputes first
 * @param quarters by the day of opening, the earliest first
 */
public record Figures(
    Group all,
    Map<Ending, Integer> endings,
    Warnings warnings,
    Optional<Comparison> owner,
    Optional<Comparison> steps,
    List<Group> suppliers,
    List<Group> handlers,
    List<Group> quarters) {

  public Figures {
    endings = Map.copyOf(endings);
    suppliers = List.copyOf(suppliers);
    handlers = List.copyOf(handlers);
    quarters = List.copyOf(quarters);
  }

  public boolean isEmpty() {
    return all.all() == 0;
  }
}
