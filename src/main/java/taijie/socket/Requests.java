package taijie.socket;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.usecase.Store;
import taijie.usecase.Witness;
import taijie.usecase.Witness.Asking;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is done with an envelope, and what is sent back for it. */
final class Requests {

  private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final App app;
  private final Witness witness;
  private final SocketModeRequestParser parser;

  Requests(App app, Witness witness) {
    this.witness = witness;
    this.app = app;
    this.parser = new SocketModeRequestParser(app.config());
  }

  /**
   * Runs a request.
   *
   * @return the acknowledgement with the answer in it; empty where Slack is not to think that all
   *     went well
   */
  Optional<String> answer(JsonNode envelope) {
    try {
      Request<?> request = parsed(envelope);
      if (request == null) {
        LOG.warn("nobody answers to an envelope {}", envelope.path("type").asString(""));
        return Optional.of(acknowledgement(envelope));
      }
      long begun = System.nanoTime();
      Response response = app.run(request);
      witness.answered(
          Asking.of(request.getRequestType().name()),
          response.getStatusCode(),
          Duration.ofNanos(System.nanoTime() - begun));
      if (response.getStatusCode() / 100 == 2) {
        return Optional.of(acknowledgement(envelope, response));
      }
      LOG.warn("a request from Slack was answered with {}", response.getStatusCode());
      return Optional.empty();
    } catch (Store.Unavailable e) {
      LOG.error("the database cannot be used, so that a request is left to Slack's retries", e);
      return Optional.empty();
    } catch (Exception e) {
      LOG.error("a request from Slack could not be handled", e);
      // Slack would send it again and again; what was wrong with it stays wrong.
      return Optional.of(acknowledgement(envelope));
    }
  }

  private @Nullable Request<?> parsed(JsonNode envelope) {
    SocketModeRequest request = parser.parse(envelope.toString());
    return request == null ? null : request.getBoltRequest();
  }

  private static String acknowledgement(JsonNode envelope) {
    return named(envelope).toString();
  }

  private static String acknowledgement(JsonNode envelope, Response response) {
    ObjectNode answer = named(envelope);
    String body = response.getBody();
    boolean wanted = envelope.path("accepts_response_payload").asBoolean(false);
    if (wanted && body != null && !body.isEmpty()) {
      String type = response.getContentType();
      boolean json = type != null && type.startsWith("application/json");
      answer.set("payload", json ? JSON.readTree(body) : JSON.createObjectNode().put("text", body));
    }
    return answer.toString();
  }

  private static ObjectNode named(JsonNode envelope) {
    return JSON.createObjectNode().put("envelope_id", envelope.path("envelope_id").asString(""));
  }
}
