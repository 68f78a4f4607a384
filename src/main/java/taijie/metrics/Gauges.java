package taijie.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import taijie.metrics.Prometheus.Asked;
import taijie.usecase.Grasp;
import taijie.usecase.Queues;
import taijie.usecase.Subject;

/** How things stand at the moment at which they are asked for. */
final class Gauges {

  private final MeterRegistry registry;
  private volatile Optional<Queues> queues = Optional.empty();
  private volatile Optional<Asked> asked = Optional.empty();

  Gauges(MeterRegistry registry) {
    this.registry = registry;
  }

  void begin(Asked asks) {
    asked = Optional.of(asks);
    queue("taijie.outbox.waiting", "deliveries that wait", Queues::deliveries);
    queue(
        "taijie.outbox.oldest.seconds",
        "how long the oldest delivery has been waiting",
        q -> q.oldest().toMillis() / 1e3);
    queue("taijie.tasks.due", "scheduled tasks that are due", Queues::tasks);
    queue(
        "taijie.tasks.overdue.seconds",
        "for how long the oldest of them has been due",
        q -> q.overdue().toMillis() / 1e3);
    Gauge.builder("taijie.ready", () -> asks.ready().getAsBoolean() ? 1 : 0)
        .description("whether requests can be served now")
        .register(registry);
    for (String state : List.of("active", "idle", "waiting")) {
      Gauge.builder("taijie.database.connections", () -> asks.connections().get().get(state))
          .description("connections to the database, and who waits for one")
          .tag("state", state)
          .register(registry);
    }
    for (Subject subject : Subject.values()) {
      for (Grasp grasp : Grasp.values()) {
        Gauge.builder("taijie.understanding", () -> asks.grasp().apply(subject) == grasp ? 1 : 0)
            .description("by what a subject is understood at the moment")
            .tag("subject", Prometheus.lower(subject))
            .tag("by", Prometheus.lower(grasp))
            .register(registry);
      }
    }
  }

  /** Counts what waits, once for all figures of a page; none where the database is away. */
  void look() {
    try {
      queues = asked.map(a -> a.queues().get());
    } catch (RuntimeException e) {
      queues = Optional.empty();
    }
  }

  private void queue(String name, String meaning, ToDoubleFunction<Queues> figure) {
    Gauge.builder(name, () -> queues.map(figure::applyAsDouble).orElse(Double.NaN))
        .description(meaning)
        .register(registry);
  }
}
