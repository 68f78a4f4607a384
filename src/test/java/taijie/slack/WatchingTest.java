package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/** What whoever runs the bot gets to see: figures and one line for each act; no texts, no names. */
class WatchingTest {

  private static final String ROOM = "quality-huaxin";
  private static final String SECRET_WORD = "Zwiebelkuchen";

  private final Logger acts = (Logger) LoggerFactory.getLogger("taijie.act");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private Front front;
  private int number;

  @BeforeEach
  void start() {
    front = new Front();
    number = front.open("anna", ROOM, "Huaxin PO-4471 18% " + SECRET_WORD);
    lines.start();
    acts.setLevel(Level.INFO);
    acts.addAppender(lines);
  }

  @AfterEach
  void stop() {
    acts.detachAppender(lines);
    acts.setLevel(null);
    front.close();
  }

  @Test
  void answers_verdicts_and_deliveries_are_counted_by_their_kinds() {
    reply("let's cc the owner, " + SECRET_WORD);
    reply("the lids were measured twice");
    say("lunch? " + SECRET_WORD);

    assertThat(figure("taijie_answers_seconds_count{kind=\"command\",status=\"200\"}")).isOne();
    assertThat(figure("taijie_answers_seconds_count{kind=\"interaction\",status=\"200\"}")).isOne();
    assertThat(figure("taijie_answers_seconds_count{kind=\"event\",status=\"200\"}"))
        .isGreaterThanOrEqualTo(3);
    assertThat(figure("taijie_guard_verdicts_total{act=\"warn\",kind=\"copy-owner\"}")).isOne();
    assertThat(figure("taijie_guard_verdicts_total{act=\"none\",kind=\"none\"}")).isOne();
    assertThat(figure("taijie_deliveries_total{kind=\"WarningShown\",outcome=\"sent\"}")).isOne();
    assertThat(figure("taijie_transactions_seconds_count{outcome=\"done\"}")).isPositive();
    assertThat(figure("taijie_understanding{by=\"rules\",subject=\"guard\"}")).isOne();
    assertThat(figure("process_resident_memory_bytes")).isGreaterThan(50e6);
    assertThat(page())
        .contains("jvm_memory_used_bytes", "jvm_threads_live_threads")
        .doesNotContain(SECRET_WORD, "Huaxin", "T0001", "U0ANNA", "D-" + number);
  }

  @Test
  void what_waits_is_counted_with_its_age() throws InterruptedException {
    front.bot().slack().weather().away(true);
    front.as("anna").open("home");
    front.bot().slack().awaitQuiet(Duration.ofSeconds(20));
    front.bot().clock().forward(Duration.ofMinutes(7));

    assertThat(figure("taijie_outbox_waiting")).isOne();
    assertThat(figure("taijie_outbox_oldest_seconds")).isEqualTo(420);
    assertThat(figure("taijie_tasks_overdue_seconds")).isGreaterThanOrEqualTo(420);

    front.bot().slack().weather().away(false);
    front.bot().settle();
    assertThat(figure("taijie_outbox_waiting")).isZero();
    assertThat(figure("taijie_outbox_oldest_seconds")).isZero();
  }

  @Test
  void a_nudge_counts_when_it_is_sent_with_how_late_it_was() {
    // The handler's working day begins, and Slack is away for two hours.
    front.bot().slack().weather().away(true);
    front.bot().forward(Duration.ofHours(25));
    assertThat(figure("taijie_nudges_seconds_count")).isZero();

    front.bot().clock().forward(Duration.ofHours(2));
    front.bot().slack().weather().away(false);
    front.bot().settle();

    assertThat(figure("taijie_nudges_seconds_count")).isOne();
    assertThat(figure("taijie_nudges_seconds_bucket{le=\"3600.0\"}")).isZero();
    assertThat(figure("taijie_nudges_seconds_sum")).isBetween(7_200.0, 86_400.0);
  }

  @Test
  void each_act_leaves_one_line_of_ids_and_no_text() {
    front.command("anna", ROOM, "/dispute next D-" + number);
    front.command("anna", ROOM, "/dispute " + SECRET_WORD);
    front.command("anna", ROOM, "/dispute close D-99");
    reply("let's cc the owner, " + SECRET_WORD);
    say("lunch? " + SECRET_WORD);
    front.forgedClick("marcus", ROOM, "step-done", number + "|no-such-step");

    assertThat(written("command:/dispute next"))
        .singleElement()
        .satisfies(line ->
            assertThat(line)
                .containsEntry("outcome", "done")
                .containsEntry("workspace", "T0001")
                .containsEntry("dispute", "D-" + number)
                .containsEntry("actor", "U0ANNA")
                .containsKeys("ms", "request"));
    assertThat(written("command:/dispute ?")).hasSize(1);
    assertThat(written("command:/dispute close"))
        .singleElement()
        .satisfies(line ->
            assertThat(line)
                .containsEntry("outcome", "refused")
                .containsEntry("why", "refusal.no-such-dispute"));
    // The talk that concerns nobody leaves none.
    assertThat(written("message"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("dispute", "D-" + number));
    assertThat(written("click:step-done")).hasSize(1);
    assertThat(written("deliver:WarningShown"))
        .singleElement()
        .satisfies(line ->
            assertThat(line)
                .containsEntry("outcome", "sent")
                .containsEntry("dispute", "D-" + number));
    assertThat(lines.list)
        .allSatisfy(e ->
            assertThat(e.getFormattedMessage() + e.getKeyValuePairs())
                .doesNotContain(SECRET_WORD, "Huaxin", "Chen"));
  }

  private void reply(String text) {
    front.as("anna").reply(ROOM, front.dispute(number).head().card().orElseThrow(), text);
    front.bot().settle();
  }

  private void say(String text) {
    front.as("anna").say(ROOM, text);
    front.bot().settle();
  }

  private List<Map<String, String>> written(String act) {
    return lines.list.stream()
        .map(WatchingTest::pairs)
        .filter(pairs -> act.equals(pairs.get("act")))
        .toList();
  }

  private static Map<String, String> pairs(ILoggingEvent line) {
    return line.getKeyValuePairs().stream()
        .collect(Collectors.toMap((KeyValuePair p) -> p.key, p -> String.valueOf(p.value)));
  }

  private double figure(String name) {
    return page()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(0);
  }

  private String page() {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(front.bot().bot().events().resolve("/metrics")).build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
