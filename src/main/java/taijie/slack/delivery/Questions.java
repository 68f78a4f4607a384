package taijie.slack.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.usecase.Directory.Silent;

/**
 * Questions of one kind to Slack, their answers remembered for a while. Where several ask the same
 * at once Slack is asked once; an answer too late for whoever asked is there for the next.
 */
final class Questions<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);
  private static final int MOST = 10_000;
  private static final Duration LAST_IS_KEPT = Duration.ofDays(90);
  // Within one request Slack is not waited for twice for the same.
  private static final Duration SILENCE_LASTS = Duration.ofSeconds(3);

  private final String what;
  private final Function<Key, T> ask;
  private final Cache<Key, T> known;
  private final Cache<Key, T> last;
  private final Cache<Key, Boolean> silent;
  private final Map<Key, CompletableFuture<T>> underWay = new ConcurrentHashMap<>();
  private final AtomicLong forgotten = new AtomicLong();

  /** Whom or what is asked about. */
  record Key(String workspace, String id) {}

  /**
   * @param what for the log
   * @param ask throws {@link Silent} where Slack does not say
   */
  Questions(String what, Duration keep, Ticker ticker, Function<Key, T> ask) {
    this.what = what;
    this.ask = ask;
    this.known = cache(ticker, keep);
    this.last = cache(ticker, LAST_IS_KEPT);
    this.silent = cache(ticker, SILENCE_LASTS);
  }

  private static <T> Cache<Key, T> cache(Ticker ticker, Duration keep) {
    return Caffeine.newBuilder().ticker(ticker).expireAfterWrite(keep).maximumSize(MOST).build();
  }

  /**
   * The answer that is remembered, or a fresh one.
   *
   * @throws Silent where Slack does not say, or not in time
   */
  T answer(Key key) {
    T remembered = known.getIfPresent(key);
    return remembered == null ? fresh(key) : remembered;
  }

  /** The answer that is remembered. */
  Optional<T> remembered(Key key) {
    return Optional.ofNullable(known.getIfPresent(key));
  }

  /** The answer that Slack gave last, however long ago. */
  Optional<T> last(Key key) {
    return Optional.ofNullable(last.getIfPresent(key));
  }

  /**
   * A fresh answer.
   *
   * @throws Silent where Slack does not say, or not in time
   */
  T fresh(Key key) {
    CompletableFuture<T> coming =
        underWay.computeIfAbsent(key, k -> Patience.asking(() -> asked(k)));
    return Patience.await(coming)
        .orElseThrow(() -> {
          LOG.warn("Slack did not answer in time: {}", what);
          silent.put(key, true);
          return new Silent();
        });
  }

  /** Whether Slack was silent about this a moment ago. */
  boolean wasSilent(Key key) {
    return silent.getIfPresent(key) != null;
  }

  void forget(Key key) {
    forgotten.incrementAndGet();
    underWay.remove(key);
    known.invalidate(key);
  }

  void forgetAll() {
    forgotten.incrementAndGet();
    underWay.clear();
    known.invalidateAll();
  }

  /** Forgets everything about a workspace, what Slack said last too. */
  void forget(String workspace) {
    forgotten.incrementAndGet();
    underWay.keySet().removeIf(key -> key.workspace().equals(workspace));
    known.asMap().keySet().removeIf(key -> key.workspace().equals(workspace));
    last.asMap().keySet().removeIf(key -> key.workspace().equals(workspace));
  }

  private T asked(Key key) {
    long before = forgotten.get();
    try {
      T answer = ask.apply(key);
      last.put(key, answer);
      silent.invalidate(key);
      // Where something changed meanwhile nobody knows whether it is in this answer.
      if (forgotten.get() == before) {
        known.put(key, answer);
      }
      return answer;
    } catch (Silent e) {
      silent.put(key, true);
      throw e;
    } finally {
      underWay.remove(key);
    }
  }

  /** A call of one of Slack's methods. */
  interface Call<R> {
    R on(MethodsClient slack) throws IOException, SlackApiException;
  }

  /**
   * Calls a method.
   *
   * @param no errors that are answers, too: there is no such person or channel
   * @return empty where Slack says no
   * @throws Silent where it says nothing that can be used
   */
  static <R extends SlackApiTextResponse> Optional<R> call(
      Supplier<MethodsClient> slack, Set<String> no, Call<R> call) {
    try {
      R response = call.on(slack.get());
      if (response.isOk()) {
        return Optional.of(response);
      }
      if (no.contains(String.valueOf(response.getError()))) {
        return Optional.empty();
      }
      return silent(response.getError());
    } catch (IOException | SlackApiException e) {
      return silent(e.getClass().getSimpleName());
    } catch (RuntimeException e) {
      // The SDK throws all kinds of them at an answer that is not as it should be.
      return silent(e.getClass().getSimpleName());
    }
  }

  private static <R> R silent(@Nullable String why) {
    LOG.warn("Slack could not be asked: {}", why);
    throw new Silent();
  }
}
