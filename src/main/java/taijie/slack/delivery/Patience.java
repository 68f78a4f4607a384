package taijie.slack.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * How long Slack's answers are waited for. Slack itself waits three seconds for ours, so that all
 * questions which one request makes necessary share two of them; deliveries have more time.
 */
public final class Patience {

  /** What is left of Slack's three seconds for questions of ours. */
  public static final Duration WHILE_SLACK_WAITS = Duration.ofSeconds(2);

  private static final Duration OTHERWISE = Duration.ofSeconds(10);

  private static final ScopedValue<Long> UNTIL = ScopedValue.newInstance();

  private Patience() {}

  /** Work that may fail as it likes. */
  public interface Work<T, X extends Exception> {
    T done() throws X;
  }

  /** Does what a request of Slack asks for; all questions in it share this time. */
  static <T, X extends Exception> T within(Duration time, Work<T, X> work) throws X {
    return ScopedValue.where(UNTIL, System.nanoTime() + time.toNanos()).call(work::done);
  }

  /**
   * Waits for an answer.
   *
   * @return empty where it did not come in time; it may still come
   * @throws RuntimeException the one with which the question itself failed
   */
  static <T> Optional<T> await(CompletableFuture<T> answer) {
    long left =
        UNTIL.isBound() ? Math.max(0, UNTIL.get() - System.nanoTime()) : OTHERWISE.toNanos();
    try {
      return Optional.of(answer.get(left, TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failed) {
        throw failed;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Asks on a thread of its own, which goes on where nobody waits any more. */
  static <T> CompletableFuture<T> asking(Supplier<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("ask-slack")
        .start(() -> {
          try {
            answer.complete(question.get());
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }
}
