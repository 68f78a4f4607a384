package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import taijie.dispute.Answer;
import taijie.dispute.CourseEvent.Nudged;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.playground.world.Message;
import taijie.server.Signed;
import tools.jackson.databind.node.JsonNodeFactory;

/** Three bots on one PostgreSQL are to Slack and its people like one. */
@Timeout(240)
class SeveralInstancesTest {

  private static final int DISPUTES = 4;
  private static final int ACTS = 100;
  private static final String ROOM = "quality-huaxin";
  private static final Pattern NUMBERED = Pattern.compile("Answer (\\d+)");

  @Test
  void a_hundred_acts_at_once_on_three_bots_of_which_one_dies_are_done_told_and_reminded_of_once()
      throws Exception {
    try (Cluster cluster = new Cluster(3)) {
      for (int i = 0; i < DISPUTES; i++) {
        open(cluster, i);
      }
      cluster.settle();

      assertThat(together(acts(cluster))).containsOnly(200);
      cluster.kill(cluster.instances().getFirst());
      cluster.settle();

      for (int number = 1; number <= DISPUTES; number++) {
        Dispute dispute = Dispute.of(id(number), entries(cluster, number));
        List<Integer> all = IntStream.rangeClosed(1, ACTS / DISPUTES).boxed().toList();
        assertThat(dispute.answers().standing())
            .extracting(Answer::number)
            .containsExactlyElementsOf(all);
        assertThat(dispute.answers().standing())
            .extracting(Answer::text)
            .doesNotHaveDuplicates()
            .allMatch(text -> text.startsWith("argument "));
        assertThat(told(cluster, dispute)).containsExactlyElementsOf(all);
      }

      for (int hours = 0; hours < 60; hours += 4) {
        cluster.clock().forward(Duration.ofHours(4));
        cluster.settle();
      }
      eachReminderCameOnce(cluster);
    }
  }

  private static void open(Cluster cluster, int i) {
    cluster.slack().connect(cluster.instances().get(i % 3).bot().events());
    cluster.slack().as("anna").say(ROOM, "/dispute open Huaxin PO-" + i + " 18% of lids too thick");
    String view = cluster.slack().world().views(cluster.slack().as("anna").id()).getLast().id();
    cluster.slack().as("anna").submit(view, JsonNodeFactory.instance.objectNode());
  }

  // Every fifth comes twice, to another bot: Slack was not sure that it had arrived.
  private static List<Callable<Integer>> acts(Cluster cluster) {
    List<Callable<Integer>> acts = new ArrayList<>();
    for (int i = 0; i < ACTS; i++) {
      int number = i % DISPUTES + 1;
      String root = Dispute.of(id(number), entries(cluster, number)).head().card().orElseThrow();
      String event = mention(i, root);
      acts.add(send(cluster, i, event));
      if (i % 5 == 0) {
        acts.add(send(cluster, i + 1, event));
      }
    }
    return acts;
  }

  private static Callable<Integer> send(Cluster cluster, int to, String event) {
    Cluster.Instance instance = cluster.instances().get(to % 3);
    return () -> {
      int status = 503;
      // Slack brings again what was not taken; here it does so at once.
      for (int time = 0; time < 20 && status == 503; time++) {
        status = Signed.json(instance.bot().events(), cluster.clock().instant(), event);
      }
      return status;
    };
  }

  private static String mention(int i, String root) {
    return """
    {"token":"t","team_id":"T0001","api_app_id":"A0001","type":"event_callback",
     "event_id":"Ev%1$d","event_time":1772439000,
     "authorizations":[{"team_id":"T0001","user_id":"U0BOT","is_bot":true}],
     "event":{"type":"app_mention","user":"U0ANNA","channel":"C0001","ts":"9%1$d.1",
      "thread_ts":"%2$s","text":"<@U0BOT> log argument %1$d about the caliper",
      "event_ts":"9%1$d.1"}}
    """
        .formatted(i, root);
  }

  private static List<Integer> together(List<Callable<Integer>> acts) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> results = new ArrayList<>();
      for (Future<Integer> future : threads.invokeAll(acts)) {
        results.add(future.get());
      }
      return results;
    }
  }

  /** The numbers of the answers under a dispute's card, in the order in which they stand there. */
  private static List<Integer> told(Cluster cluster, Dispute dispute) {
    return cluster
        .slack()
        .world()
        .thread(dispute.head().channel(), dispute.head().card().orElseThrow())
        .stream()
        .skip(1)
        .map(Message::text)
        .map(NUMBERED::matcher)
        .filter(Matcher::find)
        .map(found -> Integer.valueOf(found.group(1)))
        .toList();
  }

  private static void eachReminderCameOnce(Cluster cluster) {
    String im = cluster.slack().world().im("U0ANNA").id();
    List<String> reminders =
        cluster.slack().world().messages(im).stream().map(Message::text).toList();
    for (int number = 1; number <= DISPUTES; number++) {
      DisputeId id = id(number);
      long counted =
          entries(cluster, number).stream().filter(e -> e.event() instanceof Nudged).count();
      assertThat(reminders.stream().filter(text -> text.contains(id + " "))).hasSize((int) counted);
      assertThat(counted).isPositive();
    }
  }

  private static List<Entry> entries(Cluster cluster, int number) {
    return cluster.last().store().transact(work -> work.journal().entries(id(number)));
  }

  private static DisputeId id(int number) {
    return new DisputeId("T0001", number);
  }
}
