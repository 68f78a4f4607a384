package taijie.playground.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import taijie.playground.world.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events on their way to the bot: one after the other, and up to three times again where the bot
 * does not take one.
 */
final class EventQueue implements AutoCloseable {
  private final Outgoing outgoing;
  private final Weather weather;
  private final ExecutorService line =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("slack-events").factory());
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("slack-event-retries").factory());
  private final Object gate = new Object();
  private int underWay;

  EventQueue(Outgoing outgoing, Weather weather) {
    this.outgoing = outgoing;
    this.weather = weather;
  }

  void add(String what, ObjectNode wrapped) {
    send(new Delivery(what, Json.MAPPER.writeValueAsString(wrapped), 0, ""));
  }

  /**
   * Waits until nothing is under way; false where that took too long. Retries minutes away are not
   * waited for.
   */
  boolean awaitQuiet(Duration longest) throws InterruptedException {
    long until = System.nanoTime() + longest.toNanos();
    synchronized (gate) {
      while (underWay > 0) {
        long left = until - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        TimeUnit.NANOSECONDS.timedWait(gate, left);
      }
      return true;
    }
  }

  @Override
  public void close() {
    later.shutdownNow();
    line.shutdownNow();
  }

  private record Delivery(String what, String body, int retry, String reason) {
    Optional<Delivery> again(Answer answer, int most) {
      if (answer.ok()
          || answer.noRetry()
          || answer.error().equals("no_bot_connected")
          || retry >= most) {
        return Optional.empty();
      }
      String why = answer.error().equals("operation_timeout") ? "http_timeout" : answer.error();
      return Optional.of(new Delivery(what, body, retry + 1, why));
    }
  }

  private void send(Delivery delivery) {
    move(1);
    try {
      line.execute(() -> deliver(delivery));
    } catch (RejectedExecutionException e) {
      move(-1);
    }
  }

  private void deliver(Delivery delivery) {
    try {
      Answer answer =
          outgoing.event(delivery.what(), delivery.body(), delivery.retry(), delivery.reason());
      delivery.again(answer, weather.retries().size()).ifPresent(this::sendAgain);
    } finally {
      move(-1);
    }
  }

  private void sendAgain(Delivery delivery) {
    Duration wait = weather.retries().get(delivery.retry() - 1);
    if (wait.isZero()) {
      send(delivery);
    } else {
      var unused = later.schedule(() -> send(delivery), wait.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void move(int by) {
    synchronized (gate) {
      underWay += by;
      gate.notifyAll();
    }
  }
}
