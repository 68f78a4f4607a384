package taijie.phrasebook;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that takes its time, made once by whoever needs it first; others wait for it. */
final class Deferred<T> {

  private final Supplier<T> make;
  private volatile @Nullable T made;

  Deferred(Supplier<T> make) {
    this.make = make;
  }

  T get() {
    T now = made;
    return now == null ? makeIt() : now;
  }

  private synchronized T makeIt() {
    T now = made;
    if (now == null) {
      now = make.get();
      made = now;
    }
    return now;
  }
}
