package taijie;

import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.math.BigDecimal;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import taijie.opinion.Ceiling;
import taijie.opinion.Ceiling.Price;
import taijie.opinion.Model;
import taijie.opinion.endpoint.Endpoint;
import taijie.opinion.endpoint.Protocol;
import taijie.vocabulary.Label;

/**
 * What is set about a language model of the team's own choosing.
 *
 * @param url where it is asked
 * @param name the model's name there
 */
record ModelSettings(
    URI url, String name, Optional<String> key, Protocol protocol, Ceiling ceiling) {

  static final String URL = "TAIJIE_MODEL_URL";
  static final String NAME = "TAIJIE_MODEL_NAME";
  static final String KEY = "TAIJIE_MODEL_KEY";
  static final String DIALECT = "TAIJIE_MODEL_DIALECT";
  static final String TOKENS = "TAIJIE_MODEL_TOKENS_PER_DAY";
  static final String PRICE = "TAIJIE_MODEL_PRICE";
  static final String COST = "TAIJIE_MODEL_COST_PER_DAY";

  /** A team of twenty has some hundred doubtful cases a day, at about 1,500 tokens each. */
  private static final long TOKENS_PER_DAY = 200_000;

  private static final String AMOUNT = "\\d{1,6}(?:\\.\\d{1,6})?";
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /**
   * Empty where no model is meant.
   *
   * @param given what an environment variable is set to
   */
  static Optional<ModelSettings> of(
      Function<String, Optional<String>> given, List<String> problems) {
    Optional<String> address = given.apply(URL);
    if (address.isEmpty()) {
      given
          .apply(NAME)
          .or(() -> given.apply(KEY))
          .ifPresent(set ->
              problems.add(
                  URL
                      + " is not set, but a model's name or key is. Set it to where the model is"
                      + " asked, such as https://models.example.com/v1, or unset both."));
      return Optional.empty();
    }
    Optional<URI> url = url(address.get(), problems);
    Optional<String> name = given.apply(NAME);
    if (name.isEmpty()) {
      problems.add(NAME + " is not set: the name under which the endpoint knows the model.");
    }
    Protocol protocol = protocol(given.apply(DIALECT), problems);
    Ceiling ceiling = ceiling(given, problems);
    return url.flatMap(
        u -> name.map(n -> new ModelSettings(u, n, given.apply(KEY), protocol, ceiling)));
  }

  private static Optional<URI> url(String text, List<String> problems) {
    try {
      URI url = URI.create(text);
      boolean secure = "https".equals(url.getScheme());
      if (url.getHost() != null
          && url.getUserInfo() == null
          && (secure || ("http".equals(url.getScheme()) && isLoopback(url.getHost())))) {
        return Optional.of(url);
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    problems.add(
        URL
            + " must begin with https://, or with http:// for a model on this machine"
            + " (http://127.0.0.1:11434/v1), and hold no password; it is “"
            + text.replaceAll("//[^/@]*@", "//…@")
            + "”.");
    return Optional.empty();
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(?:\\.\\d+){3}");
  }

  private static Protocol protocol(Optional<String> text, List<String> problems) {
    Optional<Protocol> found = text.flatMap(t -> Label.find(Protocol.class, t));
    if (text.isPresent() && found.filter(p -> p != Protocol.BY_ADDRESS).isEmpty()) {
      problems.add(
          DIALECT
              + " must be chat (the chat-completions protocol) or messages (Anthropic's), not “"
              + text.get()
              + "”. Unset it to go by the address.");
    }
    return found.orElse(Protocol.BY_ADDRESS);
  }

  private static Ceiling ceiling(Function<String, Optional<String>> given, List<String> problems) {
    long tokens =
        given
            .apply(TOKENS)
            .map(text -> {
              if (text.matches("[1-9]\\d{0,11}")) {
                return Long.parseLong(text);
              }
              problems.add(TOKENS + " must be a number of tokens, not “" + text + "”.");
              return TOKENS_PER_DAY;
            })
            .orElse(TOKENS_PER_DAY);
    Optional<Price> price =
        given
            .apply(PRICE)
            .flatMap(text -> {
              if (text.matches(AMOUNT + "/" + AMOUNT)) {
                String[] both = text.split("/", 2);
                return Optional.of(new Price(millionths(both[0]), millionths(both[1])));
              }
              problems.add(
                  PRICE
                      + " must be what a million tokens cost, read and written, such as 0.25/1.25;"
                      + " it is “"
                      + text
                      + "”.");
              return Optional.empty();
            });
    OptionalLong cost = cost(given.apply(COST), price.isPresent(), problems);
    return new Ceiling(tokens, price.orElse(Price.UNKNOWN), cost);
  }

  private static OptionalLong cost(Optional<String> text, boolean priced, List<String> problems) {
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!text.get().matches(AMOUNT)) {
      problems.add(COST + " must be an amount such as 2.50, not “" + text.get() + "”.");
      return OptionalLong.empty();
    }
    if (!priced) {
      problems.add(COST + " needs " + PRICE + ", or nobody knows what anything costs.");
    }
    return OptionalLong.of(millionths(text.get()));
  }

  private static long millionths(String amount) {
    return new BigDecimal(amount).multiply(MILLION).longValueExact();
  }

  /** The model itself, where nobody else has a client, over the proxy of Slack's calls. */
  Model model() {
    return model(SlackHttpClient.buildOkHttpClient(new SlackConfig()));
  }

  private Model model(OkHttpClient slack) {
    return new Endpoint(client(slack), url, name, key, protocol);
  }

  /**
   * A client that shares the threads, the connections and the proxy of Slack's calls. What is meant
   * for this machine goes over no proxy, nobody is told of Slack's SDK, and a question that met a
   * connection which was closed meanwhile is asked anew: nothing is done twice by it.
   */
  OkHttpClient client(OkHttpClient slack) {
    OkHttpClient.Builder client = slack.newBuilder().retryOnConnectionFailure(true);
    client.interceptors().clear();
    return isLoopback(url.getHost()) ? client.proxy(Proxy.NO_PROXY).build() : client.build();
  }

  /** What the bot needs to ask it. */
  Consulted consulted() {
    return new Consulted(this::model, ceiling);
  }
}
