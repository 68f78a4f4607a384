package taijie.opinion.endpoint;

import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import taijie.opinion.Model;
import taijie.opinion.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How an endpoint is spoken to. */
interface Dialect {

  /** Where to send questions, from the address that somebody set. */
  HttpUrl address(HttpUrl base);

  /** Adds what it wants to see in the head of a request. */
  void sign(Request.Builder request, Optional<String> key);

  /** A question as it is written. */
  ObjectNode write(String model, Model.Question question, Habits habits);

  /** What an answer with status 200 says. */
  Reply read(JsonNode body);

  /** The one that an address or somebody's choice asks for. */
  static Dialect of(URI address, Protocol protocol) {
    return switch (protocol) {
      case CHAT -> new ChatCompletions();
      case MESSAGES -> new Messages();
      case BY_ADDRESS -> isOfMessages(address) ? new Messages() : new ChatCompletions();
    };
  }

  private static boolean isOfMessages(URI address) {
    String host = String.valueOf(address.getHost());
    String path = String.valueOf(address.getPath());
    return host.endsWith("anthropic.com") || path.endsWith("/messages");
  }

  /** The address with these segments behind it, where it does not end so already. */
  static HttpUrl ending(HttpUrl base, String... segments) {
    String end = String.join("/", segments);
    String path = base.encodedPath().replaceFirst("/+$", "");
    return path.endsWith("/" + end)
        ? base
        : base.newBuilder().encodedPath(path + "/" + end).build();
  }
}
