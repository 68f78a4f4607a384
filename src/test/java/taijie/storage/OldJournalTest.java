package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taijie.Cast;
import taijie.dispute.AnswerEvent.AnswerPosted;
import taijie.dispute.BatchEvent.BatchAgreed;
import taijie.dispute.CauseEvent.CauseStated;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.dispute.Event;
import taijie.dispute.LifeEvent.ChannelLost;
import taijie.dispute.LifeEvent.Loss;
import taijie.dispute.LifeEvent.NoticeWarned;
import taijie.dispute.NoticeMark;
import taijie.guard.GuardKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Journals as earlier versions wrote them. The files are never changed: whatever becomes of the
 * events, they must load.
 */
class OldJournalTest {

  private static final DisputeId ID = new DisputeId("T0OLD", 3);

  private static final List<String> KEPT =
      List.of(
          "v1.json",
          "v2.json",
          "v2-every-kind.json",
          "v2-moved-and-clarified.json",
          "v2-second-opinion.json");

  @TempDir private static Path folder;

  @Test
  void a_journal_of_version_1_loads_and_tells_the_same_story() throws IOException {
    Dispute dispute = Dispute.of(ID, load("v1.json"));

    assertThat(dispute.seq()).isEqualTo(26);
    assertThat(dispute.facts()).isEqualTo(Cast.LIDS);
    assertThat(dispute.head().card()).contains("1772442000.000100");
    assertThat(dispute.head().handler()).isEqualTo(Cast.MARCUS);
    assertThat(dispute.head().playbook()).isEqualTo("new-supplier");
    assertThat(dispute.head().exhausted()).isTrue();
    assertThat(dispute.head().noticeWarned())
        .contains(new NoticeWarned(LocalDate.of(2026, 3, 6), NoticeMark.THREE_DAYS));
    assertThat(dispute.head().notice().orElseThrow().on()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(dispute.isOpen()).isTrue();
    assertThat(dispute.course().closedSteps()).containsExactlyInAnyOrder("prepare", "follow-up");
    assertThat(dispute.answers().logged()).isOne();
    assertThat(dispute.answers().standing()).isEmpty();
    assertThat(dispute.talks().batchAgreed()).isTrue();
    assertThat(dispute.talks().causeAgreed()).isFalse();
    assertThat(dispute.watch().ownerInvolved()).isTrue();
    assertThat(dispute.watch().find(1).orElseThrow().kinds()).contains(GuardKind.COPY_OWNER);
    assertThat(dispute.watch().muted()).containsExactly(Cast.MARCUS);
  }

  // Only the facts changed their shape since version 1.
  @Test
  void a_journal_of_version_2_loads_with_all_its_facts() throws IOException {
    Dispute dispute = Dispute.of(ID, load("v2.json"));

    assertThat(dispute.facts()).isEqualTo(Cast.LIDS_IN_FULL);
    assertThat(dispute.facts().noticeDue()).contains(LocalDate.of(2026, 3, 11));
  }

  // An event that is added gets a sample in a file of its own, as it is written then.
  @Test
  void of_every_kind_of_event_a_sample_is_kept_and_loads() throws IOException {
    Set<String> kept = new HashSet<>();
    for (String name : KEPT) {
      load(name).forEach(entry -> kept.add(entry.event().getClass().getSimpleName()));
    }
    assertThat(kept)
        .containsAll(leaves(Event.class).map(Class::getSimpleName).collect(Collectors.toSet()));
  }

  @Test
  void what_version_2_wrote_of_every_kind_says_the_same_today() throws IOException {
    assertThat(load("v2-every-kind.json"))
        .extracting(Entry::event)
        .contains(new BatchAgreed(Samples.TERMS), new CauseStated(Samples.CAUSE, true))
        .contains(new AnswerPosted(1, "1772442010.000200"), new ChannelLost(Loss.ARCHIVED));
    assertThat(Dispute.of(ID, load("v2-every-kind.json")).seq()).isEqualTo(44);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(OldJournalTest::leaves)
        : Stream.of(type);
  }

  private static List<Entry> load(String name) throws IOException {
    JsonNode lines;
    try (InputStream file =
        Objects.requireNonNull(OldJournalTest.class.getResourceAsStream("/journal/" + name))) {
      lines = JsonMapper.shared().readTree(file);
    }
    Files.deleteIfExists(folder.resolve(name + ".db"));
    try (Database database = Database.sqlite(folder.resolve(name + ".db"))) {
      database.jdbi().useHandle(handle -> lines.forEach(line -> insert(handle, line)));
      return database.jdbi().withHandle(handle -> new SqlJournal(handle).entries(ID));
    }
  }

  private static void insert(Handle handle, JsonNode line) {
    handle.execute(
        "insert into event (workspace, number, seq, kind, version, body, person, logged_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        ID.workspace(),
        ID.number(),
        line.get("seq").asLong(),
        line.get("kind").asString(),
        line.get("version").asInt(),
        line.get("body").toString(),
        line.get("person").asString(),
        line.get("logged_at").asLong());
  }
}
