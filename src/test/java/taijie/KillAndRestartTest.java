package taijie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taijie.dispute.CourseEvent.StepDone;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.storage.Database;
import taijie.storage.Schedule;
import taijie.storage.SqlStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The program dies at the worst moment and goes on where it was. */
@Timeout(90)
class KillAndRestartTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ROOM = "quality-huaxin";
  private static final String TEAM = "T0001";
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  @TempDir private Path folder;

  @Test
  void after_a_kill_in_the_middle_everything_is_where_it_was_and_nothing_is_there_twice()
      throws Exception {
    Path playground = folder.resolve("playground");
    Path log = folder.resolve("log");
    List<JsonNode> before;
    Instant moved;
    try (PlaygroundProcess first = PlaygroundProcess.start(playground, log)) {
      before = first.messages(ROOM);
      first.act(act("clock").put("by", "PT3H"));
      first.act(act("say").put("channel", ROOM).put("text", "/dispute open Yida PO-77 rust spots"));
      moved = Instant.parse(first.state().path("now").asString());
      String modal = first.state().at("/views/0/id").asString();
      // Both are done once they are answered; what they lead to in Slack is still to come.
      first.act(press(before.getFirst(), "step-done"));
      ObjectNode submit = act("submit").put("view", modal);
      submit.putObject("values");
      first.act(submit);
      first.kill();
    }

    try (PlaygroundProcess second = PlaygroundProcess.start(playground, log)) {
      await().atMost(PATIENCE).untilAsserted(() -> hasAll(second.messages(ROOM)));
      List<JsonNode> after = second.messages(ROOM);

      assertThat(names(after)).containsAll(names(before));
      // An ephemeral word is kept nowhere, so that it cannot be looked for before it is repeated.
      assertThat(after.stream().filter(m -> !m.path("ephemeral").asBoolean()))
          .extracting(m -> m.path("thread") + " " + text(m))
          .doesNotHaveDuplicates();
      assertThat(texts(after)).filteredOn(text -> text.startsWith("D-2 · Yida")).hasSize(1);
      assertThat(Instant.parse(second.state().path("now").asString())).isAfterOrEqualTo(moved);
      // A card that was just brought up to date waits a moment before its next turn.
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting(playground)).isZero());
      second.kill();
    }
    journalsAreWhole(playground.resolve("taijie.db"));
  }

  // The next step of the first dispute, card and first step of the second.
  private static void hasAll(List<JsonNode> messages) {
    assertThat(texts(messages)).anyMatch(text -> text.startsWith("✓ Answer their argument"));
    assertThat(messages.stream().filter(m -> text(m).startsWith("D-2 · Yida")))
        .extracting(card -> card.path("replyCount").asInt())
        .containsExactly(1);
  }

  // Looks beside the running program, and changes nothing.
  private static int waiting(Path playground) throws SQLException {
    String url = "jdbc:sqlite:file:" + playground.resolve("taijie.db") + "?mode=ro";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select count(*) from delivery where state = 'waiting'")) {
      return row.getInt(1);
    }
  }

  private static void journalsAreWhole(Path file) {
    try (Database database = Database.sqlite(file)) {
      SqlStore store = new SqlStore(database, new Schedule(new NoWork(), CLOCK), CLOCK);
      for (int number : List.of(1, 2)) {
        List<Entry> entries = entries(store, number);
        assertThat(entries)
            .extracting(Entry::seq)
            .containsExactlyElementsOf(LongStream.rangeClosed(1, entries.size()).boxed().toList());
        assertThat(entries).hasSizeGreaterThan(2);
        List<String> done =
            entries.stream()
                .filter(e -> e.event() instanceof StepDone)
                .map(e -> ((StepDone) e.event()).step())
                .toList();
        assertThat(done).doesNotHaveDuplicates();
      }
      assertThat(entries(store, 3)).isEmpty();
    }
  }

  private static List<Entry> entries(SqlStore store, int number) {
    return store.transact(work -> work.journal().entries(new DisputeId(TEAM, number)));
  }

  private static final class NoWork implements Schedule.Work {
    @Override
    public Optional<Instant> deliver(String workspace, String lane) {
      return Optional.empty();
    }

    @Override
    public void lookAt(DisputeId id) {}

    @Override
    public void digests() {}

    @Override
    public void renew() {}

    @Override
    public void sweep() {}
  }

  private static ObjectNode act(String what) {
    return JsonMapper.shared().createObjectNode().put("do", what);
  }

  private static ObjectNode press(JsonNode card, String action) {
    JsonNode block =
        card.path("blocks")
            .valueStream()
            .filter(one -> one.toString().contains("\"action_id\":\"" + action + "\""))
            .findFirst()
            .orElseThrow();
    ObjectNode press = act("act").put("action", action);
    press.put("block", block.path("block_id").asString(""));
    press.putObject("on").put("channel", "C0001").put("ts", card.path("ts").asString());
    press.putObject("state");
    return press;
  }

  private static Set<String> names(List<JsonNode> messages) {
    Set<String> names = new HashSet<>();
    messages.forEach(m -> names.add(m.path("ts").asString()));
    return names;
  }

  private static List<String> texts(List<JsonNode> messages) {
    return messages.stream().map(KillAndRestartTest::text).toList();
  }

  private static String text(JsonNode message) {
    return message.path("text").asString("");
  }
}
