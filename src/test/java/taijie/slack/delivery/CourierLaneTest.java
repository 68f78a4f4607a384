package taijie.slack.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import taijie.dispute.DisputeId;
import taijie.usecase.Mailbox;

/** Instances that share a database, and a lane that one of them lost for a while. */
class CourierLaneTest {

  @Test
  void what_another_instance_delivered_while_this_one_was_held_up_is_not_there_twice() {
    try (Rounds rounds = new Rounds()) {
      DisputeId id = rounds.opened();
      Courier other = rounds.courier();
      Mailbox mailbox = rounds.bot().store().mailbox();
      Courier heldUp =
          rounds.courier(
              heldUp(
                  mailbox,
                  holder -> {
                    mailbox.giveBack(Rounds.WORKSPACE, Rounds.CHANNEL, holder, Optional.empty());
                    other.deliver(Rounds.WORKSPACE, Rounds.CHANNEL);
                  }));
      rounds.notes(id, "one", "two");

      heldUp.deliver(Rounds.WORKSPACE, Rounds.CHANNEL);
      rounds.bot().settle();

      assertThat(rounds.thread(id)).hasSize(3);
      assertThat(rounds.thread(id).get(1)).contains("one");
      assertThat(rounds.thread(id).get(2)).contains("two");
    }
  }

  /** A mailbox whose user loses the lane once, after it read what waits there. */
  private static Mailbox heldUp(Mailbox mailbox, Consumer<String> meanwhile) {
    AtomicBoolean happened = new AtomicBoolean();
    String[] holder = new String[1];
    return (Mailbox)
        Proxy.newProxyInstance(
            Mailbox.class.getClassLoader(),
            new Class<?>[] {Mailbox.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(mailbox, arguments);
                if (method.getName().equals("take")) {
                  holder[0] = (String) arguments[2];
                } else if (method.getName().equals("waiting") && !happened.getAndSet(true)) {
                  meanwhile.accept(holder[0]);
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
