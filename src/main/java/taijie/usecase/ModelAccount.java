package taijie.usecase;

import java.util.Optional;
import taijie.opinion.Account;
import taijie.opinion.Ceiling;
import taijie.opinion.Outcome;
import taijie.opinion.Reply.Usage;
import taijie.usecase.Opinions.Used;

/** The account of what was sent to a language model, in the store that all instances share. */
public final class ModelAccount implements Account {

  private final Store store;

  public ModelAccount(Store store) {
    this.store = store;
  }

  @Override
  public Optional<String> enter(Sending sending, Ceiling ceiling) {
    long cost = ceiling.price().of(new Usage(0, sending.estimate()));
    return store.transact(work -> {
      Used used = work.opinions().used(sending.workspace(), sending.day());
      boolean fits =
          used.tokens() + sending.estimate() <= ceiling.tokens()
              && ceiling.cost().stream().allMatch(most -> used.cost() + cost <= most);
      return fits ? Optional.of(work.opinions().enter(sending, cost)) : Optional.empty();
    });
  }

  @Override
  public void settle(
      String workspace, String entry, Outcome outcome, Usage usage, long cost, long millis) {
    store.transact(work -> {
      work.opinions().settle(workspace, entry, outcome, usage.total(), cost, millis);
      return entry;
    });
  }
}
