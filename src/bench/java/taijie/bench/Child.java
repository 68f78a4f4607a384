package taijie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program under measurement, in a process of its own that never outlives the benchmark. */
final class Child implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(180);
  // An AOT cache is put together after the end.
  private static final Duration STOP = Duration.ofSeconds(90);

  private final Process process;
  private final int port;
  private final Duration toFirstAnswer;

  private Child(Process process, int port, Duration toFirstAnswer) {
    this.process = process;
    this.port = port;
    this.toFirstAnswer = toFirstAnswer;
  }

  /** Starts it, and asks until it answers. */
  static Child start(
      String name, Path bench, int port, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put("PORT", String.valueOf(port));
    builder.environment().put("SLACK_SIGNING_SECRET", Wire.SECRET);
    Path log = bench.resolve(name + ".log");
    long begun = System.nanoTime();
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Request first =
        Request.command(System.nanoTime(), Stock.user(1), Stock.channel(1), "/dispute", "help");
    while (System.nanoTime() - begun < START.toNanos() && process.isAlive()) {
      try (Wire wire = new Wire(port)) {
        if (wire.send(first) == 200) {
          return new Child(process, port, Duration.ofNanos(System.nanoTime() - begun));
        }
      } catch (IOException e) {
        // Not yet.
      }
      Thread.sleep(5);
    }
    process.destroyForcibly();
    throw new IllegalStateException(name + " did not start; see " + log);
  }

  int port() {
    return port;
  }

  Duration toFirstAnswer() {
    return toFirstAnswer;
  }

  /** The resident set in megabytes. */
  double megabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
