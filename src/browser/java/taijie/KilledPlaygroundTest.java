package taijie;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The playground's process dies at an instant, as by {@code kill -9}, and starts again. */
class KilledPlaygroundTest {

  private static final String ANNOUNCED = "Taijie's playground is open at ";
  private static final String REMARK = "I have the caliper readings of all 125 lids.";

  @Test
  void the_open_page_comes_back_by_itself_with_everything_where_it_was(@TempDir Path folder)
      throws Exception {
    Started first = start(folder, 0);
    try (SlackPage slack = SlackPage.open(first.address())) {
      slack.openThread("D-1 · Huaxin");
      slack.writeInThread(REMARK);
      assertThat(slack.reply(REMARK)).isVisible();
      int replies = slack.thread().locator("article").count();
      slack.composer().fill("half a sentence");
      first.process().destroyForcibly().waitFor();
      assertThat(slack.part("offline")).isVisible();
      Started again = start(folder, URI.create(first.address()).getPort());
      try {
        assertThat(slack.part("offline")).hasCount(0);
        assertThat(slack.reply(REMARK)).isVisible();
        assertThat(slack.thread().locator("article")).hasCount(replies);
        assertThat(slack.composer()).hasValue("half a sentence");
        slack.press(slack.message("D-1 · Huaxin"), "Argument answered");
        assertThat(slack.reply("✓")).containsText("Answer their argument with data");
        assertThat(slack.complaints()).isEmpty();
      } finally {
        again.process().destroyForcibly().waitFor();
      }
    } finally {
      first.process().destroyForcibly();
    }
  }

  private record Started(Process process, String address) {}

  private static Started start(Path folder, int port) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "taijie.Main",
            "playground",
            "--port",
            String.valueOf(port),
            "--folder",
            folder.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(ANNOUNCED)) {
        return new Started(process, line.substring(ANNOUNCED.length()));
      }
    }
    throw new IllegalStateException("the playground ended before it was open");
  }
}
