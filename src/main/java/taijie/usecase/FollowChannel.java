package taijie.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.dispute.Answer;
import taijie.dispute.Course;
import taijie.dispute.Dispute;
import taijie.dispute.Entry;
import taijie.dispute.Journal.Query;
import taijie.dispute.Journal.Show;
import taijie.dispute.LifeEvent.ChannelBack;
import taijie.dispute.LifeEvent.ChannelLost;
import taijie.dispute.LifeEvent.ChannelMoved;
import taijie.dispute.LifeEvent.Loss;
import taijie.dispute.Summary;
import taijie.usecase.Store.Work;

/**
 * What becomes of disputes when something happens to the channel they live in, or to whoever is in
 * charge of them. Where the bot can write no longer it keeps quiet and tells the handler so once;
 * once it can again it catches up.
 */
public final class FollowChannel {

  // What Slack says of a channel that can be looked up; anything else only the refusal tells.
  private static final Set<String> STATES =
      Set.of("is_archived", "not_in_channel", "channel_not_found");
  private static final int MOST = 1_000;

  private final Disputes disputes;

  public FollowChannel(Disputes disputes) {
    this.disputes = disputes;
  }

  /** Something happened to a channel: its disputes are looked at as soon as Slack can be asked. */
  public void changed(String workspace, String channel) {
    disputes.directory().changed(workspace, channel);
    Instant now = disputes.clock().instant();
    disputes
        .store()
        .transact(work -> {
          work.journal()
              .list(new Query(workspace, "", "", channel, Show.ALL, MOST))
              .forEach(row -> work.agenda().lookAt(row.id(), now));
          return channel;
        });
  }

  /** Slack gave a channel another id: its disputes go on there. */
  public void moved(String workspace, String from, String to) {
    disputes.directory().changed(workspace, from);
    disputes
        .store()
        .transact(work -> {
          List<Summary> moving =
              work.journal().list(new Query(workspace, "", "", from, Show.ALL, MOST));
          if (!moving.isEmpty()) {
            work.rooms().guard(workspace, to, work.rooms().guarded(workspace, from));
          }
          if (!work.rooms().opinion(workspace, from)) {
            work.rooms().allowOpinion(workspace, to, false);
          }
          Outcome outcome = new Outcome(List.of(new ChannelMoved(to)), List.of(), true);
          moving.forEach(row ->
              disputes.write(work, disputes.load(work, row.id()), (now, at) -> outcome, Entry.BOT));
          return to;
        });
  }

  /**
   * Slack would not let the bot write in a dispute's channel.
   *
   * @param error Slack's own name for it
   */
  public void refused(Dispute dispute, String error) {
    String workspace = dispute.id().workspace();
    if (STATES.contains(error)) {
      changed(workspace, dispute.head().channel());
      return;
    }
    tellHandler(dispute, dispute.id() + "/refused/" + error, "note.refused", error);
  }

  /**
   * Something for a dispute's thread was tried for hours in vain: the handler hears so, once a day.
   */
  public void gaveUp(Dispute dispute) {
    LocalDate today = LocalDate.ofInstant(disputes.clock().instant(), ZoneOffset.UTC);
    tellHandler(dispute, dispute.id() + "/gave-up/" + today, "note.gave-up", "");
  }

  private void tellHandler(Dispute dispute, String name, String sentence, String error) {
    String workspace = dispute.id().workspace();
    String handler = dispute.head().handler();
    String channel = disputes.channelName(workspace, dispute.head().channel());
    Map<String, String> values = Map.of("channel", channel, "error", error);
    Telling note = new Telling.Note(dispute.id(), handler, sentence, values);
    disputes
        .store()
        .transact(work -> {
          work.outbox().put(workspace, name, handler, note);
          return name;
        });
  }

  /** Slack takes no direct messages for this person any more. */
  public void unreachable(Dispute dispute, String person) {
    if (person.equals(dispute.head().handler()) && dispute.head().lost().isEmpty()) {
      disputes
          .store()
          .transact(work -> {
            askForHandler(work, dispute, "thread.handler-unreachable");
            return person;
          });
    }
  }

  /**
   * Brings the disputes of a channel up to how it now is.
   *
   * @throws Directory.Silent where Slack does not say how it is
   */
  void follow(Dispute dispute) {
    String workspace = dispute.id().workspace();
    String channel = dispute.head().channel();
    Optional<Loss> now = loss(disputes.directory().channel(workspace, channel));
    if (now.equals(dispute.head().lost())) {
      return;
    }
    String name = disputes.channelName(workspace, channel);
    disputes
        .store()
        .transact(work -> {
          concerned(work, workspace, channel, now)
              .values()
              .forEach(theirs ->
                  now.ifPresentOrElse(
                      loss -> lost(work, theirs, name, loss),
                      () -> theirs.forEach(one -> back(work, one))));
          return channel;
        });
  }

  private static Optional<Loss> loss(Directory.Channel channel) {
    return switch (channel.state()) {
      case ARCHIVED -> Optional.of(Loss.ARCHIVED);
      case NOT_FOUND -> Optional.of(Loss.GONE);
      case IN_USE -> channel.joined() ? Optional.empty() : Optional.of(Loss.REMOVED);
    };
  }

  // By handler, so that each hears of all of theirs at once. Closed ones only if they were lost.
  private Map<String, List<Dispute>> concerned(
      Work work, String workspace, String channel, Optional<Loss> now) {
    return work.journal().list(new Query(workspace, "", "", channel, Show.ALL, MOST)).stream()
        .map(row -> disputes.load(work, row.id()))
        .filter(d -> !d.head().lost().equals(now))
        .filter(d -> d.isOpen() || d.head().lost().isPresent())
        .sorted(Comparator.comparing(d -> d.id().number()))
        .collect(
            Collectors.groupingBy(
                d -> d.head().handler(), LinkedHashMap::new, Collectors.toList()));
  }

  private void lost(Work work, List<Dispute> theirs, String channel, Loss loss) {
    String all = theirs.stream().map(d -> d.id().toString()).collect(Collectors.joining(", "));
    Dispute first = theirs.getFirst();
    Telling note =
        new Telling.Note(
            first.id(),
            first.head().handler(),
            switch (loss) {
              case ARCHIVED -> "note.channel-archived";
              case REMOVED -> "note.channel-left";
              case GONE -> "note.channel-gone";
            },
            Map.of("channel", channel, "disputes", all));
    for (Dispute one : theirs) {
      List<Telling> tellings = one.equals(first) ? List.of(note) : List.of();
      Outcome outcome = new Outcome(List.of(new ChannelLost(loss)), tellings, true);
      disputes.write(work, one, (dispute, now) -> outcome, Entry.BOT);
    }
  }

  // The card says where it stands; answers that could not be shown are shown now.
  private void back(Work work, Dispute dispute) {
    Stream<Telling> missed =
        dispute.answers().standing().stream()
            .map(Answer::number)
            .filter(number -> !dispute.answers().posted().containsKey(number))
            .map(number -> new Telling.AnswerShown(dispute.id(), number));
    Stream<Telling> hello =
        dispute.isOpen()
            ? Stream.of(new Telling.Told(dispute.id(), "thread.back", Map.of()))
            : Stream.of();
    Outcome outcome =
        new Outcome(List.of(new ChannelBack()), Stream.concat(hello, missed).toList(), true);
    disputes.write(work, dispute, (now, at) -> outcome, Entry.BOT);
  }

  /**
   * Why whoever is in charge of a dispute can be reminded no longer, as a sentence for the others;
   * empty where they can.
   *
   * @throws Directory.Silent where Slack does not say
   */
  Optional<String> absence(Dispute dispute) {
    String workspace = dispute.id().workspace();
    String handler = dispute.head().handler();
    if (!dispute.isOpen() || dispute.head().lost().isPresent()) {
      return Optional.empty();
    }
    if (!disputes.directory().profile(workspace, handler).active()) {
      return Optional.of("thread.handler-inactive");
    }
    return disputes.directory().isMember(workspace, dispute.head().channel(), handler)
        ? Optional.empty()
        : Optional.of("thread.handler-left");
  }

  /** Asks in the thread who takes over, once for each step. */
  void askForHandler(Work work, Dispute dispute, String sentence) {
    String handler = dispute.head().handler();
    String step = dispute.course().current().map(Course.Current::step).orElse("");
    String name = String.join("/", dispute.id().toString(), "nobody", handler, step);
    Map<String, String> values =
        Map.of("person", "@" + handler, "dispute", dispute.id().toString());
    work.outbox()
        .put(
            dispute.id().workspace(),
            name,
            dispute.head().channel(),
            new Telling.Told(dispute.id(), sentence, values));
  }
}
