package taijie.usecase;

import java.util.OptionalLong;
import java.util.function.Function;
import taijie.dispute.Journal;
import taijie.supplier.Suppliers;

/** Everything kept, changed in transactions. */
public interface Store {

  /**
   * Does the work in one transaction: all of it happens, or nothing. Where two wrote at once the
   * work is done again from the start, so it must have no effect of its own. What was put into the
   * outbox is delivered after the commit.
   *
   * @throws Unavailable where the database cannot be reached, or not be written
   */
  <T> T transact(Function<Work, T> work);

  /**
   * Reads what was committed last, beside whoever writes just then and without waiting for them.
   * The work must change nothing.
   *
   * @throws Unavailable where the database cannot be reached
   */
  <T> T look(Function<Work, T> work);

  /**
   * A number that is another one after each change to disputes or to what is set for channels, so
   * that what was looked up stays true as long as it is the same; to be asked before looking. Empty
   * where others may change them, too.
   */
  default OptionalLong changes() {
    return OptionalLong.empty();
  }

  /** What is kept cannot be reached now; nothing was changed that was not reported as changed. */
  final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(Throwable cause) {
      super("the database cannot be used", cause);
    }
  }

  /** What a transaction can reach. */
  interface Work {
    Journal journal();

    Outbox outbox();

    Agenda agenda();

    People people();

    Rooms rooms();

    Exchanges exchanges();

    Unsent unsent();

    Suppliers suppliers();

    Opinions opinions();

    /**
     * Whether this request comes for the first time; later calls with the same id say no. An empty
     * id is always the first.
     */
    boolean firstTime(String workspace, String request);
  }
}
