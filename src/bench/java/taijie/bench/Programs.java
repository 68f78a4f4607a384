package taijie.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How each of the three is started.
 *
 * @param jar Taijie as it is packaged, its libraries beside it
 */
record Programs(Path bench, Path jar, String slackApi) {

  // As the README recommends.
  private static final List<String> BOTH =
      List.of("-XX:+UseSerialGC", "-Xss512k", "-XX:+UseCompactObjectHeaders");
  private static final List<String> LIGHT =
      List.of("-Xmx80m", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=40m");
  private static final List<String> FULL = List.of("-Xmx160m");

  Child bare() throws IOException, InterruptedException {
    int port = freePort();
    return Child.start(
        "bare",
        bench,
        port,
        Map.of(),
        java(
            FULL,
            "-cp",
            System.getProperty("java.class.path"),
            "taijie.bench.BareBolt",
            "" + port));
  }

  Child node() throws IOException, InterruptedException {
    return Child.start(
        "node",
        bench,
        freePort(),
        Map.of("SLACK_API", slackApi, "NODE_PATH", bench.resolve("node/node_modules").toString()),
        List.of("node", Path.of("src/bench/node/hello.js").toAbsolutePath().toString()));
  }

  /**
   * @param more options for Java, such as an AOT cache
   */
  Child taijie(Stock stock, String understanding, String... more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(more));
    command.addAll(List.of("-jar", jar.toString(), "serve"));
    return Child.start(
        "taijie-" + understanding,
        bench,
        freePort(),
        Map.of(
            "SLACK_BOT_TOKEN",
            Wire.TOKEN,
            "TAIJIE_SLACK_API_URL",
            slackApi,
            "TAIJIE_DATA",
            stock.folder().toString(),
            "TAIJIE_UNDERSTANDING",
            understanding,
            "MALLOC_ARENA_MAX",
            "2"),
        java(understanding.equals("light") ? LIGHT : FULL, command.toArray(String[]::new)));
  }

  /** Makes the cache as the build does. */
  void rehearse(Path cache) throws IOException, InterruptedException {
    List<String> command =
        java(
            FULL,
            "-XX:AOTCacheOutput=" + cache,
            "-Xlog:aot=error",
            "-jar",
            jar.toString(),
            "playground",
            "--rehearse");
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(bench.resolve("rehearsal.log").toFile())
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException("no rehearsal; see " + bench.resolve("rehearsal.log"));
    }
  }

  private static List<String> java(List<String> memory, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(BOTH);
    command.addAll(memory);
    command.addAll(List.of(arguments));
    return command;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
