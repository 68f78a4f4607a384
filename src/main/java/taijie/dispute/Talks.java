package taijie.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taijie.dispute.TalkEvent.BatchNoted;
import taijie.dispute.TalkEvent.CauseNoted;
import taijie.dispute.TalkEvent.Noted;

/** The two conversations about batch and cause, each with what was said last, and the remarks. */
public record Talks(Optional<BatchNoted> batch, Optional<CauseNoted> cause, List<String> notes) {

  public static final Talks NONE = new Talks(Optional.empty(), Optional.empty(), List.of());

  public boolean batchAgreed() {
    return batch.filter(BatchNoted::agreed).isPresent();
  }

  public boolean causeAgreed() {
    return cause.filter(CauseNoted::agreed).isPresent();
  }

  Talks after(TalkEvent event) {
    return switch (event) {
      case BatchNoted noted -> new Talks(Optional.of(noted), cause, notes);
      case CauseNoted noted -> new Talks(batch, Optional.of(noted), notes);
      case Noted(String text) -> {
        List<String> more = new ArrayList<>(notes);
        more.add(text);
        yield new Talks(batch, cause, List.copyOf(more));
      }
    };
  }
}
