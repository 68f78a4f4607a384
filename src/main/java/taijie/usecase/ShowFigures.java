package taijie.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import taijie.dispute.Case;
import taijie.insight.Figures;
import taijie.insight.Tally;
import taijie.supplier.Spellings;

/** Figures over the disputes that a person may see, and over no others. */
public final class ShowFigures {

  /** Over more disputes than these, one more changes nothing that a glance would show. */
  private static final int MANY = 1_000;

  private static final Duration KEEP_GLANCE = Duration.ofMinutes(10);
  private static final int MOST_GLANCES = 200;

  private final Disputes disputes;
  private final Cache<Seen, Figures> glances;

  public ShowFigures(Disputes disputes) {
    this.disputes = disputes;
    this.glances =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(disputes.clock().millis()))
            .expireAfterWrite(KEEP_GLANCE)
            .maximumSize(MOST_GLANCES)
            .build();
  }

  /** All that decides which figures somebody sees. */
  private record Seen(String workspace, Set<String> channels, ZoneId zone) {}

  /**
   * Counts in one pass over the disputes' rows; no journal is read.
   *
   * @param supplier words that must stand in the supplier's name, in any case; empty for all
   * @param zone in which a day belongs to a quarter
   */
  public Figures of(Actor actor, String supplier, ZoneId zone) {
    return count(new Seen(actor.workspace(), disputes.channels(actor), zone), supplier);
  }

  /** Figures over all suppliers, which may be some minutes old where there are many disputes. */
  public Figures atAGlance(Actor actor, ZoneId zone) {
    Seen seen = new Seen(actor.workspace(), disputes.channels(actor), zone);
    Figures remembered = glances.getIfPresent(seen);
    if (remembered != null) {
      return remembered;
    }
    Figures figures = count(seen, "");
    if (figures.all().all() > MANY) {
      glances.put(seen, figures);
    }
    return figures;
  }

  private Figures count(Seen seen, String supplier) {
    String words = supplier.strip().toLowerCase(Locale.ROOT);
    Tally tally = new Tally(seen.zone());
    return disputes
        .store()
        .look(work -> {
          Spellings spellings = work.suppliers().spellings(seen.workspace());
          work.journal()
              .cases(
                  seen.workspace(),
                  written -> {
                    Case one = written.under(spellings.known(written.supplier()));
                    boolean asked = one.supplier().toLowerCase(Locale.ROOT).contains(words);
                    if (asked && seen.channels().contains(one.channel())) {
                      tally.add(one);
                    }
                  });
          return tally.figures();
        });
  }
}
