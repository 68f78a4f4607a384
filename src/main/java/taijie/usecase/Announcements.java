package taijie.usecase;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import taijie.dispute.AnswerEvent.AnswerGlossed;
import taijie.dispute.AnswerEvent.AnswerPosted;
import taijie.dispute.CourseEvent.StepBegan;
import taijie.dispute.CourseEvent.StepDone;
import taijie.dispute.Dispute;
import taijie.dispute.Event;
import taijie.dispute.LifeEvent.CardPosted;
import taijie.dispute.LifeEvent.ChannelLost;
import taijie.dispute.WatchEvent;
import taijie.usecase.Store.Work;

/** What is told when something happened in a dispute, and in which order. */
final class Announcements {

  private final InstantSource clock;

  Announcements(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Tells what was decided, and what comes next where that is new.
   *
   * @param following what followed by itself
   */
  void about(Work work, Dispute dispute, Outcome outcome, List<Event> following, String person) {
    List<Telling> tellings = new ArrayList<>();
    if (outcome.events().stream().anyMatch(Announcements::showsOnCard)) {
      tellings.add(new Telling.Card(dispute.id()));
    }
    tellings.addAll(outcome.tellings());
    Optional<String> began =
        following.stream()
            .flatMap(e -> e instanceof StepBegan b ? Stream.of(b.step()) : Stream.empty())
            .findFirst();
    if (began.isPresent() && !outcome.tellsNext()) {
      List<String> done =
          Stream.concat(outcome.events().stream(), following.stream())
              .flatMap(e -> e instanceof StepDone d ? Stream.of(d.step()) : Stream.empty())
              .toList();
      tellings.add(new Telling.Next(dispute.id(), began.get(), done, person));
    }
    put(work, dispute, tellings);
  }

  /** Puts tellings into their lanes, named by the journal's place at which they arose. */
  void put(Work work, Dispute dispute, List<Telling> tellings) {
    String workspace = dispute.id().workspace();
    for (int i = 0; i < tellings.size(); i++) {
      Telling telling = tellings.get(i);
      work.outbox().put(workspace, name(dispute, telling, i), lane(dispute, telling), telling);
    }
  }

  // What the guard told somebody is nobody else's business, what was just posted is new, and in a
  // lost channel there is no card to be seen.
  private static boolean showsOnCard(Event event) {
    return !(event instanceof WatchEvent
        || event instanceof CardPosted
        || event instanceof ChannelLost
        || event instanceof AnswerPosted
        || event instanceof AnswerGlossed);
  }

  private String name(Dispute dispute, Telling telling, int i) {
    return switch (telling) {
      // A reminder is named by what it reminds of: looked at twice, it is sent once.
      case Telling.Nudge n ->
          String.join(
              "/",
              dispute.id().toString(),
              "nudge",
              n.step(),
              String.valueOf(since(dispute)),
              String.valueOf(n.number()),
              n.user());
      default -> {
        String what = Integer.toHexString(telling.hashCode());
        yield dispute.id() + "/" + dispute.seq() + "/" + i + "/" + clock.millis() + "/" + what;
      }
    };
  }

  private static long since(Dispute dispute) {
    return dispute.course().current().map(c -> c.since().toEpochMilli()).orElse(0L);
  }

  private static String lane(Dispute dispute, Telling telling) {
    return switch (telling) {
      case Telling.Nudge nudge -> nudge.user();
      case Telling.Note note -> note.user();
      case Telling.NoticeText text -> text.user();
      case Telling.Digest digest -> digest.user();
      case Telling.Home home -> home.user();
      default -> dispute.head().channel();
    };
  }
}
