package taijie.opinion.endpoint;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.opinion.Model;
import taijie.opinion.Reply;
import taijie.opinion.Reply.Failure;
import taijie.opinion.Reply.Nothing;
import taijie.opinion.Reply.Usage;
import tools.jackson.core.JacksonException;

/**
 * A model behind HTTP, hosted somewhere or on this machine. What was written is never logged, and
 * nothing is sent to anywhere but this address.
 */
public final class Endpoint implements Model {

  private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  /** The longest answer that is asked for has some 4,000 tokens; ten times that is none. */
  private static final long MOST_BYTES = 256 * 1024;

  /** A question that is refused for its form is asked in another one so many times. */
  private static final int MOST_FORMS = 4;

  private static final int BAD_REQUEST = 400;
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private final OkHttpClient client;
  private final HttpUrl address;
  private final String model;
  private final Optional<String> key;
  private final Dialect dialect;
  private volatile Habits habits = Habits.AT_FIRST;

  /**
   * @param client whose connections are shared; it need not be set up in any way
   * @param address as somebody set it, with or without the protocol's own path
   * @param model the model's name
   * @throws IllegalArgumentException where the address is none of HTTP
   */
  public Endpoint(
      OkHttpClient client, URI address, String model, Optional<String> key, Protocol protocol) {
    this.client = client.newBuilder().followRedirects(false).followSslRedirects(false).build();
    this.dialect = Dialect.of(address, protocol);
    this.address = dialect.address(HttpUrl.get(address.toString()));
    this.model = model;
    this.key = key;
  }

  @Override
  public String host() {
    return address.host();
  }

  @Override
  public Reply ask(Model.Question question, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    for (int form = 0; ; form++) {
      Habits now = habits;
      Duration left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
      Tried tried = attempt(question, now, left);
      Optional<Habits> other = tried.refusal().flatMap(now::after);
      if (other.isEmpty() || form + 1 >= MOST_FORMS) {
        return tried.reply();
      }
      habits = other.get();
    }
  }

  /**
   * What came of asking in one form.
   *
   * @param refusal its own words where it does not take the form
   */
  private record Tried(Reply reply, Optional<String> refusal) {

    static Tried of(Reply reply) {
      return new Tried(reply, Optional.empty());
    }
  }

  private Tried attempt(Model.Question question, Habits form, Duration left) {
    Request.Builder post =
        new Request.Builder()
            .url(address)
            .post(RequestBody.create(dialect.write(model, question, form).toString(), JSON));
    dialect.sign(post, key);
    OkHttpClient patient = client.newBuilder().callTimeout(left).readTimeout(left).build();
    try (Response response = patient.newCall(post.build()).execute()) {
      return judged(response);
    } catch (InterruptedIOException e) {
      return Tried.of(new Nothing(Failure.TIMED_OUT));
    } catch (IOException e) {
      LOG.warn("the language model cannot be reached: {}", e.getClass().getSimpleName());
      return Tried.of(new Nothing(Failure.AWAY));
    } catch (JacksonException e) {
      LOG.warn("the language model's answer cannot be read");
      return Tried.of(new Nothing(Failure.UNREADABLE));
    }
  }

  private Tried judged(Response response) throws IOException {
    Optional<String> body = body(response);
    int status = response.code();
    if (body.isEmpty()) {
      LOG.warn("the language model answered with more than {} bytes", MOST_BYTES);
      return Tried.of(new Nothing(Failure.TOO_LONG));
    }
    if (status == BAD_REQUEST || status == UNPROCESSABLE) {
      LOG.info("the language model does not take a question in this form (HTTP {})", status);
      return new Tried(new Nothing(Failure.REFUSED), body);
    }
    if (!response.isSuccessful()) {
      LOG.warn("the language model answered with HTTP {}", status);
      return Tried.of(failed(response));
    }
    return Tried.of(dialect.read(Schemas.JSON.readTree(body.get())));
  }

  private static Reply failed(Response response) {
    Failure failure =
        response.isRedirect()
            ? Failure.REDIRECTED
            : response.code() == TOO_MANY
                ? Failure.BUSY
                : response.code() >= SERVER_ERROR ? Failure.AWAY : Failure.REFUSED;
    return new Nothing(failure, pause(response.header("Retry-After")), Usage.NONE);
  }

  private static Optional<Duration> pause(@org.jspecify.annotations.Nullable String header) {
    return header != null && header.strip().matches("\\d{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(header.strip())))
        : Optional.empty();
  }

  // What is longer is cut off unread.
  private static Optional<String> body(Response response) throws IOException {
    BufferedSource source = response.body().source();
    return source.request(MOST_BYTES + 1)
        ? Optional.empty()
        : Optional.of(source.getBuffer().readUtf8());
  }
}
