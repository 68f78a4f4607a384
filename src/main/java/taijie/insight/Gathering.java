package taijie.insight;

import taijie.dispute.Case;

/** Disputes of one group, added one by one. */
final class Gathering {

  private final String name;
  private final Days toAcceptance = new Days();
  private final Days toSettlement = new Days();
  private int open;
  private int closed;
  private int endedWell;

  Gathering(String name) {
    this.name = name;
  }

  void add(Case one) {
    if (one.isOpen()) {
      open++;
    } else {
      closed++;
    }
    if (one.milestones().ending().filter(Group.WELL::contains).isPresent()) {
      endedWell++;
    }
    toAcceptance.add(Days.toAcceptance(one));
    toSettlement.add(Days.toSettlement(one));
  }

  Group group() {
    return new Group(name, open, closed, endedWell, toAcceptance.spread(), toSettlement.spread());
  }
}
