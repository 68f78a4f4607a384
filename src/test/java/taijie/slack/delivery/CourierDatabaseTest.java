package taijie.slack.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import taijie.dispute.DisputeId;
import taijie.usecase.Mailbox;
import taijie.usecase.Store;

/** A database that cannot be asked while a delivery is put into words. */
class CourierDatabaseTest {

  private static Rounds rounds;

  @BeforeAll
  static void start() {
    rounds = new Rounds();
  }

  @AfterAll
  static void stop() {
    rounds.close();
  }

  @Test
  void a_card_waits_where_the_database_goes_away_and_is_not_given_up() {
    DisputeId id = rounds.opens();
    Courier courier = rounds.courier(failing(1, new Store.Unavailable(new Exception("gone"))));

    assertThatThrownBy(() -> deliver(courier)).isInstanceOf(Store.Unavailable.class);
    rounds.bot().settle();

    assertThat(rounds.cards(id)).hasSize(1);
    assertThat(rounds.thread(id)).hasSize(1);
  }

  @Test
  void a_card_is_tried_again_where_something_else_was_wrong_for_a_moment() {
    DisputeId id = rounds.opens();
    Courier courier = rounds.courier(failing(2, new IllegalStateException("two wrote at once")));

    for (int time = 0; time < 3; time++) {
      courier.deliver(Rounds.WORKSPACE, Rounds.CHANNEL);
      rounds.bot().clock().forward(Duration.ofSeconds(2));
    }
    rounds.bot().settle();

    assertThat(rounds.cards(id)).hasSize(1);
    assertThat(rounds.thread(id)).hasSize(1);
  }

  @Test
  void one_that_cannot_be_put_into_words_at_all_is_given_up_and_its_lane_goes_on() {
    DisputeId id = rounds.opens();
    Courier courier =
        rounds.courier(failing(6, new IllegalStateException("it cannot be put into words")));

    for (int time = 0; time < 8; time++) {
      courier.deliver(Rounds.WORKSPACE, Rounds.CHANNEL);
      rounds.bot().clock().forward(Duration.ofSeconds(2));
    }
    rounds.notes(id, "the next one");
    rounds.bot().settle();

    assertThat(rounds.messages(Rounds.CHANNEL).toString()).contains("the next one");
  }

  private static void deliver(Courier courier) {
    courier.deliver(Rounds.WORKSPACE, Rounds.CHANNEL);
  }

  /** The bot's own mailbox, which cannot say so many times what a card showed last. */
  private static Mailbox failing(int times, RuntimeException problem) {
    Mailbox mailbox = rounds.bot().store().mailbox();
    AtomicInteger left = new AtomicInteger(times);
    return (Mailbox)
        Proxy.newProxyInstance(
            Mailbox.class.getClassLoader(),
            new Class<?>[] {Mailbox.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("shown") && left.getAndDecrement() > 0) {
                throw problem;
              }
              try {
                return method.invoke(mailbox, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
