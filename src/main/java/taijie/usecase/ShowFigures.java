package taijie.usecase;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import taijie.dispute.Case;
import taijie.insight.Figures;
import taijie.insight.Tally;
import taijie.supplier.Spellings;

/** Figures over the disputes that a person may see, and over no others. */
public final class ShowFigures {

  private final Disputes disputes;

  public ShowFigures(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * Counts in one pass over the disputes' rows; no journal is read.
   *
   * @param supplier words that must stand in the supplier's name, in any case; empty for all
   * @param zone in which a day belongs to a quarter
   */
  public Figures of(Actor actor, String supplier, ZoneId zone) {
    Set<String> channels = disputes.channels(actor);
    String words = supplier.strip().toLowerCase(Locale.ROOT);
    Tally tally = new Tally(zone);
    return disputes
        .store()
        .look(work -> {
          Spellings spellings = work.suppliers().spellings(actor.workspace());
          work.journal()
              .cases(
                  actor.workspace(),
                  written -> {
                    Case one = written.under(spellings.known(written.supplier()));
                    boolean asked = one.supplier().toLowerCase(Locale.ROOT).contains(words);
                    if (asked && channels.contains(one.channel())) {
                      tally.add(one);
                    }
                  });
          return tally.figures();
        });
  }
}
