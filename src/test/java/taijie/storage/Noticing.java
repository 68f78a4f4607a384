package taijie.storage;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import taijie.dispute.DisputeId;

/** Tells another thread what the schedule did. */
final class Noticing implements Schedule.Work {

  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

  /** What it did next; null where nothing comes for a long time. */
  @Nullable String next() throws InterruptedException {
    return done.poll(20, TimeUnit.SECONDS);
  }

  @Override
  public Optional<Instant> deliver(String workspace, String lane) {
    done.add("deliver " + lane);
    return Optional.empty();
  }

  @Override
  public void lookAt(DisputeId id) {
    done.add("look at " + id);
  }

  @Override
  public void digests() {}

  @Override
  public void sweep() {}

  @Override
  public void renew() {}
}
