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

  // As the README recommends for a machine of one's own.
  private static final List<String> MEMORY =
      List.of("-XX:+UseSerialGC", "-Xmx160m", "-Xss512k", "-XX:+UseCompactObjectHeaders");

  Child bare() throws IOException, InterruptedException {
    int port = freePort();
    return Child.start(
        "bare",
        bench,
        port,
        Map.of(),
        java("-cp", System.getProperty("java.class.path"), "taijie.bench.BareBolt", "" + port));
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
            understanding),
        java(command.toArray(String[]::new)));
  }

  private static List<String> java(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(MEMORY);
    command.addAll(List.of(arguments));
    return command;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
