package taijie.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import taijie.dispute.AnswerEvent.AnswerLogged;
import taijie.dispute.BatchEvent.BatchAgreed;
import taijie.dispute.CourseEvent.Nudged;
import taijie.dispute.CourseEvent.StepDone;
import taijie.dispute.CourseEvent.StepSnoozed;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.dispute.Event;
import taijie.dispute.LifeEvent.Closed;
import taijie.dispute.LifeEvent.HandedOver;
import taijie.dispute.LifeEvent.Reopened;
import taijie.dispute.TalkEvent.Noted;
import taijie.faults.Deed.What;
import taijie.playground.SimulatedSlack;
import taijie.playground.world.Message;
import taijie.slack.blocks.Said;
import taijie.storage.Database;
import taijie.storage.Everything;
import taijie.storage.Everything.Delivery;

/** Compares what people did, what the journals say and what stands in Slack. */
final class Reckoning {

  private static final String NUDGE = "/nudge/";

  private final SimulatedSlack slack;
  private final Database database;
  private final List<Deed> book;
  private final List<String> problems = new ArrayList<>();

  Reckoning(SimulatedSlack slack, Database database, List<Deed> book) {
    this.slack = slack;
    this.database = database;
    this.book = book;
  }

  /** Each broken promise in words. */
  List<String> problems(Function<Dispute, Said> cards) {
    problems.clear();
    List<Dispute> disputes = disputes();
    disputes.forEach(this::journalHasNoGap);
    marked(disputes);
    counted(disputes);
    deliveries();
    for (Dispute dispute : disputes) {
      shown(dispute);
      new CardCheck(slack, cards).problem(dispute).ifPresent(problems::add);
    }
    reminded(disputes);
    return List.copyOf(problems);
  }

  List<Dispute> disputes() {
    String team = slack.world().team().id();
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> new DisputeId(team, number))
        .map(id -> Map.entry(id, Everything.entries(database, id)))
        .takeWhile(found -> !found.getValue().isEmpty())
        .map(found -> Dispute.of(found.getKey(), found.getValue()))
        .toList();
  }

  int events() {
    return disputes().stream().mapToInt(dispute -> entries(dispute).size()).sum();
  }

  int messages() {
    return (int) posted().count();
  }

  int uncertain() {
    return (int)
        Everything.deliveries(database).stream().filter(delivery -> delivery.tries() > 1).count();
  }

  int reminders() {
    return (int) posted().filter(m -> delivery(m).contains(NUDGE)).count();
  }

  private List<Entry> entries(Dispute dispute) {
    return Everything.entries(database, dispute.id());
  }

  private void journalHasNoGap(Dispute dispute) {
    List<Long> seqs = entries(dispute).stream().map(Entry::seq).toList();
    if (!seqs.equals(IntStream.rangeClosed(1, seqs.size()).mapToObj(i -> (long) i).toList())) {
      problems.add(dispute.id() + ": its journal counts " + seqs);
    }
  }

  // Acts that carry a mark are found again one by one.
  private void marked(List<Dispute> disputes) {
    Map<String, String> journal = new HashMap<>();
    for (Dispute dispute : disputes) {
      for (Entry entry : entries(dispute)) {
        marks(entry.event().toString())
            .forEach(mark ->
                journal.merge(
                    mark + " " + entry.event().getClass().getSimpleName(),
                    "x",
                    (one, more) -> one + more));
      }
    }
    for (Deed deed : book) {
      List<String> kinds =
          switch (deed.what()) {
            case OPENED -> List.of("Opened");
            case ANSWER_BY_MENTION, ANSWER_BY_WINDOW -> List.of("AnswerLogged");
            case NOTE -> List.of("Noted");
            default -> List.of();
          };
      if (!kinds.isEmpty()) {
        int times =
            kinds.stream()
                .mapToInt(kind -> journal.getOrDefault(deed.mark() + " " + kind, "").length())
                .sum();
        if (times > 1 || (deed.taken() && times == 0)) {
          problems.add(deed + " is " + times + " times in the journal");
        }
      }
    }
  }

  private static Stream<String> marks(String text) {
    return java.util.regex.Pattern.compile("\\bm\\d+x\\b")
        .matcher(text)
        .results()
        .map(found -> found.group())
        .distinct();
  }

  // Of the others it is known how many there were at least and at most.
  private void counted(List<Dispute> disputes) {
    for (Dispute dispute : disputes) {
      count(dispute, What.CLOSED, true, Closed.class::isInstance);
      count(dispute, What.REOPENED, true, Reopened.class::isInstance);
      count(
          dispute,
          What.STEP_DONE,
          false,
          event -> event instanceof StepDone done && done.proof().isEmpty());
      count(dispute, What.BATCH_AGREED, false, BatchAgreed.class::isInstance);
      count(dispute, What.SNOOZED, false, StepSnoozed.class::isInstance);
      count(dispute, What.HANDED_OVER, false, HandedOver.class::isInstance);
    }
  }

  private void count(Dispute dispute, What what, boolean each, Predicate<Event> is) {
    List<Deed> deeds =
        book.stream()
            .filter(d -> d.what() == what && dispute.facts().toString().contains(d.dispute()))
            .toList();
    long taken = each ? deeds.stream().filter(Deed::taken).count() : 0;
    long found = entries(dispute).stream().map(Entry::event).filter(is).count();
    if (found < taken || found > deeds.size()) {
      problems.add(
          "%s: %s %d times, of them %d acknowledged, but %d times in the journal"
              .formatted(dispute.id(), what, deeds.size(), taken, found));
    }
  }

  private Stream<Message> posted() {
    return slack.world().channels().stream()
        .flatMap(channel -> slack.world().messages(channel.id()).stream())
        .filter(m -> m.user().equals(slack.world().app().user()))
        .filter(m -> !m.ephemeral() && !m.tombstone());
  }

  private static String delivery(Message message) {
    return message.metadata() == null
        ? ""
        : message.metadata().path("event_payload").path("delivery").asString("");
  }

  private void deliveries() {
    Map<String, Long> times =
        posted()
            .map(Reckoning::delivery)
            .filter(id -> !id.isEmpty())
            .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    times.forEach((id, number) -> {
      if (number > 1) {
        problems.add("delivery " + id + " stands " + number + " times in Slack");
      }
    });
    Set<String> there = posted().map(Message::ts).collect(Collectors.toSet());
    Map<String, Delivery> rows = new HashMap<>();
    for (Delivery delivery : Everything.deliveries(database)) {
      rows.put(delivery.id(), delivery);
      if (!delivery.state().equals("sent")) {
        problems.add("not sent: " + delivery);
      } else if (delivery.ts().contains(".") && !there.contains(delivery.ts())) {
        problems.add("sent, but not there: " + delivery);
      }
    }
    times.keySet().stream()
        .filter(id -> !rows.containsKey(id))
        .forEach(id -> problems.add("nobody knows of the message " + id));
    for (Message message : posted().toList()) {
      Delivery row = rows.get(delivery(message));
      if (row != null && !row.ts().equals(message.ts())) {
        problems.add("stands at " + message.ts() + ", but is thought elsewhere: " + row);
      }
    }
  }

  private void shown(Dispute dispute) {
    String channel = dispute.head().channel();
    String start = dispute.id() + " ·";
    List<Message> cards =
        posted()
            .filter(m -> !m.reply() && m.text().startsWith(start))
            .filter(m -> slack.world().message(channel, m.ts()).isPresent())
            .toList();
    if (cards.size() != 1 || !dispute.head().card().equals(Optional.of(cards.getFirst().ts()))) {
      problems.add(
          dispute.id() + ": " + cards.size() + " cards, known is " + dispute.head().card());
      return;
    }
    List<Message> thread = slack.world().thread(channel, cards.getFirst().ts());
    for (Entry entry : entries(dispute)) {
      String text =
          switch (entry.event()) {
            case AnswerLogged logged -> logged.answer().text();
            case Noted noted -> noted.text();
            default -> "";
          };
      marks(text)
          .forEach(mark -> {
            long times =
                thread.stream()
                    .filter(m -> m.user().equals(slack.world().app().user()) && !m.ephemeral())
                    .filter(m -> m.reply() && marks(m.toString()).anyMatch(mark::equals))
                    .count();
            if (times != 1) {
              problems.add(dispute.id() + ": " + entry.event() + " is told " + times + " times");
            }
          });
    }
  }

  private void reminded(List<Dispute> disputes) {
    Set<String> once = new HashSet<>();
    for (Message message : posted().sorted(Comparator.comparing(Message::ts)).toList()) {
      String id = delivery(message);
      // The name ends with the person: handed over in between, somebody else is not reminded again.
      if (id.contains(NUDGE) && !once.add(id.substring(0, id.lastIndexOf('/')))) {
        problems.add("reminded twice: " + id);
      }
    }
    for (Dispute dispute : disputes) {
      long counted = entries(dispute).stream().filter(e -> e.event() instanceof Nudged).count();
      long sent = once.stream().filter(id -> id.startsWith(dispute.id() + NUDGE)).count();
      if (counted != sent) {
        problems.add(dispute.id() + ": " + sent + " reminders, " + counted + " counted");
      }
    }
  }
}
