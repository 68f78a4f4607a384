package taijie.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.logging.LogbackMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Java machine and the process around the bot. */
final class Machine implements AutoCloseable {

  // The second figure is the resident set in pages: proc(5).
  private static final Path STATM = Path.of("/proc/self/statm");
  private static final long PAGE_BYTES = 4096;

  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final LogbackMetrics log = new LogbackMetrics();

  Machine(MeterRegistry registry) {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
    log.bindTo(registry);
    Gauge.builder("process.resident.memory", Machine::resident)
        .description("memory that the process really holds")
        .baseUnit("bytes")
        .register(registry);
  }

  private static double resident() {
    try {
      return Long.parseLong(Files.readString(STATM).split(" ")[1]) * (double) PAGE_BYTES;
    } catch (IOException e) {
      // Not on this system.
      return Double.NaN;
    }
  }

  @Override
  public void close() {
    collections.close();
    log.close();
  }
}
