package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import taijie.playground.Outcome;
import taijie.playground.world.Message;
import taijie.server.Signed;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Two people at the same moment, the same request twice, and windows that come too late. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AtOnceTest {

  private static final String HUAXIN = "quality-huaxin";

  private Front front;

  @BeforeAll
  void start() {
    front = new Front();
  }

  @AfterAll
  void stop() {
    front.close();
  }

  @Test
  void of_two_who_mark_a_step_at_once_one_does_it_and_the_other_hears_so() throws Exception {
    int number = front.open("anna", HUAXIN, "Andi PO-1 18% of lids over tolerance");
    List<Message> anna = front.seenBy("anna");
    List<Message> marcus = front.seenBy("marcus");
    together(
        () -> front.forgedClick("anna", HUAXIN, "step-done", number + "|prepare"),
        () -> front.forgedClick("marcus", HUAXIN, "step-done", number + "|prepare"));
    front.bot().settle();

    assertThat(front.dispute(number).course().isDone("prepare")).isTrue();
    assertThat(front.dispute(number).course().isDone("call")).isFalse();
    assertThat(front.news("anna", anna) + front.news("marcus", marcus))
        .containsOnlyOnce("\"text\":\"This step is done already");
    assertThat(front.thread(number).stream().filter(m -> m.text().contains("Next: Call one")))
        .hasSize(1);
  }

  @Test
  void answers_logged_at_once_are_all_kept_each_with_its_number() throws Exception {
    int number = front.open("anna", HUAXIN, "Beida PO-2 18% of lids over tolerance");
    String root = front.dispute(number).head().card().orElseThrow();
    List<Callable<Outcome>> acts = new ArrayList<>();
    for (String who : List.of("anna", "marcus", "lin")) {
      for (int i = 0; i < 3; i++) {
        String text = "@Taijie log argument " + who + i + " about the caliper";
        acts.add(() -> front.as(who).reply(HUAXIN, root, text));
      }
    }
    together(acts);
    front.bot().settle();

    assertThat(front.dispute(number).answers().standing())
        .extracting(a -> a.number())
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(front.thread(number).stream().filter(m -> m.text().contains("Answer "))).hasSize(9);
  }

  @Test
  void disputes_opened_at_once_get_numbers_of_their_own() throws Exception {
    int before = front.newest();
    List<Callable<Outcome>> acts = new ArrayList<>();
    for (String who : List.of("anna", "marcus", "lin")) {
      front.as(who).say(HUAXIN, "/dispute open Cida-" + who + " PO-3 18% of lids");
      String view = front.modal(who).id();
      acts.add(() -> front.as(who).submit(view, JsonNodeFactory.instance.objectNode()));
    }
    for (Outcome outcome : together(acts)) {
      assertThat(outcome.error()).isEmpty();
    }
    front.bot().settle();

    assertThat(front.newest()).isEqualTo(before + 3);
    for (int number = before + 1; number <= before + 3; number++) {
      assertThat(front.dispute(number).head().card()).isPresent();
    }
  }

  @Test
  void an_event_that_slack_sends_again_is_done_once() {
    int number = front.open("anna", HUAXIN, "Dida PO-4 18% of lids over tolerance");
    String root = front.dispute(number).head().card().orElseThrow();
    String event =
        """
        {"token":"t","team_id":"T0001","api_app_id":"A0001","type":"event_callback",
         "event_id":"Ev0TWICE","event_time":1772439000,
         "authorizations":[{"team_id":"T0001","user_id":"U0BOT","is_bot":true}],
         "event":{"type":"app_mention","user":"U0ANNA","channel":"C0001","ts":"%1$s9",
          "thread_ts":"%1$s","text":"<@U0BOT> log the caliper was wrong","event_ts":"%1$s9"}}
        """
            .formatted(root);
    for (int i = 0; i < 3; i++) {
      int status = Signed.json(front.bot().bot().events(), front.bot().clock().instant(), event);
      assertThat(status).isEqualTo(200);
      front.bot().settle();
    }
    assertThat(front.dispute(number).answers().standing()).hasSize(1);

    front.bot().restart();
    Signed.json(front.bot().bot().events(), front.bot().clock().instant(), event);
    front.bot().settle();
    assertThat(front.dispute(number).answers().standing()).hasSize(1);
  }

  @Test
  void a_message_is_logged_once_however_often_the_shortcut_is_used() {
    int number = front.open("anna", HUAXIN, "Eida PO-5 18% of lids over tolerance");
    String root = front.dispute(number).head().card().orElseThrow();
    String ts =
        front
            .as("marcus")
            .reply(HUAXIN, root, "Linda: the caliper is not the right tool")
            .more()
            .path("ts")
            .asString("");
    front.as("anna").shortcut("log-answer", HUAXIN, ts);
    front.as("lin").shortcut("log-answer", HUAXIN, ts);
    ObjectNode nothingChanged = JsonNodeFactory.instance.objectNode();
    Outcome first = front.as("anna").submit(front.modal("anna").id(), nothingChanged);
    Outcome second = front.as("lin").submit(front.modal("lin").id(), nothingChanged);
    front.bot().settle();

    assertThat(first.more().path("errors").isEmpty()).isTrue();
    assertThat(second.more().path("errors").toString()).contains("这条消息已经记在 D-" + number);
    assertThat(front.dispute(number).answers().standing()).hasSize(1);
  }

  @Test
  void a_window_that_comes_too_late_is_one_press_away() {
    int number = front.open("anna", HUAXIN, "Fida PO-6 18% of lids over tolerance");
    List<Message> before = front.seenBy("anna");
    for (String menu : List.of("facts", "batch", "close", "playbook", "handover", "draft")) {
      front.forgedClick("anna", HUAXIN, "card-more", number + "|" + menu);
    }
    front.forgedClick("anna", HUAXIN, "log-answer", String.valueOf(number));
    front.forgedClick("anna", HUAXIN, "words", number + "|opening-call");

    String news = front.news("anna", before);
    assertThat(news.split("no longer let me open the window", -1)).hasSize(2 * 8 + 1);
    assertThat(news.split("\"text\":\"Open it\"", -1)).hasSize(8 + 1);
    assertThat(front.everything()).doesNotContain("Something went wrong");
  }

  @SafeVarargs
  private static <T> List<T> together(Callable<T>... acts) throws Exception {
    return together(List.of(acts));
  }

  private static <T> List<T> together(List<Callable<T>> acts) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(acts)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
