package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import taijie.playground.world.Channel;
import taijie.playground.world.Message;
import taijie.playground.world.SharedFile;
import tools.jackson.databind.JsonNode;

/**
 * A text that would mention people, pose as a link, turn its line round or break a query, entered
 * into every field of every window, every command and every mention; then a look at all that came
 * out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionTest {

  private static final String HUAXIN = "quality-huaxin";
  private static final String POISON =
      "=cmd|' /C calc'!A0 ' or 1=1) -- <!channel> <@U0PETRA> <!subteam^S01|x>"
          + " <http://evil.example|bank.example> *b* _i_ ~s~ `c` \u202egnp\u202c \u2066x\u2069 \u200b%"
          + " ../../etc/passwd {supplier} %s";

  private static final Pattern LINK = Pattern.compile("<(https?://evil[^|>]*)\\|([^>]*)>");

  private final Front front = new Front();
  private Crawl crawl;

  @BeforeAll
  void enterItEverywhere() {
    crawl = new Crawl(front, "anna", POISON);
    front.as("anna").say(HUAXIN, "/dispute open x");
    crawl.throughWindow();
    front.as("anna").open("home");
    front.bot().settle();
    String card = front.dispute(1).head().card().orElseThrow();
    for (String word :
        List.of(
            "log", "note", "batch", "cause", "phrase", "check", "record", "next", "help",
            "stats")) {
      front.as("anna").reply(HUAXIN, card, "@Taijie " + word + " " + POISON);
      front.bot().settle();
    }
    front.as("anna").reply(HUAXIN, card, "let's cc the owner Mr " + POISON);
    front.as("anna").reply(HUAXIN, card, "@Taijie batch rework 300, replace 100 " + POISON);
    front.as("anna").reply(HUAXIN, card, "@Taijie cause the mould is worn " + POISON);
    front.bot().settle();
    String said =
        front.as("anna").reply(HUAXIN, card, "they say " + POISON).more().path("ts").asString("");
    front.bot().settle();
    for (String shortcut : List.of("log-answer", "check-draft", "phrase-this", "add-to-record")) {
      front.as("anna").shortcut(shortcut, HUAXIN, said);
      front.bot().settle();
      crawl.throughWindow();
    }
    crawl.everywhere(150);
    for (String command :
        List.of(
            "/dispute open",
            "/dispute list",
            "/dispute show",
            "/dispute next",
            "/dispute close",
            "/dispute reopen",
            "/dispute export",
            "/dispute handover",
            "/dispute stats",
            "/dispute forget",
            "/dispute",
            "/phrase",
            "/supplier",
            "/draft")) {
      front.as("anna").say(HUAXIN, command + " " + POISON);
      front.bot().settle();
      crawl.throughWindow();
    }
    front.open("anna", HUAXIN, "Baoda PO-2 dents");
    for (String command :
        List.of(
            "/dispute list",
            "/dispute show D-1",
            "/dispute export D-1",
            "/supplier",
            "/dispute stats csv",
            "/dispute list %",
            "/dispute list _",
            "/dispute list \\",
            "/dispute reopen D-1",
            "/dispute forget D-2")) {
      front.as("anna").say(HUAXIN, command);
      front.bot().settle();
      crawl.throughWindow();
    }
    crawl.everywhere(20);
  }

  @AfterAll
  void stop() {
    front.close();
  }

  @Test
  void the_text_was_entered_into_every_window_there_is() {
    Set<String> all =
        new TreeSet<>(
            Features.routes(new Desk(null, null, null), front.bot().clock()).windows().keySet());
    // It has no field to write in, and is there only where a language model is.
    all.remove("opinion");
    assertThat(crawl.windows()).containsAll(all);
    assertThat(crawl.fields()).hasSizeGreaterThan(30);
  }

  @Test
  void nothing_that_came_out_mentions_anybody_or_poses_as_a_link() {
    assertThat(mrkdwn())
        .isNotEmpty()
        .noneMatch(text -> text.matches("(?s).*<!(?!date\\^).*"))
        .noneMatch(text -> text.contains("<@U0PETRA"))
        // A link to photos is one, and says where it leads.
        .allMatch(text ->
            LINK.matcher(text)
                .results()
                .allMatch(link -> link.group(2).equals(URI.create(link.group(1)).getHost())))
        .anyMatch(text -> text.contains("&lt;!channel&gt;"));
  }

  @Test
  void nothing_that_came_out_turns_its_line_round() {
    List<String> shown = new ArrayList<>();
    front.everyNode().forEach(node -> texts(node, shown));
    crawl.seen().forEach(node -> texts(node, shown));
    assertThat(shown)
        .hasSizeGreaterThan(500)
        .noneMatch(t -> t.matches("(?s).*[\u202a-\u202e\u2066-\u2069].*"));
  }

  @Test
  void nothing_went_wrong_and_every_dispute_is_still_there() {
    assertThat(front.everything()).doesNotContain("Something went wrong", "{dispute}");
    assertThat(front.newest()).isPositive();
    assertThat(front.dispute(1).seq()).isGreaterThan(10);
    assertThat(front.command("marcus", HUAXIN, "/dispute list closed ' or 1=1 --"))
        .doesNotContain("D-1 ");
  }

  @Test
  void no_file_leads_anywhere_or_is_named_after_what_was_typed() throws IOException {
    List<SharedFile> files = new ArrayList<>();
    for (Channel channel : front.world().channels()) {
      for (Message message : front.world().messages(channel.id())) {
        files.addAll(message.files());
      }
    }
    assertThat(files).isNotEmpty();
    for (SharedFile file : files) {
      assertThat(file.name()).matches("[\\p{L}\\p{N} ._-]+").doesNotContain("..", "etc");
      byte[] bytes = front.world().file(file.id()).orElseThrow();
      if (file.name().endsWith(".docx")) {
        assertThat(parts(bytes))
            .doesNotContain("TargetMode=\"External\"", "w:hyperlink", "instrText");
      }
    }
  }

  @Test
  void no_cell_of_the_csv_is_a_formula() {
    String csv = front.command("anna", HUAXIN, "/dispute stats csv");
    assertThat(csv).contains("cmd|").doesNotContain("\\n=cmd", "\\n\\\"=cmd", ",=cmd");
  }

  private List<String> mrkdwn() {
    List<String> all = new ArrayList<>(front.markup());
    crawl.seen().forEach(node -> all.addAll(Front.mrkdwn(node).toList()));
    return all;
  }

  // What people see; not what a field holds for them to go on with, nor what buttons carry.
  private static void texts(JsonNode node, List<String> into) {
    if (node.isObject()) {
      node.propertyStream()
          .filter(p -> !Set.of("value", "private_metadata", "initial_value").contains(p.getKey()))
          .forEach(p -> texts(p.getValue(), into));
    } else if (node.isArray()) {
      node.forEach(child -> texts(child, into));
    } else if (node.isString()) {
      into.add(node.asString());
    }
  }

  private static String parts(byte[] zipped) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
