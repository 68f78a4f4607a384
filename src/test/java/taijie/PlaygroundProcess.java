package taijie;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The real program in a process of its own, used over its page's interface. */
final class PlaygroundProcess implements AutoCloseable {

  private static final String ANNOUNCED = "open at ";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Process process;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();

  private PlaygroundProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts the program and waits until it says where its page is. */
  static PlaygroundProcess start(Path folder, Path log) throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "taijie.Main",
                "playground",
                "--port",
                "0",
                "--folder",
                folder.toString())
            .redirectError(log.toFile())
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains(ANNOUNCED)) {
        String at = line.substring(line.indexOf(ANNOUNCED) + ANNOUNCED.length()).strip();
        return new PlaygroundProcess(process, URI.create(at));
      }
    }
    throw new IllegalStateException("the playground did not start; see " + log);
  }

  /** Everything that Anna can see. */
  JsonNode state() throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address.resolve("ui/state?as=U0ANNA")).build());
  }

  /** Lets Anna do something; it must succeed. */
  void act(ObjectNode act) throws IOException, InterruptedException {
    JsonNode answer =
        send(
            HttpRequest.newBuilder(address.resolve("ui/act"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(act.put("as", "U0ANNA").toString()))
                .build());
    if (!answer.path("ok").asBoolean()) {
      throw new IllegalStateException(act + " was answered " + answer);
    }
  }

  /** Messages of a channel with their replies, as Anna sees them. */
  List<JsonNode> messages(String channel) throws IOException, InterruptedException {
    return state()
        .path("channels")
        .valueStream()
        .filter(c -> c.path("name").asString().equals(channel))
        .flatMap(c -> c.path("messages").valueStream())
        .flatMap(m -> Stream.concat(Stream.of(m), m.path("replies").valueStream()))
        .toList();
  }

  /** Ends it at once, with no chance to put anything in order. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
    http.close();
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    return JSON.readTree(response.body());
  }
}
