package taijie.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Drives a bot. At a fixed rate, each latency counts from the instant at which the request was due,
 * whether or not earlier ones were answered by then: a stall is felt by all who would have come
 * meanwhile (no coordinated omission).
 */
final class Load {

  private static final long HIGHEST_MICROS = 60_000_000;
  private static final Duration TAIL = Duration.ofSeconds(20);

  private Load() {}

  /**
   * What came of it.
   *
   * @param micros latencies in microseconds
   * @param failed requests that were not answered with 200
   */
  record Outcome(Histogram micros, int failed) {

    double at(double percentile) {
      return micros.getValueAtPercentile(percentile) / 1e3;
    }

    double most() {
      return micros.getMaxValue() / 1e3;
    }
  }

  /** Sends so many requests a second, for so long. */
  static Outcome steady(int port, Supplier<Request> requests, int rate, Duration time)
      throws InterruptedException {
    Histogram micros = new ConcurrentHistogram(HIGHEST_MICROS, 3);
    AtomicInteger failed = new AtomicInteger();
    long between = 1_000_000_000L / rate;
    long count = time.toNanos() / between;
    try (Wire wire = new Wire(port)) {
      ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
      long begun = System.nanoTime();
      for (long n = 0; n < count; n++) {
        long due = begun + n * between;
        Request request = requests.get();
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        senders.execute(() -> {
          if (!isDone(wire, request)) {
            failed.incrementAndGet();
          }
          micros.recordValue(Math.min(HIGHEST_MICROS, (System.nanoTime() - due) / 1_000));
        });
      }
      senders.shutdown();
      if (!senders.awaitTermination(TAIL.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)) {
        senders.shutdownNow();
        failed.incrementAndGet();
      }
    }
    return new Outcome(micros, failed.get());
  }

  /** Sends as fast as so many senders get their answers; gives requests a second. */
  static double asFastAsItGoes(int port, Supplier<Request> requests, int senders, Duration time)
      throws InterruptedException {
    AtomicLong answered = new AtomicLong();
    long begun = System.nanoTime();
    long until = begun + time.toNanos();
    try (Wire wire = new Wire(port);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < senders; i++) {
        threads.execute(() -> {
          while (System.nanoTime() < until) {
            Request request;
            synchronized (requests) {
              request = requests.get();
            }
            if (isDone(wire, request)) {
              answered.incrementAndGet();
            }
          }
        });
      }
    }
    return answered.get() * 1e9 / (System.nanoTime() - begun);
  }

  private static boolean isDone(Wire wire, Request request) {
    try {
      return wire.send(request) == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
