package taijie;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Slack that others wrote: the npm package {@code emulate}, in a process of its own. It knows the
 * Web API only; commands and clicks are sent by whoever plays the people.
 */
final class EmulatedSlack implements AutoCloseable {

  static final String TOKEN = "xoxb-test-token-of-some-length";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SEED =
      """
      slack:
        team: {name: Nordlicht Homeware, domain: nordlicht}
        users:
          - {name: anna, real_name: Anna Weber}
          - {name: marcus, real_name: Marcus Reed}
          - {name: taijie, real_name: Taijie}
        channels:
          - {name: quality-huaxin, topic: Inspections at Huaxin}
        tokens:
          - token: %s
            type: bot
            user: taijie
      """
          .formatted(TOKEN);

  private final Process process;
  private final URI address;
  private final OkHttpClient client = new OkHttpClient();

  private EmulatedSlack(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * @param folder where npm put it
   */
  static EmulatedSlack start(Path folder) throws IOException {
    Path seed = Files.writeString(folder.resolve("seed.yaml"), SEED);
    int port = freePort();
    Process process =
        new ProcessBuilder(
                "node",
                folder.resolve("node_modules/emulate/dist/index.js").toString(),
                "start",
                "--service",
                "slack",
                "--port",
                String.valueOf(port),
                "--seed",
                seed.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("emulate.log").toFile())
            .start();
    EmulatedSlack slack = new EmulatedSlack(process, URI.create("http://127.0.0.1:" + port + "/"));
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> slack.call("auth.test", Map.of()).path("ok").asBoolean());
    return slack;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  URI api() {
    return address.resolve("api/");
  }

  /** Whether it has a method. */
  boolean knows(String method) {
    try (Response response = client.newCall(request(method, Map.of())).execute()) {
      return response.code() != 404;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode call(String method, Map<String, String> arguments) {
    return JSON.readTree(text(request(method, arguments)));
  }

  /** The page on which it shows what a channel holds, ephemeral messages too. */
  String page(String channel) {
    return text(new Request.Builder().url(address + "?channel=" + channel).build());
  }

  private String text(Request request) {
    try (Response response = client.newCall(request).execute()) {
      return response.body().string();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Request request(String method, Map<String, String> arguments) {
    FormBody.Builder form = new FormBody.Builder();
    arguments.forEach(form::add);
    return new Request.Builder()
        .url(api().resolve(method).toString())
        .header("Authorization", "Bearer " + TOKEN)
        .post(form.build())
        .build();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    client.connectionPool().evictAll();
  }
}
