package taijie;

import java.time.Instant;
import java.util.Optional;
import taijie.dispute.DisputeId;
import taijie.slack.delivery.Courier;
import taijie.storage.Schedule;
import taijie.storage.SqlStore;
import taijie.usecase.ForgetOldDisputes;
import taijie.usecase.UseCases;

/** What the schedule's tasks do. The store needs the schedule, and these chores the store. */
final class Chores implements Schedule.Work {

  private volatile Optional<Parts> parts = Optional.empty();

  private record Parts(
      Courier courier,
      UseCases use,
      SqlStore store,
      Runnable renewal,
      ForgetOldDisputes retention) {}

  void begin(
      Courier courier,
      UseCases use,
      SqlStore store,
      Runnable renewal,
      ForgetOldDisputes retention) {
    parts = Optional.of(new Parts(courier, use, store, renewal, retention));
  }

  @Override
  public Optional<Instant> deliver(String workspace, String lane) {
    return parts.orElseThrow().courier().deliver(workspace, lane);
  }

  @Override
  public void lookAt(DisputeId id) {
    parts.orElseThrow().use().lookAtDispute().look(id);
  }

  @Override
  public void digests() {
    parts.orElseThrow().use().sendDigests().send();
  }

  @Override
  public void finish() {
    parts.orElseThrow().courier().finish();
  }

  @Override
  public void sweep() {
    parts.orElseThrow().store().sweep();
    parts.orElseThrow().retention().forget();
  }

  @Override
  public void renew() {
    parts.orElseThrow().renewal().run();
  }
}
