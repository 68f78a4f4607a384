package taijie.insight;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import taijie.dispute.Case;
import taijie.dispute.Ending;
import taijie.dispute.Milestones;
import taijie.dispute.Milestones.Warnings;

/** Counts disputes one by one, so that not all of them need to be in memory at once. */
public final class Tally {

  private static final Comparator<Group> MOST_FIRST =
      Comparator.comparingInt(Group::all).reversed().thenComparing(Group::name);

  private final ZoneId zone;
  private final Gathering all = new Gathering("");
  private final Gathering ownerEarly = new Gathering("");
  private final Gathering ownerNot = new Gathering("");
  private final Gathering followed = new Gathering("");
  private final Gathering leftOut = new Gathering("");
  private final Map<Ending, Integer> endings = new EnumMap<>(Ending.class);
  private final Map<String, Gathering> suppliers = new HashMap<>();
  private final Map<String, Gathering> handlers = new HashMap<>();
  private final Map<String, Gathering> quarters = new TreeMap<>();
  private int told;
  private int calledInstead;
  private int ownerInvolved;
  private int anyway;

  /**
   * @param zone in which a day belongs to a quarter
   */
  public Tally(ZoneId zone) {
    this.zone = zone;
  }

  /** Counts a dispute. Suppliers are told apart by their names, in any case. */
  public void add(Case one) {
    Milestones reached = one.milestones();
    all.add(one);
    (reached.ownerEarly() ? ownerEarly : ownerNot).add(one);
    // A dispute without any step behind it neither followed nor left out.
    if (reached.stepsLeftOut() > 0) {
      leftOut.add(one);
    } else if (reached.stepsDone() > 0) {
      followed.add(one);
    }
    reached.ending().ifPresent(ending -> endings.merge(ending, 1, Integer::sum));
    String supplier = one.supplier().strip();
    suppliers
        .computeIfAbsent(supplier.toLowerCase(Locale.ROOT), key -> new Gathering(supplier))
        .add(one);
    handlers.computeIfAbsent(one.handler(), Gathering::new).add(one);
    quarters.computeIfAbsent(quarter(one), Gathering::new).add(one);
    told += reached.warnings().told();
    calledInstead += reached.warnings().calledInstead();
    ownerInvolved += reached.warnings().ownerInvolved();
    anyway += reached.warnings().anyway();
  }

  /** What was counted so far. */
  public Figures figures() {
    return new Figures(
        all.group(),
        endings,
        new Warnings(told, calledInstead, ownerInvolved, anyway),
        Comparison.of(ownerEarly.group(), ownerNot.group()),
        Comparison.of(followed.group(), leftOut.group()),
        suppliers.values().stream().map(Gathering::group).sorted(MOST_FIRST).toList(),
        handlers.values().stream().map(Gathering::group).sorted(MOST_FIRST).toList(),
        List.copyOf(quarters.values()).stream().map(Gathering::group).toList());
  }

  private String quarter(Case one) {
    ZonedDateTime opened = one.opened().atZone(zone);
    return opened.getYear() + " Q" + opened.get(IsoFields.QUARTER_OF_YEAR);
  }
}
