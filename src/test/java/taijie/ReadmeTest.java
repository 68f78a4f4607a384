package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README tells the truth about the house. */
class ReadmeTest {

  private static final Pattern PATH = Pattern.compile("`((?:conversations|src)/[^`]*)`");
  private static final Pattern LINK = Pattern.compile("]\\(((?!http)[^)]+)\\)");

  @Test
  void every_place_it_names_is_there() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    List<String> named =
        Stream.concat(PATH.matcher(readme).results(), LINK.matcher(readme).results())
            .map(match -> match.group(1))
            .toList();
    assertThat(named)
        .hasSizeGreaterThan(8)
        .allSatisfy(place -> assertThat(Path.of(place)).exists());
  }

  @Test
  void every_package_is_on_its_map() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/taijie"))) {
      List<String> packages =
          folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()).toList();
      assertThat(packages).allSatisfy(name -> assertThat(readme).contains("| `" + name + "` |"));
    }
  }

  @Test
  void every_setting_it_names_is_read() throws IOException {
    String settings =
        Files.readString(Path.of("src/main/java/taijie/Settings.java"))
            + Files.readString(Path.of("src/main/java/taijie/OAuthSettings.java"));
    assertThat(Files.readString(Path.of("README.md")))
        .contains("SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN", "PORT", "TAIJIE_DATA")
        .contains("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "TAIJIE_KEY");
    for (String name :
        List.of(
            "SLACK_SIGNING_SECRET",
            "SLACK_BOT_TOKEN",
            "SLACK_CLIENT_ID",
            "SLACK_CLIENT_SECRET",
            "TAIJIE_KEY",
            "PORT",
            "TAIJIE_DATA",
            "TAIJIE_CONVERSATIONS",
            "TAIJIE_SLACK_API_URL")) {
      assertThat(settings).contains('"' + name + '"');
    }
  }
}
