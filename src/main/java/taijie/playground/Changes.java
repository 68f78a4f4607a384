package taijie.playground;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import taijie.playground.world.World;

/** {@code GET /ui/changes}: tells a page of each new version for as long as it listens. */
final class Changes {
  private static final long SECONDS_BETWEEN_COMMENTS = 20;

  private final World world;

  Changes(World world) {
    this.world = world;
  }

  /** Ends when the page goes away or the server stops. */
  void follow(OutputStream out, BooleanSupplier open) throws IOException {
    BlockingQueue<Long> versions = new LinkedBlockingQueue<>();
    LongConsumer listener = versions::add;
    world.whenChanged(listener);
    try {
      send(out, event(world.version()));
      while (open.getAsBoolean()) {
        Long version = next(versions);
        send(out, version == null ? ": still here\n\n" : event(version));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      world.forget(listener);
    }
  }

  /** The newest version; null where nothing happened for a while. */
  private static @Nullable Long next(BlockingQueue<Long> versions) throws InterruptedException {
    Long version = versions.poll(SECONDS_BETWEEN_COMMENTS, TimeUnit.SECONDS);
    for (Long newer = versions.poll(); newer != null; newer = versions.poll()) {
      version = newer;
    }
    return version;
  }

  private static String event(long version) {
    return "event: changed\ndata: {\"version\":" + version + "}\n\n";
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
