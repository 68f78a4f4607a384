package taijie.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.faults.Deed.What;
import taijie.playground.Outcome;
import taijie.playground.SimulatedSlack;
import taijie.playground.world.Channel;
import taijie.playground.world.Message;

/**
 * Somebody who opens disputes and works on their own, as a seed has it; what comes of each deed is
 * told to the book.
 */
final class Worker implements Runnable {

  private static final Pattern NUMBER = Pattern.compile("D-\\d+");
  private static final int MOST_AT_ONCE = 4;
  private static final long LONGEST_PAUSE_NANOS = 900_000_000;

  private final String name;
  private final SimulatedSlack slack;
  private final Hands hands;
  private final RandomGenerator random;
  private final Acknowledged acknowledged;
  private final AtomicInteger marks;
  private final LongSupplier troubles;
  private final Consumer<Deed> book;
  private final List<Mine> mine = new ArrayList<>();
  private volatile boolean working = true;

  /** A dispute of one's own, by the mark that it was opened with. */
  private static final class Mine {
    final String mark;
    final String channel;
    final List<String> said = new ArrayList<>();
    boolean open = true;

    Mine(String mark, String channel) {
      this.mark = mark;
      this.channel = channel;
    }
  }

  /**
   * @param troubles grows as often as a database begins or ceases to be in trouble: what is done
   *     meanwhile may be answered by a regret
   */
  Worker(
      String name,
      SimulatedSlack slack,
      RandomGenerator random,
      Acknowledged acknowledged,
      AtomicInteger marks,
      LongSupplier troubles,
      Consumer<Deed> book) {
    this.name = name;
    this.slack = slack;
    this.hands = new Hands(slack, name);
    this.random = random;
    this.acknowledged = acknowledged;
    this.marks = marks;
    this.troubles = troubles;
    this.book = book;
  }

  void stop() {
    working = false;
  }

  @Override
  public void run() {
    while (working) {
      act();
      LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE_NANOS));
    }
  }

  private void act() {
    hands.closeAll();
    int what = random.nextInt(100);
    Optional<Mine> chosen =
        mine.isEmpty() ? Optional.empty() : Optional.of(mine.get(random.nextInt(mine.size())));
    Optional<Message> card =
        chosen.flatMap(m -> hands.card(m.channel, "PO-" + m.mark).filter(c -> isKnown(m, c)));
    if (card.isEmpty()) {
      if (mine.size() < MOST_AT_ONCE) {
        open();
      }
      return;
    }
    Mine dispute = chosen.orElseThrow();
    if (!dispute.open) {
      if (what < 50) {
        reopen(dispute, card.get());
      } else {
        ask();
      }
    } else if (what < 8) {
      if (mine.size() < 3 * MOST_AT_ONCE) {
        open();
      }
    } else if (what < 28) {
      mention(What.ANSWER_BY_MENTION, dispute, card.get(), "log %s your caliper is not correct");
    } else if (what < 38) {
      answerByWindow(dispute, card.get());
    } else if (what < 50) {
      mention(What.NOTE, dispute, card.get(), "note %s samples are with Linda");
    } else if (what < 60) {
      press(What.STEP_DONE, dispute, card.get(), "step-done");
    } else if (what < 66) {
      long before = troubles.getAsLong();
      hands
          .choose(dispute.channel, card.get(), "card-more", "snooze-2h")
          .ifPresent(o -> tell(What.SNOOZED, dispute, o, before));
    } else if (what < 72) {
      hands.person().reply(dispute.channel, card.get().ts(), "let's cc Mr Chen about this");
      book.accept(new Deed(What.PROPOSAL, "", dispute.mark, false));
    } else if (what < 78) {
      mention(What.BATCH_AGREED, dispute, card.get(), "batch agreed: sort 50, rework 9, %s");
    } else if (what < 83) {
      handOver(dispute, card.get());
    } else if (what < 87) {
      close(dispute, card.get());
    } else if (what < 90) {
      long before = troubles.getAsLong();
      hands
          .choose(dispute.channel, card.get(), "card-more", "record")
          .ifPresent(o -> tell(What.RECORD, dispute, o, before));
    } else {
      ask();
    }
  }

  // What stands under its card shows that the bot knows where the card is: who writes there sooner
  // is told that there is no dispute.
  private boolean isKnown(Mine dispute, Message card) {
    return slack.world().thread(dispute.channel, card.ts()).stream()
        .anyMatch(m -> m.reply() && !m.ephemeral() && m.user().equals(card.user()));
  }

  private void open() {
    List<Channel> rooms =
        slack.world().channels().stream()
            .filter(c -> !c.im() && !c.shared() && c.has(hands.person().id()))
            .filter(c -> c.has(slack.world().app().user()))
            .toList();
    String mark = "m" + marks.incrementAndGet() + "x";
    String room = rooms.get(random.nextInt(rooms.size())).id();
    String line = "/dispute open Huaxin PO-" + mark + " 18% of lids over tolerance";
    if (!hands.person().say(room, line).ok()) {
      // Nobody is there.
      LockSupport.parkNanos(LONGEST_PAUSE_NANOS);
      return;
    }
    hands
        .send(Map.of())
        .ifPresent(taken -> {
          book.accept(new Deed(What.OPENED, mark, mark, taken));
          mine.add(new Mine(mark, room));
        });
  }

  private void mention(What what, Mine dispute, Message card, String words) {
    String mark = "m" + marks.incrementAndGet() + "x";
    String text = "@" + slack.world().app().name() + " " + words.formatted(mark);
    if (hands.person().reply(dispute.channel, card.ts(), text).ok()) {
      // Whether it was taken is asked when Slack has done with it.
      book.accept(new Deed(what, mark, dispute.mark, false));
      dispute.said.add(mark);
    }
  }

  private void answerByWindow(Mine dispute, Message card) {
    String mark = "m" + marks.incrementAndGet() + "x";
    hands.press(dispute.channel, card, "log-answer");
    hands
        .send(Map.of("text", mark + " the goods are ok"))
        .ifPresent(
            taken -> book.accept(new Deed(What.ANSWER_BY_WINDOW, mark, dispute.mark, taken)));
  }

  private void press(What what, Mine dispute, Message card, String action) {
    long before = troubles.getAsLong();
    hands.press(dispute.channel, card, action).ifPresent(o -> tell(what, dispute, o, before));
  }

  // What was answered while the database was in trouble may have been a regret.
  private void tell(What what, Mine dispute, Outcome outcome, long before) {
    boolean calm = before % 2 == 0 && before == troubles.getAsLong();
    book.accept(new Deed(what, "", dispute.mark, outcome.ok() && calm));
  }

  private void handOver(Mine dispute, Message card) {
    Matcher number = NUMBER.matcher(card.text());
    if (number.find()) {
      String to = random.nextBoolean() ? "@marcus" : "@anna";
      long before = troubles.getAsLong();
      Outcome said =
          hands.person().say(dispute.channel, "/dispute handover " + number.group() + " " + to);
      tell(What.HANDED_OVER, dispute, said, before);
    }
  }

  // Nobody can tell whether an ending that was not acknowledged is one: let others look.
  private void close(Mine dispute, Message card) {
    // What Slack brings again after the ending would be refused.
    if (!dispute.said.stream().allMatch(acknowledged::isSettled)) {
      return;
    }
    Matcher number = NUMBER.matcher(card.text());
    if (number.find()) {
      hands.person().say(dispute.channel, "/dispute close " + number.group());
      hands
          .send(Map.of())
          .ifPresent(taken -> {
            book.accept(new Deed(What.CLOSED, "", dispute.mark, taken));
            dispute.open = false;
            if (!taken) {
              mine.remove(dispute);
            }
          });
    }
  }

  private void reopen(Mine dispute, Message card) {
    Matcher number = NUMBER.matcher(card.text());
    if (number.find()) {
      hands.person().say(dispute.channel, "/dispute reopen " + number.group());
      hands
          .send(Map.of("reason", "second carton, same fault"))
          .ifPresent(taken -> {
            book.accept(new Deed(What.REOPENED, "", dispute.mark, taken));
            dispute.open = taken;
            if (!taken) {
              mine.remove(dispute);
            }
          });
    }
  }

  // What leaves nothing behind in the journal.
  private void ask() {
    switch (random.nextInt(5)) {
      case 0 -> hands.person().open("home");
      case 1 -> hands.person().say("quality-huaxin", "/dispute list");
      case 2 -> hands.person().say("quality-huaxin", "/phrase they say our calipers are wrong");
      case 3 -> hands.person().say("@" + slack.world().app().name(), "how do I ask for rework?");
      default -> hands.person().say("quality-huaxin", "lunch at one?");
    }
    book.accept(new Deed(What.ASKED, "", "", false));
  }

  @Override
  public String toString() {
    return name;
  }
}
