package taijie.language;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt, as far as it is there: nothing at first, then what rests on words, then what
 * rests on words and meaning. It may change at any time, while it is asked.
 */
public final class Understanding {

  private final AtomicReference<State> state = new AtomicReference<>(new State(null, null));

  private record State(@Nullable Learnt words, @Nullable Learnt meaning) {}

  /** From now on, judge by these words; and by meaning, once that was given, as before. */
  public void words(Learnt learnt) {
    state.updateAndGet(before -> new State(learnt, before.meaning));
  }

  /** From now on, judge by words and meaning. */
  public void meaning(Learnt learnt) {
    state.updateAndGet(before -> new State(before.words, learnt));
  }

  /** The best there is for a name. */
  public Optional<Classifier> best(String name) {
    State now = state.get();
    return of(now.meaning, name).or(() -> of(now.words, name));
  }

  /** The quick one, which rests on words alone and answers within microseconds. */
  public Optional<Classifier> quick(String name) {
    return of(state.get().words, name);
  }

  /** Whether anything of these names rests on words alone. */
  public boolean knowsByWords(Predicate<String> names) {
    return knows(state.get().words, names);
  }

  /** Whether anything of these names rests on meaning, too. */
  public boolean knowsByMeaning(Predicate<String> names) {
    return knows(state.get().meaning, names);
  }

  private static boolean knows(@Nullable Learnt learnt, Predicate<String> names) {
    return learnt != null && learnt.classifiers().keySet().stream().anyMatch(names);
  }

  private static Optional<Classifier> of(@Nullable Learnt learnt, String name) {
    return learnt == null ? Optional.empty() : learnt.of(name);
  }
}
