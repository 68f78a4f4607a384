package taijie.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taijie.dispute.RecordEvent.RecordCorrected;
import taijie.dispute.RecordEvent.RecordFinalised;
import taijie.dispute.RecordEvent.RecordPresent;
import taijie.dispute.RecordEvent.RecordShared;

/**
 * How far the written record has come.
 *
 * @param present who took part, as somebody typed it
 */
public record Records(
    String present,
    List<RecordShared> shared,
    List<RecordCorrected> corrections,
    List<RecordFinalised> finals) {

  public static final Records NONE = new Records("", List.of(), List.of(), List.of());

  /** The version in force; empty where none is final yet. */
  public Optional<RecordFinalised> latest() {
    return finals.isEmpty() ? Optional.empty() : Optional.of(finals.getLast());
  }

  /** What the factory was shown last. */
  public Optional<RecordShared> lastShared() {
    return shared.isEmpty() ? Optional.empty() : Optional.of(shared.getLast());
  }

  Records after(RecordEvent event) {
    return switch (event) {
      case RecordPresent(String who) -> new Records(who, shared, corrections, finals);
      case RecordShared e -> new Records(present, plus(shared, e), corrections, finals);
      case RecordCorrected e -> new Records(present, shared, plus(corrections, e), finals);
      case RecordFinalised e -> new Records(present, shared, corrections, plus(finals, e));
    };
  }

  private static <T> List<T> plus(List<T> some, T one) {
    List<T> more = new ArrayList<>(some);
    more.add(one);
    return List.copyOf(more);
  }
}
