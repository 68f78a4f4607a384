package taijie.faults;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One instance of the real program in a process of its own, which ends with this one at last. */
final class Program {

  private static final Pattern LISTENS = Pattern.compile("Taijie listens on port (\\d+)");
  private static final int DIES_WITHIN_SECONDS = 20;

  private final Process process;
  private final Path log;
  private final Thread hook;
  private volatile Optional<URI> events = Optional.empty();

  private Program(Process process, Path log) {
    this.process = process;
    this.log = log;
    hook = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(hook);
    Thread.ofVirtual().start(this::listen);
  }

  // Over a pipe, so that what the program says is kept even where it may write no file.
  private void listen() {
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        BufferedWriter kept = Files.newBufferedWriter(log)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        kept.write(line);
        kept.newLine();
        kept.flush();
        Matcher listens = LISTENS.matcher(line);
        if (listens.find()) {
          events =
              Optional.of(URI.create("http://127.0.0.1:" + listens.group(1) + "/slack/events"));
        }
      }
    } catch (IOException dead) {
      // It was killed in the middle of a word.
    }
  }

  /** Starts one; it is not waited for. */
  static Program start(Map<String, String> environment, Path clock, Path log) {
    ProcessBuilder builder =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                "taijie.ServeByClock",
                clock.toString())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      return new Program(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it takes requests; empty as long as it does not. */
  Optional<URI> events() {
    return process.isAlive() ? events : Optional.empty();
  }

  /** How large a file it may write from now on; what goes beyond fails, as on a full disk. */
  void mayWrite(String bytes) {
    try {
      new ProcessBuilder("prlimit", "--pid", "" + process.pid(), "--fsize=" + bytes + ":")
          .inheritIO()
          .start()
          .waitFor(DIES_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it at once, as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(DIES_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("process " + process.pid() + " does not die");
      }
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IllegalStateException shuttingDown) {
      // The hook is at it already.
    }
  }

  Path log() {
    return log;
  }
}
