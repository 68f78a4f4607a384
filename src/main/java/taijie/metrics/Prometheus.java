package taijie.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import taijie.guard.GuardKind;
import taijie.guard.Verdict;
import taijie.usecase.Grasp;
import taijie.usecase.Queues;
import taijie.usecase.Subject;
import taijie.usecase.Witness;

/**
 * Counts and measures what the bot does, for Prometheus to fetch. Labels are kinds out of closed
 * sets; no workspace, person or text is among them.
 */
public final class Prometheus implements Witness, AutoCloseable {

  // Slack waits three seconds; the aims are 10 ms at the median and 60 ms at the 99th percentile.
  private static final Duration[] ANSWERS =
      millis(2, 5, 10, 20, 60, 100, 250, 500, 1_000, 2_000, 3_000);
  private static final Duration[] DELIVERIES =
      millis(50, 100, 250, 500, 1_000, 2_500, 5_000, 15_000);
  private static final Duration[] TRANSACTIONS = millis(1, 2, 5, 10, 50, 100, 500, 1_000, 2_000);
  private static final Duration[] LATENESS = {
    Duration.ofSeconds(10),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5),
    Duration.ofMinutes(15),
    Duration.ofHours(1),
    Duration.ofHours(4),
    Duration.ofDays(1)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Gauges gauges = new Gauges(registry);
  private final Machine machine = new Machine(registry);

  /** What is asked each time the figures are fetched. */
  public record Asked(
      Supplier<Queues> queues,
      Supplier<Map<String, Integer>> connections,
      Function<Subject, Grasp> grasp,
      BooleanSupplier ready) {}

  /** Begins to ask. */
  public void asks(Asked asked) {
    gauges.begin(asked);
  }

  /** All figures, as text. */
  public String page() {
    gauges.look();
    return registry.scrape();
  }

  @Override
  public void answered(Asking asking, int status, Duration took) {
    Timer.builder("taijie.answers")
        .description("answers to Slack's requests, from their arrival until they were handed over")
        .tag("kind", lower(asking))
        .tag("status", String.valueOf(status))
        .serviceLevelObjectives(ANSWERS)
        .register(registry)
        .record(took);
  }

  @Override
  public void judged(Verdict verdict) {
    if (verdict.kinds().isEmpty()) {
      verdict("none", verdict);
    }
    for (GuardKind kind : verdict.kinds()) {
      verdict(lower(kind), verdict);
    }
  }

  private void verdict(String kind, Verdict verdict) {
    Counter.builder("taijie.guard.verdicts")
        .description("messages that the guard read, by what they propose and what it did")
        .tag("kind", kind)
        .tag("act", lower(verdict.action()))
        .register(registry)
        .increment();
  }

  @Override
  public void reminded(Duration late) {
    Timer.builder("taijie.nudges")
        .description("nudges that reached somebody, by how long after they were due")
        .serviceLevelObjectives(LATENESS)
        .register(registry)
        .record(late.isNegative() ? Duration.ZERO : late);
  }

  @Override
  public void delivered(String kind, String outcome, Duration took) {
    Counter.builder("taijie.deliveries")
        .description("what was taken out of the outbox, by what came of it")
        .tag("kind", kind)
        .tag("outcome", outcome)
        .register(registry)
        .increment();
    Timer.builder("taijie.delivery")
        .description("how long a delivery took, Slack's answer included")
        .tag("outcome", outcome)
        .serviceLevelObjectives(DELIVERIES)
        .register(registry)
        .record(took);
  }

  @Override
  public void transacted(String outcome, Duration took) {
    Timer.builder("taijie.transactions")
        .description("transactions, waiting for a connection included")
        .tag("outcome", outcome)
        .serviceLevelObjectives(TRANSACTIONS)
        .register(registry)
        .record(took);
  }

  @Override
  public void close() {
    machine.close();
    registry.close();
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Duration[] millis(long... times) {
    Duration[] all = new Duration[times.length];
    for (int i = 0; i < times.length; i++) {
      all[i] = Duration.ofMillis(times[i]);
    }
    return all;
  }
}
