package taijie.dispute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import taijie.batch.Terms;
import taijie.cause.Cause;
import taijie.dispute.TalkEvent.BatchNoted;
import taijie.dispute.TalkEvent.CauseNoted;
import taijie.dispute.TalkEvent.Clarified;
import taijie.dispute.TalkEvent.Noted;
import taijie.dispute.TalkEvent.NotedToShare;
import taijie.dispute.TalkEvent.ToldApart;

/**
 * The two conversations about batch and cause, and the remarks.
 *
 * @param notes remarks that stay with the buyer
 * @param toShare remarks that go into the record that is shared
 * @param clarified what both sides agreed that the specification means, by number
 * @param toldApart people who were told that batch and cause belong into two messages
 */
public record Talks(
    BatchTalk batch,
    CauseTalk cause,
    List<String> notes,
    List<String> toShare,
    SortedMap<Integer, String> clarified,
    Set<String> toldApart) {

  public static final Talks NONE =
      new Talks(
          BatchTalk.NONE,
          CauseTalk.NONE,
          List.of(),
          List.of(),
          Collections.emptySortedMap(),
          Set.of());

  /** The number for the next clarification. */
  public int nextClarification() {
    return clarified.isEmpty() ? 1 : clarified.lastKey() + 1;
  }

  /** What the specification means, as it stands now. */
  public List<String> clarifications() {
    return clarified.values().stream().filter(text -> !text.isEmpty()).toList();
  }

  public boolean batchAgreed() {
    return batch.agreed();
  }

  public boolean causeAgreed() {
    return cause.agreed();
  }

  Talks after(TalkEvent event) {
    return switch (event) {
      case BatchNoted(String text, boolean agreed) ->
          with(batch.with(new BatchTalk.Proposal(Terms.asTyped(text), Optional.empty()), agreed));
      case CauseNoted(String text, boolean agreed) -> with(cause.with(Cause.asTyped(text), agreed));
      case Noted(String text) ->
          new Talks(batch, cause, plus(notes, text), toShare, clarified, toldApart);
      case NotedToShare(String text) ->
          new Talks(batch, cause, notes, plus(toShare, text), clarified, toldApart);
      case Clarified(int number, String text) -> {
        SortedMap<Integer, String> all = new TreeMap<>(clarified);
        // A number that was taken back is not given again.
        all.put(number, text.strip());
        yield new Talks(
            batch, cause, notes, toShare, Collections.unmodifiableSortedMap(all), toldApart);
      }
      case ToldApart(String person) -> {
        Set<String> people = new HashSet<>(toldApart);
        people.add(person);
        yield new Talks(batch, cause, notes, toShare, clarified, Set.copyOf(people));
      }
    };
  }

  Talks after(BatchEvent event) {
    return with(batch.after(event));
  }

  Talks after(CauseEvent event) {
    return with(cause.after(event));
  }

  private Talks with(BatchTalk talk) {
    return new Talks(talk, cause, notes, toShare, clarified, toldApart);
  }

  private Talks with(CauseTalk talk) {
    return new Talks(batch, talk, notes, toShare, clarified, toldApart);
  }

  private static List<String> plus(List<String> some, String one) {
    List<String> more = new ArrayList<>(some);
    more.add(one);
    return List.copyOf(more);
  }
}
