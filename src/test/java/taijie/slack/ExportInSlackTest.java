package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import taijie.TestBot;
import taijie.dispute.Event;
import taijie.vocabulary.Language;

/** {@code /dispute export} shows a dispute's journal to those who may see it. */
class ExportInSlackTest {

  private static final String ROOM = "quality-huaxin";

  @Test
  void all_that_was_said_and_done_stands_there_whoever_it_was_except_the_guards_private_words() {
    try (Front front = new Front()) {
      int number = front.open("anna", ROOM, "Huaxin PO-4471 18% of lids over tolerance");
      String root = front.dispute(number).head().card().orElseThrow();
      front.as("anna").reply(ROOM, root, "@Taijie log your <caliper> is wrong :smile:");
      front.as("anna").reply(ROOM, root, "let's cc the owner so they take it seriously");
      front.bot().settle();
      assertThat(front.dispute(number).watch().warnings()).isNotEmpty();

      String own = export(front, "anna", number);
      assertThat(own)
          .contains("anna · opened it", "PO-4471", "18% of lids over tolerance")
          .contains("logged an answer", "your <caliper> is wrong :smile:")
          .contains("the guard spoke up");
      assertThat(export(front, "marcus", number))
          .contains("PO-4471", "is wrong")
          .doesNotContain("copy-owner", "the guard spoke up", "COPY_OWNER");
    }
  }

  @Test
  void whoever_is_not_in_the_channel_gets_nothing() {
    try (Front front = new Front()) {
      int number = front.open("anna", ROOM, "Huaxin PO-4471 18% of lids over tolerance");
      front.as("marcus").leave(ROOM);
      front.bot().settle();
      assertThat(front.command("marcus", "sourcing", "/dispute export D-" + number))
          .contains("D-" + number)
          .doesNotContain("4471");
      assertThat(front.world().views(front.as("marcus").id())).isEmpty();
    }
  }

  @Test
  void every_kind_of_event_has_its_words() {
    assertThat(leaves(Event.class))
        .allSatisfy(kind -> {
          String key =
              "journal.event-"
                  + kind.getSimpleName()
                      .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                      .toLowerCase(Locale.ROOT);
          assertThat(TestBot.KNOWLEDGE.voice().in(Language.ZH).plain(key)).isNotBlank();
        });
  }

  private static String export(Front front, String who, int number) {
    front.command(who, ROOM, "/dispute export D-" + number);
    return front.modal(who).body().toString();
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(ExportInSlackTest::leaves)
        : Stream.of(type);
  }
}
